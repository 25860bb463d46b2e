package org.corpusstats.train;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.corpusstats.tone.TargetChoice;
import org.corpusstats.tone.Tone;

/** The figures of a model's page, in Markdown. */
final class ToneFigures {
  private final StringBuilder text = new StringBuilder();

  /** How well tones do on targets that people chose. */
  void chosen(List<LabelledTarget> targets, List<Tone> tones) {
    ToneScores all = ToneScores.of(targets, tones);
    add("### NewsMTSC%n%n");
    add(
        "%d-fold cross-validation, folds of whole articles: %s,%n",
        CrossValidate.FOLDS, all.line());
    add("expected calibration error %.4f.%n%n%s%n", all.calibrationError(), all.table());
    add("| targets | measured |%n|---|---|%n");
    row("alone in their sentence", targets, tones, one -> one.choice() == TargetChoice.CHOSEN);
    row("one of several", targets, tones, one -> one.choice() == TargetChoice.CHOSEN_WITH_OTHERS);
    for (String type : List.of("PERSON", "ORGANIZATION", "COUNTRY", "")) {
      row(type.isEmpty() ? "no name" : type, targets, tones, one -> one.type().equals(type));
    }
    row(
        "all, by CoreNLP's score of the sentence",
        ScoreBaseline.of(targets, one -> one.place().sentence().score()));
    row(
        "all, by CoreNLP's score of the clause",
        ScoreBaseline.of(
            targets,
            one -> one.place().sentence().clauseScore(one.place().first(), one.place().last())));
    add("%n");
  }

  /** How well tones do on the names of ordinary news, once for each way to make folds. */
  void ordinary(List<LabelledTarget> targets, List<Tone> byStory, List<Tone> byEvent) {
    ToneScores story = ToneScores.of(targets, byStory);
    add("### Ordinary news%n%n");
    add("%d-fold cross-validation. Shares: negative, neutral, positive.%n%n", CrossValidate.FOLDS);
    add(
        "| folds | measured | calibration error | shares said | labelled | error of the shares |%n");
    add("|---|---|---:|---|---|---:|%n");
    ordinary("of whole stories", story);
    ordinary("of whole events", ToneScores.of(targets, byEvent));
    add("%nBy folds of stories:%n%n%s%n", story.table());
    add("Reliability: what the model said, how often it was right, for how many.%n%n");
    text.append(story.reliability().indent(4)).append('\n');
  }

  private void ordinary(String folds, ToneScores scores) {
    Tone labelled = scores.labelledShares();
    add(
        "| %s | %s | %.4f | %.3f, %.3f, %.3f | %.3f, %.3f, %.3f | %.4f |%n",
        folds,
        scores.line(),
        scores.calibrationError(),
        scores.share(0),
        scores.share(1),
        scores.share(2),
        labelled.negative(),
        labelled.neutral(),
        labelled.positive(),
        scores.shareError());
  }

  /** A line of its own. */
  void line(String format, Object... values) {
    add(format + "%n", values);
  }

  private void row(
      String name, List<LabelledTarget> targets, List<Tone> tones, Predicate<LabelledTarget> of) {
    List<Integer> places =
        IntStream.range(0, targets.size()).filter(i -> of.test(targets.get(i))).boxed().toList();
    row(
        name,
        ToneScores.of(
            places.stream().map(targets::get).toList(), places.stream().map(tones::get).toList()));
  }

  private void row(String name, ToneScores scores) {
    add("| %s | %s |%n", name, scores.line());
  }

  private void add(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
