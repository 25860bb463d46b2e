package org.corpusstats.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.corpusstats.core.UserError;

/**
 * The page about the model, whose figures the training program writes and whose words people do.
 */
final class ModelCard {
  private static final String BEGIN =
      "<!-- Figures: jobs/train-target-sentiment writes what stands from here on. -->";
  private static final String END = "<!-- End of the figures. -->";

  private ModelCard() {}

  /** The card with new figures, all else as it was. */
  static String withFigures(String card, String figures) {
    int begin = card.indexOf(BEGIN);
    int end = card.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new UserError("the model card has no lines \"" + BEGIN + "\" and \"" + END + "\"");
    }
    return card.substring(0, begin + BEGIN.length())
        + "\n\n"
        + figures.strip()
        + "\n\n"
        + card.substring(end);
  }

  static void write(Path card, String figures) throws IOException {
    Files.writeString(card, withFigures(Files.readString(card), figures));
  }
}
