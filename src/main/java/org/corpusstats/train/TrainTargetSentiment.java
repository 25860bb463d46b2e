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
import org.corpusstats.annotate.CoreNlpAnnotatorFactory;
import org.corpusstats.core.UserError;
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
      @Option(names = "--output", required = true, description = "file of the model") Path output)
      throws IOException {
    Labelled labelled = read(input);
    FitToneModel fit = new FitToneModel(WordVectors.load());
    double temperature = crossValidated(labelled.targets(), fit).temperature();
    ToneModel model = fit.fit(labelled.targets(), temperature);
    try (OutputStream out = Files.newOutputStream(output)) {
      ToneModelFile.write(model, out);
    }
    System.out.printf(Locale.ROOT, "%s: %,d bytes%n", output, Files.size(output));
  }

  @Command(name = "evaluate", description = "Says how well the shipped model does on a file.")
  void evaluate(@Option(names = "--input", required = true, description = FORMAT) Path input)
      throws IOException {
    ToneModel model = ToneModel.shipped();
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
        new CoreNlpAnnotatorFactory(PipelineConfig.load(List.of(), List.of()).annotate().coreNlp())
            .annotator();
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

  private static CrossValidate.Result crossValidated(
      List<LabelledTarget> targets, FitToneModel fit) {
    CrossValidate.Result result = CrossValidate.run(targets, fit);
    ToneScores all = scores(targets, result.tones(), target -> true);
    System.out.printf(
        Locale.ROOT,
        "%d-fold cross-validation: %s, expected calibration error %.4f, temperature %.3f%n%n%s%n",
        CrossValidate.FOLDS,
        all.line(),
        all.calibrationError(),
        result.temperature(),
        all.table());
    print("one target", targets, result.tones(), target -> !target.isOneOfSeveral());
    print("several targets", targets, result.tones(), LabelledTarget::isOneOfSeveral);
    for (String type : List.of("PERSON", "ORGANIZATION", "COUNTRY", "")) {
      String name = type.isEmpty() ? "no name" : type;
      print(name, targets, result.tones(), target -> target.type().equals(type));
    }
    System.out.println(
        "sentence score: " + ScoreBaseline.of(targets, one -> one.sentence().score()).line());
    System.out.println(
        "clause score: "
            + ScoreBaseline.of(targets, one -> one.sentence().clauseScore(one.first(), one.last()))
                .line());
    return result;
  }

  private static void print(
      String name, List<LabelledTarget> targets, List<Tone> tones, Predicate<LabelledTarget> of) {
    ToneScores scores = scores(targets, tones, of);
    System.out.println(name + ": " + scores.line());
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
