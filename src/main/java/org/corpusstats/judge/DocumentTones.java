package org.corpusstats.judge;

import java.util.HashMap;
import java.util.Map;
import org.corpusstats.resolve.document.DocumentWords;
import org.corpusstats.resolve.document.Name;
import org.corpusstats.resolve.document.Word;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.tone.TargetSentence;
import org.corpusstats.tone.Tone;
import org.corpusstats.tone.ToneModel;
import org.jspecify.annotations.Nullable;

/** The tone of one document's sentences towards the names in them. For one thread. */
public final class DocumentTones {
  private final ToneModel model;
  private final DocumentWords words;

  /** Read once for all names of a sentence. */
  private final Map<Integer, TargetSentence> sentences = new HashMap<>();

  public DocumentTones(ToneModel model, DocumentWords words) {
    this.model = model;
    this.words = words;
  }

  /** In whole millionths; null where the name's sentence was not scored. */
  @Nullable public Tone towards(Name name) {
    if (words.annotated(name.sentence()).tree().isEmpty()) {
      return null;
    }
    TargetSentence sentence = sentences.computeIfAbsent(name.sentence(), this::sentence);
    return model.towards(sentence, name.first(), name.last(), false).inMillionths();
  }

  private TargetSentence sentence(int index) {
    AnnotatedSentence annotated = words.annotated(index);
    return new TargetSentence(annotated, words.sentence(index).stream().map(Word::text).toList());
  }
}
