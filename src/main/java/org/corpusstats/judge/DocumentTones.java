package org.corpusstats.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusstats.core.CodePoints;
import org.corpusstats.measure.sentiment.SentimentScore;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.ResolvedMention;
import org.corpusstats.table.row.TargetTone;
import org.corpusstats.table.row.TextSpan;
import org.corpusstats.tone.TargetChoice;
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
    TextSpan span = mention.span();
    AnnotatedSentence sentence = document.sentences().get(span.sentenceIndex());
    List<Integer> tokens = TargetSentence.tokens(sentence, span.charBegin(), span.charEnd());
    int first = tokens.get(0);
    int last = tokens.get(1);
    return new Mention(
        mention,
        ClauseSentiment.around(sentence, first, last),
        tone(span.sentenceIndex(), first, last));
  }

  /** In whole millionths; null where the sentence was not scored. */
  private @Nullable TargetTone tone(int sentence, int first, int last) {
    if (document.sentences().get(sentence).tree().isEmpty()) {
      return null;
    }
    TargetSentence target = sentences.computeIfAbsent(sentence, this::sentence);
    Tone tone = model.towards(target, first, last, TargetChoice.ANY_NAME).inMillionths();
    // The difference of two decimal fractions is none itself until it is rounded as they are.
    double score = SentimentScore.ofMillionths(Math.round(tone.score() * 1e6));
    return new TargetTone(tone.negative(), tone.neutral(), tone.positive(), score);
  }

  private TargetSentence sentence(int index) {
    AnnotatedSentence sentence = document.sentences().get(index);
    return TargetSentence.of(
        sentence,
        document
            .text()
            .substring(offsets.toUtf16(sentence.charBegin()), offsets.toUtf16(sentence.charEnd())));
  }
}
