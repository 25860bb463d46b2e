package org.corpusstats.resolve.link;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.link.DocumentNames.DocumentName;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;

/**
 * Links short names of organisations and places to the full name in the same document, where only
 * one fits: letters to the name with these initials, "Red Sox" to "Boston Red Sox", "Betty Ford" to
 * "Betty Ford Center", "the Church" to "Church of Scientology".
 *
 * @param rule INITIALS, SHORT_NAME, HEAD_NOUN or SPELLING_VARIANT
 */
public record LinkGroups(Rule rule) implements LinkingRule {
  /** What a head noun's complement begins with: "Church of …". */
  private static final Set<String> COMPLEMENTS = Set.of("of", "on", "for");

  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "another", "any", "each", "every");

  /** Whether a word begins what follows a head noun: "Church of …". */
  public static boolean isComplement(String word) {
    return COMPLEMENTS.contains(word);
  }

  /**
   * "a Committee", "the Commission on Pensions": another one than the document's only full name.
   */
  public static boolean isAnother(Name noun, TokenizedDocument words) {
    List<Word> sentence = words.sentence(noun.sentence());
    int after = noun.last() + 1;
    return (noun.first() > 0
            && INDEFINITE.contains(sentence.get(noun.first() - 1).text().toLowerCase(Locale.ROOT)))
        || (after < sentence.size() && COMPLEMENTS.contains(sentence.get(after).text()));
  }

  @Override
  public List<DocumentName> candidates(DocumentName name, DocumentNames names) {
    List<String> part = name.words();
    return switch (rule) {
      case INITIALS -> name.allCapitals() ? names.withInitials(part.get(0)) : List.of();
      case HEAD_NOUN -> names.beginningWith(part.get(0));
      case SPELLING_VARIANT -> names.written(String.join("", part));
      default -> {
        List<DocumentName> ending = names.endingWith(part.get(part.size() - 1));
        yield Stream.concat(ending.stream(), names.beginningWith(part.get(0)).stream())
            .distinct()
            .toList();
      }
    };
  }

  @Override
  public boolean fits(DocumentName name, DocumentName full) {
    List<String> part = name.words();
    List<String> whole = full.words();
    boolean groups = name.kind() == Kind.GROUP && full.kind() == Kind.GROUP;
    return switch (rule) {
      case INITIALS ->
          name.kind() != Kind.PERSON
              && (full.kind() == Kind.GROUP || full.kind() == Kind.PLACE)
              && (part.get(0).length() >= 3 || name.kind() == full.kind());
      case SPELLING_VARIANT ->
          part.size() < whole.size() && name.kind() == full.kind() && !name.allCapitals();
      case HEAD_NOUN ->
          groups
              && !name.allCapitals()
              && part.size() == 1
              && whole.size() > 2
              && COMPLEMENTS.contains(whole.get(1));
      case SHORT_NAME ->
          !name.allCapitals()
              && whole.size() > part.size()
              && full.inRunningText()
              && ((groups && (mayEnd(part, whole) || isTeam(name, full) || isOfCountry(name, full)))
                  || (mayBegin(name, full) && startsWith(whole, part) && !name.isOfCountry()));
      default -> throw new IllegalStateException("no rule for groups: " + rule);
    };
  }

  /**
   * "Red Sox" for "Boston Red Sox", "Scientology" for "Church of Scientology". One word alone is
   * mostly a common noun: "Congress" is not the "83rd Congress", "House" not the "White House".
   */
  private static boolean mayEnd(List<String> part, List<String> whole) {
    int more = whole.size() - part.size();
    boolean ofName = part.size() == 1 && more == 2 && whole.get(1).equals("of");
    return endsWith(whole, part) && (ofName || (part.size() > 1 && !isSmall(whole.get(more - 1))));
  }

  /**
   * "Betty Ford" for "Betty Ford Center", where it is no person: "at Betty Ford"; "Islamic State"
   * for "Islamic State of Iraq"; one word for a firm that its legal form tells: "Toyota Motor
   * Corp.".
   */
  private static boolean mayBegin(DocumentName name, DocumentName full) {
    int words = name.words().size();
    String next = full.words().get(words);
    if (words == 1) {
      return name.kind() == Kind.GROUP
          && full.kind() == Kind.GROUP
          && full.isFirm()
          && !isSmall(next);
    }
    boolean place = name.kind() == Kind.PERSON && name.afterPlacePreposition();
    // What the annotators take for a country, and has a short name before "of", is mostly a group.
    boolean state = full.type().equals("COUNTRY") && next.equals("of");
    return (full.type().equals("ORGANIZATION") || state)
        && (place || (name.kind() == Kind.GROUP && full.firstMention() < name.firstMention()))
        && (!isSmall(next) || next.equals("of"));
  }

  /** "Otters" for "Fairmont Otters", where the document has Fairmont, too. */
  private static boolean isTeam(DocumentName name, DocumentName full) {
    String team = name.words().get(0);
    return name.words().size() == 1
        && (team.endsWith("s") || team.endsWith("x"))
        && name.type().equals("ORGANIZATION")
        && full.type().equals("ORGANIZATION")
        && full.isOfPlace()
        && endsWith(full.words(), name.words());
  }

  /** "Navy" for "U.S. Navy", where the document has no other "… Navy". */
  private static boolean isOfCountry(DocumentName name, DocumentName full) {
    return name.words().size() == 1
        && name.type().equals("ORGANIZATION")
        && full.type().equals("ORGANIZATION")
        && full.isOfCountry()
        && endsWith(full.words(), name.words());
  }

  /** "Navy" may be the "Royal Navy", too, and no more that of the country before it. */
  @Override
  public boolean contends(DocumentName name, DocumentName candidate) {
    return rule == Rule.SHORT_NAME
        && name.words().size() == 1
        && name.type().equals("ORGANIZATION")
        && candidate.type().equals("ORGANIZATION")
        && candidate.words().size() == 2
        && endsWith(candidate.words(), name.words());
  }

  private static boolean isSmall(String word) {
    return AcronymDefinitions.SMALL_WORDS.contains(word);
  }

  private static boolean endsWith(List<String> whole, List<String> part) {
    return whole.subList(whole.size() - part.size(), whole.size()).equals(part);
  }

  private static boolean startsWith(List<String> whole, List<String> part) {
    return whole.subList(0, part.size()).equals(part);
  }
}
