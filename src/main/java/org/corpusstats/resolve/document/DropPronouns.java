package org.corpusstats.resolve.document;

import java.util.Locale;
import java.util.Set;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Drops pronouns, which CoreNLP's EntityMentionsAnnotator appends as mentions of people: they name
 * nobody.
 */
record DropPronouns() implements NameRule {
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
  public @Nullable Name apply(Name name, TokenizedDocument words) {
    Word word = words.first(name);
    // "US" in capitals is a country, "us" is not; neither is "US" where everything is in capitals.
    boolean pronoun =
        name.first() == name.last()
            && PRONOUNS.contains(word.text().toLowerCase(Locale.ROOT))
            && !(word.isAllCapitals() && !words.isShouted(name.sentence()));
    return pronoun ? null : name;
  }
}
