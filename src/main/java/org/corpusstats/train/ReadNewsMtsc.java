package org.corpusstats.train;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.corpusstats.core.UserError;
import org.corpusstats.tone.TargetChoice;

/** Reads sentences with labelled targets as JSON lines in the format of NewsMTSC. */
final class ReadNewsMtsc {
  private ReadNewsMtsc() {}

  /**
   * Reads and annotates a file, on all cores.
   *
   * @throws UserError for a line that is not of the format
   */
  static LabelledTargets read(Path file, PlaceTargets places) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return LabelledTargets.of(
        IntStream.range(0, lines.size())
            .parallel()
            .mapToObj(i -> line(file + ":" + (i + 1), lines.get(i), places))
            .toList());
  }

  private static LabelledTargets line(String where, String line, PlaceTargets places) {
    try {
      Config json = ConfigFactory.parseString(line);
      PlaceTargets.Text text = places.annotate(json.getString("sentence_normalized"));
      List<? extends Config> targets = json.getConfigList("targets");
      TargetChoice choice =
          targets.size() > 1 ? TargetChoice.CHOSEN_WITH_OTHERS : TargetChoice.CHOSEN;
      List<LabelledTarget> labelled = new ArrayList<>();
      for (Config target : targets) {
        String article = article(json.getString("primary_gid"));
        int label = label(where, target.getDouble("polarity"));
        text.at(target.getInt("from"), target.getInt("to"))
            .ifPresent(place -> labelled.add(new LabelledTarget(article, place, choice, label, 1)));
      }
      return new LabelledTargets(labelled, targets.size() - labelled.size());
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
}
