package org.corpusstats.quality;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** News stories with hand-labelled mentions, as JSON lines. */
final class GoldNews {
  /**
   * A labelled mention; offsets are code points.
   *
   * @param type null where the set labels none
   * @param entity label of its chain across documents, null where it has none
   */
  record GoldMention(int begin, int end, @Nullable String type, @Nullable String entity) {}

  /** A story. */
  record GoldDocument(String id, String text, List<GoldMention> mentions) {}

  private GoldNews() {}

  static List<GoldDocument> read(Path file) throws IOException {
    List<GoldDocument> documents = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Config json = ConfigFactory.parseString(line);
      List<GoldMention> mentions = new ArrayList<>();
      for (Config mention : json.getConfigList("mentions")) {
        mentions.add(
            new GoldMention(
                mention.getInt("begin"),
                mention.getInt("end"),
                text(mention, "type"),
                mention.hasPath("cluster")
                    ? text(mention, "cluster")
                    : text(mention, "wikipedia")));
      }
      documents.add(new GoldDocument(json.getString("doc_id"), json.getString("text"), mentions));
    }
    return documents;
  }

  private static @Nullable String text(Config json, String key) {
    return json.hasPath(key) ? json.getString(key) : null;
  }
}
