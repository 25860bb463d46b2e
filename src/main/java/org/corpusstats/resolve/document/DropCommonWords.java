package org.corpusstats.resolve.document;

import org.corpusstats.resolve.name.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Drops what is no name by its form: no capital letter in it ("democracy", "independent"), no
 * letter at all, or nothing but a title ("Mr. Speaker").
 */
record DropCommonWords() implements NameRule {
  @Override
  public @Nullable Name apply(Name name, TokenizedDocument words) {
    boolean title =
        name.type().equals("PERSON")
            && PersonName.isTitle(words.of(name).stream().map(Word::text).toList());
    return !title && words.of(name).stream().anyMatch(Word::hasCapital) ? name : null;
  }
}
