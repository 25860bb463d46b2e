package org.corpusstats.resolve.document;

import java.util.Set;
import org.corpusstats.resolve.name.PersonName;
import org.corpusstats.resolve.name.PluralNouns;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.NameContext;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Drops what is no name by its form: no capital letter in it ("democracy", "independent"), no
 * letter at all, nothing but a title ("Mr. Speaker"), a common noun that begins a sentence
 * ("Neighbours"), a party's tag ("R-Ky."), a month or day ("in May").
 */
record DropCommonWords() implements NameRule {
  private static final Set<String> PLACES = Set.of("LOCATION", "STATE_OR_PROVINCE", "CITY");

  @Override
  public @Nullable Name apply(Name name, TokenizedDocument words) {
    boolean title =
        name.type().equals("PERSON")
            && PersonName.isTitle(words.of(name).stream().map(Word::text).toList());
    boolean named = words.of(name).stream().anyMatch(Word::hasCapital);
    return title
            || !named
            || isCommonNoun(name, words)
            || isParty(name, words)
            || NameContext.of(name, words).isTime()
        ? null
        : name;
  }

  /** "Neighbours called": the capital is the sentence's. */
  private static boolean isCommonNoun(Name name, TokenizedDocument words) {
    return name.first() == 0
        && name.last() == 0
        && name.type().equals("PERSON")
        && PluralNouns.contain(words.text(name));
  }

  /** "R-Ky.", "D-Calif.": the party and state of a member of Congress. */
  private static boolean isParty(Name name, TokenizedDocument words) {
    String text = words.text(name);
    return PLACES.contains(name.type())
        && text.length() > 3
        && "RDI".indexOf(text.charAt(0)) >= 0
        && (text.charAt(1) == '-' || text.charAt(1) == '–');
  }
}
