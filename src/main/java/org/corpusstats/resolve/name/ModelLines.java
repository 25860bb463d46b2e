package org.corpusstats.resolve.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.corpusstats.core.UserError;

/** Reads the small text files among CoreNLP's models. */
public final class ModelLines {
  private ModelLines() {}

  /**
   * The lines of a file that are not blank, each as its cells between tabs that are not blank.
   *
   * @throws UserError where the file is not on the class path
   */
  public static Stream<List<String>> cells(String resource) {
    return text(resource)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(
            line ->
                Arrays.stream(line.split("\t"))
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .toList());
  }

  private static String text(String resource) {
    try (InputStream in = ModelLines.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new UserError(
            "model "
                + resource
                + " is not on the class path; start with jobs/corpus-stats, or give spark-submit"
                + " --jars corpus-stats-models.jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
