package org.corpusstats.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.corpusstats.annotate.Annotator;
import org.corpusstats.core.UserError;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.tone.Tone;
import org.corpusstats.tone.ToneModel;
import org.corpusstats.tone.ToneModelFile;
import org.jspecify.annotations.Nullable;
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
  private static final String LABELS = "labels of names in stories: data/tone/ordinary-news.csv";
  private static final String STORIES = "folder of these stories: JSON lines with doc_id and text";

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
      @Option(names = "--labels", required = true, description = LABELS) Path labels,
      @Option(names = "--stories", required = true, description = STORIES) Path stories,
      @Option(
              names = "--constructions",
              required = true,
              description = "sentences that show constructions: data/tone/constructions.tsv")
          Path constructions,
      @Option(names = "--output", required = true, description = "file of the model") Path output,
      @Option(names = "--card", required = true, description = "page whose figures are replaced")
          Path card)
      throws IOException {
    TrainTone.Trained trained;
    PlaceTargets places = new PlaceTargets(annotator());
    trained =
        TrainTone.run(
            placed(input, ReadNewsMtsc.read(readable(input), places)),
            placed(labels, ReadOrdinaryNews.read(readable(labels), readable(stories), places)),
            placed(constructions, ReadConstructions.read(readable(constructions), places)),
            new FitToneModel(WordVectors.load()));
    write(trained, output, card);
  }

  static void write(TrainTone.Trained trained, Path output, Path card) throws IOException {
    try (OutputStream out = Files.newOutputStream(output)) {
      ToneModelFile.write(trained.model(), out);
    }
    trained.figures().line("%nSize of the model: %,d bytes.", Files.size(output));
    ModelCard.write(card, trained.figures().toString());
    System.out.print(trained.figures());
  }

  @Command(name = "evaluate", description = "Says how well the shipped model does.")
  void evaluate(
      @Option(names = "--input", description = FORMAT) @Nullable Path input,
      @Option(names = "--labels", description = LABELS) @Nullable Path labels,
      @Option(names = "--stories", description = STORIES) @Nullable Path stories)
      throws IOException {
    PlaceTargets places = new PlaceTargets(annotator());
    if (input != null) {
      evaluate(placed(input, ReadNewsMtsc.read(readable(input), places)));
    } else if (labels != null && stories != null) {
      evaluate(placed(labels, ReadOrdinaryNews.read(readable(labels), readable(stories), places)));
    } else {
      throw new UserError("give --input, or --labels and --stories");
    }
  }

  private static void evaluate(List<LabelledTarget> targets) {
    ToneModel model = ToneModelFile.shipped();
    List<Tone> tones = targets.stream().map(target -> target.tone(model)).toList();
    ToneScores scores = ToneScores.of(targets, tones);
    System.out.printf(
        Locale.ROOT,
        "%s, expected calibration error %.4f, error of the shares %.4f%n%n%s",
        scores.line(),
        scores.calibrationError(),
        scores.shareError(),
        scores.table());
  }

  private static Annotator annotator() {
    return Annotators.of(PipelineConfig.load(List.of(), List.of()).annotate()).annotator();
  }

  private static Path readable(Path file) {
    if (!Files.isReadable(file)) {
      throw new UserError(file + " is not there or cannot be read");
    }
    return file;
  }

  private static List<LabelledTarget> placed(Path file, LabelledTargets labelled) {
    if (labelled.unplaced() > 0) {
      System.err.printf(
          Locale.ROOT,
          "%s: %,d targets left out: no token covers them%n",
          file,
          labelled.unplaced());
    }
    if (labelled.targets().isEmpty()) {
      throw new UserError(file + " holds no target");
    }
    return labelled.targets();
  }
}
