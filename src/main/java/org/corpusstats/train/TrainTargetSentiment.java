package org.corpusstats.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.corpusstats.annotate.Annotator;
import org.corpusstats.core.UserError;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.tone.Tone;
import org.corpusstats.tone.ToneModel;
import org.corpusstats.tone.ToneModelFile;
import org.corpusstats.train.ReadNewsMtsc.Labelled;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program behind {@code jobs/train-target-sentiment}. */
@Command(
    name = "train-target-sentiment",
    description = "Trains, cross-validates and evaluates the model of the tone towards a target.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class TrainTargetSentiment {
  private static final String FORMAT = "JSON lines in the format of NewsMTSC";

  private TrainTargetSentiment() {}

  /** Exits with 0, with 2 for a mistake of the user's. */
  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  static int execute(String... arguments) {
    CommandLine line = new CommandLine(new TrainTargetSentiment());
    line.setExecutionExceptionHandler(
        (exception, command, result) -> {
          if (exception instanceof UserError || exception instanceof IOException) {
            System.err.println("train-target-sentiment: " + exception.getMessage());
            return 2;
          }
          throw exception;
        });
    return line.execute(arguments);
  }

  @Command(name = "train", description = "Cross-validates, fits to all targets, writes the model.")
  void train(
      @Option(names = "--input", required = true, description = FORMAT) Path input,
      @Option(names = "--output", required = true, description = "file of the model") Path output,
      @Option(names = "--card", required = true, description = "page whose figures are replaced")
          Path card)
      throws IOException {
    List<LabelledTarget> targets = read(input).targets();
    FitToneModel fit = new FitToneModel(WordVectors.load());
    CrossValidate.Result measured = CrossValidate.run(targets, fit);
    ToneModel model = fit.fit(targets, measured.temperature());
    try (OutputStream out = Files.newOutputStream(output)) {
      ToneModelFile.write(model, out);
    }
    String figures =
        figures(targets, measured)
            + String.format(Locale.ROOT, "%nSize of the model: %,d bytes.%n", Files.size(output));
    ModelCard.write(card, figures);
    System.out.print(figures);
  }

  @Command(name = "evaluate", description = "Says how well the shipped model does on a file.")
  void evaluate(@Option(names = "--input", required = true, description = FORMAT) Path input)
      throws IOException {
    ToneModel model = ToneModelFile.shipped();
    List<LabelledTarget> targets = read(input).targets();
    List<Tone> tones = targets.stream().map(target -> target.tone(model)).toList();
    ToneScores scores = ToneScores.of(targets.stream().map(LabelledTarget::label).toList(), tones);
    System.out.println(scores.line());
    System.out.println();
    System.out.print(scores.table());
  }

  private static Labelled read(Path input) throws IOException {
    if (!Files.isReadable(input)) {
      throw new UserError(input + " is not there or cannot be read");
    }
    Annotator annotator =
        Annotators.of(PipelineConfig.load(List.of(), List.of()).annotate()).annotator();
    Labelled labelled = ReadNewsMtsc.read(input, annotator);
    if (labelled.unplaced() > 0) {
      System.err.printf(
          Locale.ROOT, "%,d targets left out: no token covers them%n", labelled.unplaced());
    }
    if (labelled.targets().isEmpty()) {
      throw new UserError(input + " holds no target");
    }
    return labelled;
  }

  /** Markdown. */
  private static String figures(List<LabelledTarget> targets, CrossValidate.Result measured) {
    ToneScores all = scores(targets, measured.tones(), target -> true);
    StringBuilder figures = new StringBuilder();
    figures.append(
        String.format(
            Locale.ROOT,
            """
            %d-fold cross-validation, folds of whole articles: %s, expected calibration error %.4f,
            temperature %.3f.

            %s
            | targets | measured |
            |---|---|
            """,
            CrossValidate.FOLDS,
            all.line(),
            all.calibrationError(),
            measured.temperature(),
            all.table()));
    row(figures, "alone in their sentence", targets, measured, one -> !one.isOneOfSeveral());
    row(figures, "one of several", targets, measured, LabelledTarget::isOneOfSeveral);
    for (String type : List.of("PERSON", "ORGANIZATION", "COUNTRY", "")) {
      String name = type.isEmpty() ? "no name" : type;
      row(figures, name, targets, measured, target -> target.type().equals(type));
    }
    row(
        figures,
        "all, by CoreNLP's score of the sentence",
        ScoreBaseline.of(targets, one -> one.sentence().score()));
    row(
        figures,
        "all, by CoreNLP's score of the clause",
        ScoreBaseline.of(targets, one -> one.sentence().clauseScore(one.first(), one.last())));
    figures.append("\nReliability: what the model said, how often it was right, for how many.\n\n");
    figures.append(all.reliability().indent(4));
    return figures.toString();
  }

  private static void row(
      StringBuilder figures,
      String name,
      List<LabelledTarget> targets,
      CrossValidate.Result measured,
      Predicate<LabelledTarget> of) {
    row(figures, name, scores(targets, measured.tones(), of));
  }

  private static void row(StringBuilder figures, String name, ToneScores scores) {
    figures.append("| ").append(name).append(" | ").append(scores.line()).append(" |\n");
  }

  private static ToneScores scores(
      List<LabelledTarget> targets, List<Tone> tones, Predicate<LabelledTarget> wanted) {
    List<Integer> places =
        IntStream.range(0, targets.size())
            .filter(i -> wanted.test(targets.get(i)))
            .boxed()
            .toList();
    return ToneScores.of(
        places.stream().map(i -> targets.get(i).label()).toList(),
        places.stream().map(tones::get).toList());
  }
}
