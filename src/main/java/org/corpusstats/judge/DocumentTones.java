package org.corpusstats.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusstats.core.CodePoints;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.ResolvedMention;
import org.corpusstats.tone.TargetSentence;
import org.corpusstats.tone.Tone;
import org.corpusstats.tone.ToneModel;
import org.jspecify.annotations.Nullable;

/** Judges the tone of one document's sentences towards the mentions in them. For one thread. */
final class DocumentTones {
  private final ToneModel model;
  private final AnnotatedDocument document;
  private final CodePoints offsets;

  /** Read once for all mentions of a sentence. */
  private final Map<Integer, TargetSentence> sentences = new HashMap<>();

  DocumentTones(ToneModel model, AnnotatedDocument document) {
    this.model = model;
    this.document = document;
    this.offsets = CodePoints.of(document.text());
  }

  /** A mention of the document with what its sentence says of it: nothing if it was not scored. */
  Mention judged(ResolvedMention mention) {
    AnnotatedSentence sentence = document.sentences().get(mention.sentenceIndex());
    List<Integer> tokens =
        TargetSentence.tokens(sentence, mention.charBegin(), mention.charEnd());
    int first = tokens.get(0);
    int last = tokens.get(1);
    Tone tone = tone(mention.sentenceIndex(), first, last);
    return new Mention(
        mention.docId(),
        mention.sentenceIndex(),
        mention.paragraphIndex(),
        mention.charBegin(),
        mention.charEnd(),
        mention.text(),
        mention.type(),
        mention.entityId(),
        mention.aliasId(),
        mention.origin(),
        mention.nerType(),
        mention.rule(),
        mention.confidence(),
        ClauseSentiment.around(sentence, first, last),
        tone == null ? null : tone.negative(),
        tone == null ? null : tone.neutral(),
        tone == null ? null : tone.positive(),
        tone == null ? null : tone.score());
  }

  /** In whole millionths; null where the sentence was not scored. */
  private @Nullable Tone tone(int sentence, int first, int last) {
    if (document.sentences().get(sentence).tree().isEmpty()) {
      return null;
    }
    TargetSentence target = sentences.computeIfAbsent(sentence, this::sentence);
    return model.towards(target, first, last, false).inMillionths();
  }

  private TargetSentence sentence(int index) {
    AnnotatedSentence sentence = document.sentences().get(index);
    return TargetSentence.of(
        sentence,
        document
            .text()
            .substring(
                offsets.toUtf16(sentence.charBegin()), offsets.toUtf16(sentence.charEnd())));
  }
}
