package org.corpusstats.resolve.link;

import java.util.List;
import java.util.stream.Stream;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.link.DocumentNames.DocumentName;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.name.NameForms;
import org.corpusstats.resolve.name.Veto;

/**
 * Links short names of people to the full name in the same document, where only one fits: "Obama"
 * and "President Obama" to "Barack Obama", "Barack" likewise, "Chris Dodd" to "Christopher Dodd".
 * {@link Veto} is asked before each.
 *
 * @param rule SPELLING_VARIANT, SURNAME or GIVEN_NAME
 */
public record LinkPersons(Rule rule) implements LinkingRule {
  @Override
  public List<DocumentName> candidates(DocumentName name, DocumentNames names) {
    List<String> part = name.coreWords();
    List<DocumentName> beginning = names.beginningWith(part.get(0));
    List<DocumentName> ending = names.endingWith(part.get(part.size() - 1));
    return switch (rule) {
      case SURNAME, GIVEN_NAME ->
          Stream.concat(beginning.stream(), ending.stream()).distinct().toList();
      default -> ending;
    };
  }

  @Override
  public boolean fits(DocumentName name, DocumentName full) {
    // Surnames are at times taken for organisations; "Paris" the city stays one.
    boolean confused =
        rule == Rule.SURNAME && name.kind() == Kind.GROUP && !name.allCapitals() && !name.isThing();
    if (full.kind() != Kind.PERSON || (name.kind() != Kind.PERSON && !confused)) {
      return false;
    }
    boolean fits =
        switch (rule) {
          case SPELLING_VARIANT -> isForm(name, full);
          case SURNAME ->
              isShorter(name, full) && isSurname(name, full) && !isLaterRelative(name, full);
          case GIVEN_NAME ->
              isRegnal(name, full) || (isShorter(name, full) && isGivenName(name, full));
          default -> throw new IllegalStateException("no rule for persons: " + rule);
        };
    return fits && Veto.between(name.person(), full.person()).isEmpty();
  }

  /**
   * A bare surname may be that of "Mr. Kowalek", whoever he is; two given names are forms of one
   * only where nobody else has the surname.
   */
  @Override
  public boolean contends(DocumentName name, DocumentName candidate) {
    return switch (rule) {
      case SURNAME ->
          !name.isTold()
              && candidate.isTold()
              && candidate.kind() == Kind.PERSON
              && name.coreWords().equals(candidate.coreWords());
      case SPELLING_VARIANT ->
          candidate.kind() == Kind.PERSON
              && candidate.coreWords().size() > 1
              && name.coreWords().size() > 1
              && name.coreWords().get(0).length() > 1
              && !candidate.key().equals(name.key());
      default -> false;
    };
  }

  /** "Chris Dodd" or "C. Dodd" for "Christopher Dodd"; of two spellings the later one. */
  private static boolean isForm(DocumentName name, DocumentName full) {
    List<String> given = name.person().givenNames();
    List<String> fullGiven = full.person().givenNames();
    String surname = name.person().surname();
    if (given.isEmpty() || fullGiven.isEmpty() || surname == null) {
      return false;
    }
    int more = fullGiven.get(0).length() - given.get(0).length();
    return surname.equals(full.person().surname())
        && !given.get(0).equals(fullGiven.get(0))
        && NameForms.areForms(given.get(0), fullGiven.get(0))
        && (more > 0 || (more == 0 && full.firstMention() < name.firstMention()));
  }

  /** "Francis" for "Pope Francis", "King Charles" for "King Charles III". */
  private static boolean isRegnal(DocumentName name, DocumentName full) {
    return full.person().isGiven()
        && name.coreWords().equals(full.coreWords())
        && (name.words().size() < full.words().size());
  }

  private static boolean isSurname(DocumentName name, DocumentName full) {
    return full.person().isFamilyFirst()
        ? startsWith(full.coreWords(), name.coreWords())
        : endsWith(full.coreWords(), name.coreWords());
  }

  private static boolean isGivenName(DocumentName name, DocumentName full) {
    return full.person().isFamilyFirst()
        ? endsWith(full.coreWords(), name.coreWords())
        : startsWith(full.coreWords(), name.coreWords());
  }

  /** Who is bare before "Clara Harlan, his wife" comes is not she. */
  private static boolean isLaterRelative(DocumentName name, DocumentName full) {
    return full.isRelative() && !name.isTold() && name.firstMention() < full.firstMention();
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
