package org.corpusstats.train;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.corpusstats.annotate.Annotator;
import org.corpusstats.annotate.Deadline;
import org.corpusstats.core.CodePoints;
import org.corpusstats.core.UserError;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.tone.TargetSentence;

/** Reads sentences with labelled targets as JSON lines in the format of NewsMTSC. */
final class ReadNewsMtsc {
  private static final long DEADLINE_SECONDS = 600;

  /**
   * @param targets in order of the file
   * @param unplaced targets that no token of an annotated sentence covers
   */
  record Labelled(List<LabelledTarget> targets, int unplaced) {}

  private ReadNewsMtsc() {}

  /**
   * Reads and annotates a file, on all cores.
   *
   * @throws UserError for a line that is not of the format
   */
  static Labelled read(Path file, Annotator annotator) throws IOException {
    List<String> lines = Files.readAllLines(file);
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    try {
      List<Labelled> read =
          IntStream.range(0, lines.size())
              .parallel()
              .mapToObj(i -> line(file + ":" + (i + 1), lines.get(i), annotator, clock))
              .toList();
      return new Labelled(
          read.stream().flatMap(line -> line.targets().stream()).toList(),
          read.stream().mapToInt(Labelled::unplaced).sum());
    } finally {
      clock.shutdownNow();
    }
  }

  private static Labelled line(
      String where, String line, Annotator annotator, ScheduledExecutorService clock) {
    try {
      Config json = ConfigFactory.parseString(line);
      String text = json.getString("sentence_normalized");
      List<AnnotatedSentence> sentences;
      try (Deadline deadline = Deadline.start(clock, DEADLINE_SECONDS)) {
        sentences = annotator.annotate(text, deadline);
      }
      List<? extends Config> targets = json.getConfigList("targets");
      List<LabelledTarget> labelled = new ArrayList<>();
      for (Config target : targets) {
        for (AnnotatedSentence sentence : sentences) {
          List<Integer> tokens =
              TargetSentence.tokens(sentence, target.getInt("from"), target.getInt("to"));
          if (!tokens.isEmpty()) {
            labelled.add(
                new LabelledTarget(
                    article(json.getString("primary_gid")),
                    TargetSentence.of(sentence, textOf(sentence, text)),
                    tokens.get(0),
                    tokens.get(1),
                    targets.size() > 1,
                    label(where, target.getDouble("polarity"))));
            break;
          }
        }
      }
      return new Labelled(labelled, targets.size() - labelled.size());
    } catch (ConfigException e) {
      throw new UserError(where + ": " + e.getMessage());
    }
  }

  /** "allsides_1000_401_25_Reality Leigh Winner_0_6": set, topic or version, and article. */
  private static String article(String id) {
    String[] parts = id.split("_", 4);
    return parts.length < 4 ? id : parts[0] + "_" + parts[1] + "_" + parts[2];
  }

  private static int label(String where, double polarity) {
    if (polarity == 2 || polarity == 4 || polarity == 6) {
      return (int) polarity / 2 - 1;
    }
    throw new UserError(where + ": polarity is " + polarity + ", not 2, 4 or 6");
  }

  private static String textOf(AnnotatedSentence sentence, String text) {
    CodePoints offsets = CodePoints.of(text);
    return text.substring(
        offsets.toUtf16(sentence.charBegin()), offsets.toUtf16(sentence.charEnd()));
  }
}
