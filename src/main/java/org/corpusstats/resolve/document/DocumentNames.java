package org.corpusstats.resolve.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.name.PersonName;

/** The different names of one document, each once, in order of their first mention. Immutable. */
final class DocumentNames {
  /**
   * A name and its use in the document.
   *
   * @param key id of the entity that the name is by itself
   * @param text its first mention
   * @param words its words, folded as in keys
   * @param coreWords its words; of a person's name those without titles and suffixes
   * @param type its most frequent type
   * @param firstMention first code point of its first mention
   * @param allCapitals whether it is one word of capitals
   * @param inRunningText whether it stands in more than headlines
   * @param afterPlacePreposition whether it stands after "at" or "into" somewhere
   */
  record DocumentName(
      String key,
      String text,
      List<String> words,
      List<String> coreWords,
      String type,
      int firstMention,
      boolean allCapitals,
      boolean inRunningText,
      boolean afterPlacePreposition) {
    Kind kind() {
      return Kind.of(type);
    }
  }

  private final List<DocumentName> all = new ArrayList<>();
  private final Map<String, List<DocumentName>> byFirstWord = new HashMap<>();
  private final Map<String, List<DocumentName>> byLastWord = new HashMap<>();
  private final Map<String, List<DocumentName>> byInitials = new HashMap<>();

  DocumentNames(TokenizedDocument words, List<Name> names) {
    Map<String, List<Name>> mentions = new LinkedHashMap<>();
    for (Name name : names) {
      mentions.computeIfAbsent(EntityId.of(words.text(name)), key -> new ArrayList<>()).add(name);
    }
    mentions.forEach((key, list) -> add(describe(key, list, words)));
  }

  private void add(DocumentName name) {
    all.add(name);
    List<String> core = name.coreWords();
    put(byFirstWord, core.get(0), name);
    put(byLastWord, core.get(core.size() - 1), name);
    if (core.size() > 1) {
      for (String initials : new TreeSet<>(List.of(initials(core, true), initials(core, false)))) {
        put(byInitials, initials, name);
      }
    }
  }

  private static void put(Map<String, List<DocumentName>> index, String word, DocumentName name) {
    index.computeIfAbsent(word, key -> new ArrayList<>()).add(name);
  }

  private static String initials(List<String> words, boolean ofSmallWords) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (ofSmallWords || !AcronymDefinitions.SMALL_WORDS.contains(word)) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.toString();
  }

  private static DocumentName describe(String key, List<Name> mentions, TokenizedDocument words) {
    Map<String, Integer> types = new TreeMap<>();
    mentions.forEach(name -> types.merge(name.type(), 1, Integer::sum));
    String type =
        types.entrySet().stream()
            .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
            .orElseThrow()
            .getKey();
    Name first = mentions.get(0);
    List<String> keyWords = List.of(key.split("_"));
    return new DocumentName(
        key,
        words.text(first),
        keyWords,
        type.equals("PERSON") ? PersonName.words(keyWords) : keyWords,
        type,
        words.first(first).charBegin(),
        first.wordCount() == 1 && words.first(first).isAllCapitals(),
        mentions.stream().anyMatch(name -> isInRunningText(name, words)),
        mentions.stream().anyMatch(name -> isAfterPlacePreposition(name, words)));
  }

  private static boolean isInRunningText(Name name, TokenizedDocument words) {
    return !words.isHeadline(name.sentence()) && !words.isShouted(name.sentence());
  }

  private static boolean isAfterPlacePreposition(Name name, TokenizedDocument words) {
    if (name.first() == 0) {
      return false;
    }
    String before = words.sentence(name.sentence()).get(name.first() - 1).text();
    return before.equals("at") || before.equals("into") || before.equals("inside");
  }

  List<DocumentName> all() {
    return all;
  }

  /** Names whose core begins with a word. */
  List<DocumentName> beginningWith(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }

  /** Names whose core ends with a word. */
  List<DocumentName> endingWith(String word) {
    return byLastWord.getOrDefault(word, List.of());
  }

  /** Names of two words or more with these initials, those of small words counted or not. */
  List<DocumentName> withInitials(String letters) {
    return byInitials.getOrDefault(letters, List.of());
  }
}
