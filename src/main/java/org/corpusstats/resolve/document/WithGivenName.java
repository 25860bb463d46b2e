package org.corpusstats.resolve.document;

import java.util.List;
import org.corpusstats.resolve.name.GivenNames;
import org.corpusstats.resolve.name.PersonName;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;

/**
 * Gives a person the given name back that stands between title and surname, where the annotators
 * saw the surname alone, as they do in a line of capitals: "PRESIDENT BILL HARST".
 */
record WithGivenName() implements NameRule {
  @Override
  public Name apply(Name name, TokenizedDocument words) {
    int given = name.first() - 1;
    if (!name.type().equals("PERSON") || name.wordCount() > 1 || given < 1) {
      return name;
    }
    List<Word> line = words.sentence(name.sentence());
    Word before = line.get(given);
    boolean titled =
        before.isCapitalised()
            && before.isAllCapitals() == words.first(name).isAllCapitals()
            && line.get(given - 1).isCapitalised()
            && PersonName.isTitle(List.of(line.get(given - 1).text()))
            && !PersonName.isTitle(List.of(before.text()))
            && GivenNames.shared().isKnown(before.text());
    return titled && isFree(given, name.sentence(), words)
        ? name.withSpan(given, name.last())
        : name;
  }

  private static boolean isFree(int index, int sentence, TokenizedDocument words) {
    return WholeNames.in(words, sentence, false).stream()
        .noneMatch(other -> other.first() <= index && index <= other.last());
  }
}
