package org.corpusstats.quality;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.corpusstats.quality.GoldNews.GoldDocument;
import org.corpusstats.quality.GoldNews.GoldMention;
import org.jspecify.annotations.Nullable;

/**
 * How well found mentions of people, organisations and places agree with labelled ones: those that
 * share a character with one of the same kind are right.
 */
record OverlapScore(double precision, double recall) {
  static OverlapScore of(List<GoldDocument> gold, Map<String, List<FoundName>> found) {
    long labelled = 0;
    long seen = 0;
    long given = 0;
    long right = 0;
    for (GoldDocument document : gold) {
      List<GoldMention> mentions =
          document.mentions().stream().filter(mention -> kind(mention.type()) != null).toList();
      List<FoundName> names =
          found.getOrDefault(document.id(), List.of()).stream()
              .filter(name -> kind(name.type()) != null)
              .toList();
      labelled += mentions.size();
      given += names.size();
      seen += mentions.stream().filter(m -> names.stream().anyMatch(n -> agree(m, n))).count();
      right += names.stream().filter(n -> mentions.stream().anyMatch(m -> agree(m, n))).count();
    }
    return new OverlapScore((double) right / given, (double) seen / labelled);
  }

  private static boolean agree(GoldMention mention, FoundName name) {
    return name.overlap(mention.begin(), mention.end()) > 0
        && Objects.equals(kind(mention.type()), kind(name.type()));
  }

  private static @Nullable String kind(@Nullable String type) {
    return type == null
        ? null
        : switch (type) {
          case "PERSON", "ORGANIZATION" -> type;
          case "LOCATION", "COUNTRY", "CITY", "STATE_OR_PROVINCE" -> "LOCATION";
          default -> null;
        };
  }

  double f1() {
    return ChainScore.harmonicMean(precision, recall);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "overlap P %.3f R %.3f F1 %.3f", precision, recall, f1());
  }
}
