package org.corpusstats.resolve.document;

import java.util.List;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.document.DocumentNames.DocumentName;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.name.PersonName;

/**
 * Links short names of people to the full name in the same document, where only one fits: "Mark
 * Heller" to "Mark Jay Heller", "Obama" and "President Obama" to "Barack Obama", "Barack" likewise.
 *
 * @param rule MIDDLE_NAME, SURNAME or GIVEN_NAME
 */
record LinkPersons(Rule rule) implements LinkingRule {
  @Override
  public List<DocumentName> candidates(DocumentName name, DocumentNames names) {
    List<String> part = name.coreWords();
    return rule == Rule.GIVEN_NAME
        ? names.beginningWith(part.get(0))
        : names.endingWith(part.get(part.size() - 1));
  }

  @Override
  public boolean fits(DocumentName name, DocumentName full) {
    // Surnames are at times taken for organisations; "Paris" the city stays one.
    boolean confused = rule == Rule.SURNAME && name.kind() == Kind.GROUP && !name.allCapitals();
    if (full.kind() != Kind.PERSON || (name.kind() != Kind.PERSON && !confused)) {
      return false;
    }
    return switch (rule) {
      case MIDDLE_NAME -> isWithoutMiddleName(name.coreWords(), full.coreWords());
      case SURNAME -> isShorter(name, full) && endsWith(full.coreWords(), name.coreWords());
      case GIVEN_NAME -> isShorter(name, full) && startsWith(full.coreWords(), name.coreWords());
      default -> throw new IllegalStateException("no rule for persons: " + rule);
    };
  }

  private static boolean isWithoutMiddleName(List<String> part, List<String> full) {
    int last = part.size() - 1;
    int fullLast = full.size() - 1;
    return part.size() >= 2
        && String.join("", part).length() < String.join("", full).length()
        && full.size() >= part.size()
        && part.get(0).equals(full.get(0))
        && part.get(last).equals(full.get(fullLast))
        && PersonName.middlesAgree(part.subList(1, last), full.subList(1, fullLast));
  }

  /** "President Obama" has as many words as "Barack Obama", but fewer that name him. */
  private static boolean isShorter(DocumentName name, DocumentName full) {
    int words = name.coreWords().size();
    int fullWords = full.coreWords().size();
    return fullWords >= 2
        && (words < fullWords || (words == fullWords && name.words().size() > full.words().size()));
  }

  private static boolean endsWith(List<String> full, List<String> part) {
    return full.subList(full.size() - part.size(), full.size()).equals(part);
  }

  private static boolean startsWith(List<String> full, List<String> part) {
    return full.subList(0, part.size()).equals(part);
  }
}
