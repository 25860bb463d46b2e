package org.corpusstats.train;

import org.corpusstats.tone.TargetSentence;
import org.corpusstats.tone.Tone;
import org.corpusstats.tone.ToneModel;

/**
 * A target in an annotated sentence with the tone that people saw.
 *
 * @param article where the sentence comes from
 * @param first the target's first token
 * @param last the target's last token
 * @param isOneOfSeveral whether the sentence has other labelled targets
 * @param label 0 negative, 1 neutral, 2 positive
 */
record LabelledTarget(
    String article,
    TargetSentence sentence,
    int first,
    int last,
    boolean isOneOfSeveral,
    int label) {
  /** Named-entity type of the target; empty where it is no name. */
  String type() {
    return sentence.type(last);
  }

  /** What the model says. */
  Tone tone(ToneModel model) {
    return model.towards(sentence, first, last, isOneOfSeveral);
  }
}
