package org.corpusstats.train;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corpusstats.core.CodePoints;
import org.corpusstats.core.UserError;
import org.corpusstats.tone.TargetChoice;

/**
 * Reads the names of stories that two readers labelled: data/tone/ordinary-news.csv says where they
 * stand, and the stories come from JSON lines with {@code doc_id} and {@code text}. Where the
 * readers differ, each label counts for half a target.
 */
final class ReadOrdinaryNews {
  private static final String HEADER = "story,char_begin,char_end,first_label,second_label";

  private ReadOrdinaryNews() {}

  /** A row of the file of labels. */
  private record Row(String where, String story, int begin, int end, int first, int second) {}

  /**
   * Reads the labels and annotates the lines of the stories that they stand in, on all cores.
   *
   * @param labels the file of labels
   * @param stories a folder with files of JSON lines
   * @throws UserError for a row that is not of the format, or whose story is not in the folder
   */
  static LabelledTargets read(Path labels, Path stories, PlaceTargets places) throws IOException {
    List<Row> rows = rows(labels);
    Map<String, String> texts = texts(stories);
    return LabelledTargets.of(
        rows.parallelStream().map(row -> targets(row, texts, places)).toList());
  }

  private static List<Row> rows(Path labels) throws IOException {
    List<String> lines = Files.readAllLines(labels);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new UserError(labels + " does not begin with " + HEADER);
    }
    return IntStream.range(1, lines.size())
        .mapToObj(i -> row(labels + ":" + (i + 1), lines.get(i)))
        .toList();
  }

  private static Row row(String where, String line) {
    String[] fields = line.split(",", -1);
    try {
      return new Row(
          where,
          fields[0],
          Integer.parseInt(fields[1]),
          Integer.parseInt(fields[2]),
          ToneScores.label(where, fields[3]),
          ToneScores.label(where, fields[4]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new UserError(where + " is not of the form " + HEADER);
    }
  }

  private static Map<String, String> texts(Path stories) throws IOException {
    Map<String, String> texts = new HashMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(stories)) {
      files = all.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        Config json = ConfigFactory.parseString(line);
        if (json.hasPath("doc_id") && json.hasPath("text")) {
          texts.put(json.getString("doc_id"), json.getString("text"));
        }
      }
    }
    return texts;
  }

  /** One target, or two of half the weight where the readers differ. */
  private static LabelledTargets targets(Row row, Map<String, String> texts, PlaceTargets places) {
    String text = texts.get(row.story());
    if (text == null) {
      throw new UserError(row.where() + ": no story " + row.story() + " in the folder");
    }
    CodePoints offsets = CodePoints.of(text);
    if (row.begin() < 0 || row.begin() >= row.end() || row.end() > offsets.length()) {
      throw new UserError(row.where() + ": no such range in story " + row.story());
    }
    int begin = offsets.toUtf16(row.begin());
    int lineBegin = text.lastIndexOf('\n', begin) + 1; // a line of these stories is a paragraph
    int lineEnd = text.indexOf('\n', begin);
    String line = text.substring(lineBegin, lineEnd < 0 ? text.length() : lineEnd);
    int before = text.codePointCount(0, lineBegin);
    List<LabelledTarget> targets = new ArrayList<>();
    TreeSet<Integer> labels = new TreeSet<>(List.of(row.first(), row.second()));
    places
        .annotate(line)
        .at(row.begin() - before, row.end() - before)
        .ifPresent(
            place -> {
              for (int label : labels) {
                targets.add(
                    new LabelledTarget(
                        row.story(), place, TargetChoice.ANY_NAME, label, 1.0 / labels.size()));
              }
            });
    return new LabelledTargets(targets, targets.isEmpty() ? 1 : 0);
  }
}
