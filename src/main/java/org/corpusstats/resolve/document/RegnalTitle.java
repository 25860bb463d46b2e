package org.corpusstats.resolve.document;

import java.util.List;
import org.corpusstats.resolve.name.PersonName;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;

/**
 * Gives those who are called by their given names their title, which the annotators take into some
 * names and leave out of others: "Prince Harry", "King Charles III".
 */
record RegnalTitle() implements NameRule {
  @Override
  public Name apply(Name name, TokenizedDocument words) {
    if (!name.type().equals("PERSON") || name.first() == 0) {
      return name;
    }
    Name whole = name.withSpan(name.first() - 1, name.last());
    List<String> texts = words.of(whole).stream().map(Word::text).toList();
    boolean titled =
        words.first(whole).isCapitalised()
            && PersonName.isTitle(texts.subList(0, 1))
            && PersonName.words(texts).size() == 1
            && PersonName.isRegnal(texts.get(0));
    return titled ? whole : name;
  }
}
