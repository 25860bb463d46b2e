package org.corpusstats.resolve;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drops pronouns, which CoreNLP's EntityMentionsAnnotator appends as mentions of people: they name
 * nobody.
 */
record DropPronouns() implements MentionRule {
  private static final Set<String> PRONOUNS =
      Set.of(
          "i",
          "me",
          "my",
          "mine",
          "myself",
          "you",
          "your",
          "yours",
          "yourself",
          "he",
          "him",
          "his",
          "himself",
          "she",
          "her",
          "hers",
          "herself",
          "it",
          "its",
          "itself",
          "we",
          "us",
          "our",
          "ours",
          "ourselves",
          "they",
          "them",
          "their",
          "theirs",
          "themselves",
          "who",
          "whom",
          "whose");

  @Override
  public @Nullable NamedMention apply(NamedMention mention) {
    // "US" in capitals is a country, "us" is not.
    boolean shouted = mention.text().length() > 1 && mention.text().equals(upper(mention.text()));
    return PRONOUNS.contains(mention.text().toLowerCase(Locale.ROOT)) && !shouted ? null : mention;
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
