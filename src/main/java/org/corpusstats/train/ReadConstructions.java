package org.corpusstats.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.corpusstats.core.UserError;
import org.corpusstats.tone.TargetChoice;

/**
 * Reads plain sentences that show what a construction says of a name, as lines of sentence, target
 * and label with tabs between: data/tone/constructions.tsv.
 */
final class ReadConstructions {
  private static final String HEADER = "sentence\ttarget\tlabel";

  private ReadConstructions() {}

  /**
   * Reads and annotates a file, on all cores; each sentence is an article of its own.
   *
   * @throws UserError for a line that is not of the format
   */
  static LabelledTargets read(Path file, PlaceTargets places) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new UserError(file + " does not begin with " + HEADER.replace("\t", ", "));
    }
    return LabelledTargets.of(
        IntStream.range(1, lines.size())
            .parallel()
            .mapToObj(i -> line(file + ":" + (i + 1), lines.get(i), places))
            .toList());
  }

  private static LabelledTargets line(String where, String line, PlaceTargets places) {
    String[] fields = line.split("\t", -1);
    int at = fields.length == 3 ? fields[0].indexOf(fields[1]) : -1;
    if (at < 0) {
      throw new UserError(where + " is not a sentence, a name in it, and a label");
    }
    int label = ToneScores.label(where, fields[2]);
    int begin = fields[0].codePointCount(0, at);
    List<LabelledTarget> targets =
        places
            .annotate(fields[0])
            .at(begin, begin + fields[1].codePointCount(0, fields[1].length()))
            .map(place -> new LabelledTarget(fields[0], place, TargetChoice.ANY_NAME, label, 1))
            .stream()
            .toList();
    return new LabelledTargets(targets, 1 - targets.size());
  }
}
