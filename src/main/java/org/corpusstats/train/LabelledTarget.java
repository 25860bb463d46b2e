package org.corpusstats.train;

import org.corpusstats.tone.TargetChoice;
import org.corpusstats.tone.Tone;
import org.corpusstats.tone.ToneModel;
import org.corpusstats.train.PlaceTargets.Place;

/**
 * A target in an annotated sentence with the tone that people saw.
 *
 * @param article where the sentence comes from
 * @param choice how it came to be labelled
 * @param label 0 negative, 1 neutral, 2 positive
 * @param weight what it counts for: 1 where all its readers gave this label, their share otherwise
 */
record LabelledTarget(String article, Place place, TargetChoice choice, int label, double weight) {
  /** Named-entity type of the target; empty where it is no name. */
  String type() {
    return place.sentence().type(place.last());
  }

  /** The same with another weight. */
  LabelledTarget times(double factor) {
    return new LabelledTarget(article, place, choice, label, weight * factor);
  }

  /** What the model says. */
  Tone tone(ToneModel model) {
    return model.towards(place.sentence(), place.first(), place.last(), choice);
  }
}
