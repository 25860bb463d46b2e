package org.corpusstats.train;

import java.util.ArrayList;
import java.util.List;
import org.corpusstats.tone.Tone;
import org.corpusstats.tone.ToneModel;

/**
 * Fits the model to targets that people chose, to names of ordinary news and to constructions
 * together, and measures it.
 */
final class TrainTone {
  /**
   * What a name of ordinary news counts for beside a target of NewsMTSC, of which there are more.
   */
  private static final double ORDINARY_WEIGHT = 2;

  private static final double CONSTRUCTION_WEIGHT = 2;

  /** A model and the figures of its page, without its size. */
  record Trained(ToneModel model, ToneFigures figures) {}

  private TrainTone() {}

  static Trained run(
      List<LabelledTarget> chosen,
      List<LabelledTarget> ordinary,
      List<LabelledTarget> constructions,
      FitToneModel fit) {
    List<LabelledTarget> measured = new ArrayList<>(chosen);
    ordinary.forEach(target -> measured.add(target.times(ORDINARY_WEIGHT)));
    List<LabelledTarget> taught =
        constructions.stream().map(target -> target.times(CONSTRUCTION_WEIGHT)).toList();
    CrossValidate.Result byStory =
        CrossValidate.run(measured, taught, LabelledTarget::article, fit);
    CrossValidate.Result byEvent =
        CrossValidate.run(measured, taught, target -> event(target.article()), fit);

    List<LabelledTarget> all = new ArrayList<>(measured);
    all.addAll(taught);
    ToneModel model =
        fit.fit(
            all,
            byStory.recalibration(),
            ToneScores.of(ordinary, ofOrdinary(byStory, chosen)).labelledShares(),
            ToneScores.of(chosen, byStory.tones().subList(0, chosen.size())).labelledShares());

    ToneFigures figures = new ToneFigures();
    figures.chosen(chosen, byStory.tones().subList(0, chosen.size()));
    figures.ordinary(ordinary, ofOrdinary(byStory, chosen), ofOrdinary(byEvent, chosen));
    figures.line(
        "Recalibration: temperature %.1f, %+.1f for negative, %+.1f for positive.",
        byStory.recalibration().temperature(),
        byStory.recalibration().negative(),
        byStory.recalibration().positive());
    return new Trained(model, figures);
  }

  private static List<Tone> ofOrdinary(CrossValidate.Result result, List<LabelledTarget> chosen) {
    return result.tones().subList(chosen.size(), result.tones().size());
  }

  /** Stories of ECB+ ("12_7ecbplus") have the number of their event in front. */
  private static String event(String article) {
    return article.contains("ecb") ? article.substring(0, article.indexOf('_')) : article;
  }
}
