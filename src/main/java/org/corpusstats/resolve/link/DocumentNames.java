package org.corpusstats.resolve.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.resolve.name.Gender;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.name.LegalForms;
import org.corpusstats.resolve.name.PersonName;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.NameContext;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;
import org.jspecify.annotations.Nullable;

/** The different names of one document, each once, in order of their first mention. Immutable. */
public final class DocumentNames {
  /**
   * A name and its use in the document.
   *
   * @param key id of the entity that the name is by itself
   * @param linkKey the key, with what the context says where this may make two of one key: "Mr."
   *     and "Ms. Kowalek", an acronym with two definitions
   * @param text its first mention
   * @param words its words, folded as in keys
   * @param coreWords its words; of a person's name those without titles and suffixes
   * @param person its parts, if it is a person's, with what the context says
   * @param type its most frequent type
   * @param firstMention first code point of its first mention
   * @param allCapitals whether it is one word of capitals
   * @param inRunningText whether it stands in more than headlines
   * @param afterPlacePreposition whether it is a person's and stands after "at" or "into" somewhere
   * @param isRelative whether a kinship word introduces it: "his wife, Clara Harlan"
   * @param isThing whether it is no person's and spoken of as of a thing somewhere: "Dell shares"
   * @param isFirm whether it ends with a legal form: "Inc."
   * @param isOfPlace whether a place of the document stands before its last word: "Fairmont Otters"
   * @param isOfCountry whether a country does: "U.S. Navy"
   */
  public record DocumentName(
      String key,
      String linkKey,
      String text,
      List<String> words,
      List<String> coreWords,
      PersonName person,
      String type,
      int firstMention,
      boolean allCapitals,
      boolean inRunningText,
      boolean afterPlacePreposition,
      boolean isRelative,
      boolean isThing,
      boolean isFirm,
      boolean isOfPlace,
      boolean isOfCountry) {
    public Kind kind() {
      return Kind.of(type);
    }

    /**
     * Of what no two names of a document share: hashing all of a name took a twentieth of the time.
     */
    @Override
    public int hashCode() {
      return linkKey.hashCode();
    }

    /** Whether the context tells its bearer from another of the same name. */
    public boolean isTold() {
      return !linkKey.equals(key);
    }
  }

  /** Names with more words first, so that the order of mentions does not matter. */
  private static final Comparator<DocumentName> LONGEST_FIRST =
      Comparator.comparingInt((DocumentName name) -> -name.coreWords().size())
          .thenComparingInt(name -> name.isTold() ? 0 : 1)
          .thenComparingInt(DocumentName::firstMention);

  /** Types of places that have teams; countries' are called like them. */
  private static final Set<String> TOWNS = Set.of("CITY", "STATE_OR_PROVINCE", "LOCATION");

  private final List<DocumentName> all = new ArrayList<>();
  private final Set<String> towns = new HashSet<>();
  private final Set<String> countries = new HashSet<>();
  private final List<DocumentName> longestFirst;
  private final Map<Name, String> keys = new HashMap<>();
  private final Map<Name, String> linkKeys = new HashMap<>();

  /** What is said of each mention of a person, which is asked once. */
  private final Map<Name, PersonName> persons = new HashMap<>();

  private final Map<String, List<DocumentName>> byFirstWord = new HashMap<>();
  private final Map<String, List<DocumentName>> byLastWord = new HashMap<>();
  private final Map<String, List<DocumentName>> byInitials = new HashMap<>();
  private final Map<String, List<DocumentName>> byLetters = new HashMap<>();

  public DocumentNames(TokenizedDocument words, List<Name> names) {
    this(words, names, (key, name) -> key);
  }

  /**
   * @param byPlace tells keys apart by the place of a mention
   */
  public DocumentNames(
      TokenizedDocument words, List<Name> names, BiFunction<String, Name, String> byPlace) {
    Map<String, List<Name>> mentions = new LinkedHashMap<>();
    for (Name name : names) {
      String key = EntityId.of(words.text(name));
      if (name.type().equals("PERSON")) {
        persons.put(name, person(key, name, words));
      }
      String linkKey = told(byPlace.apply(key, name), persons.get(name));
      if (TOWNS.contains(name.type())) {
        towns.add(key);
      } else if (name.type().equals("COUNTRY")) {
        // Keys of what is the country's begin so; see EntityId.
        countries.add(key.equals("united_states") ? "us" : key);
      }
      keys.put(name, key);
      linkKeys.put(name, linkKey);
      mentions.computeIfAbsent(linkKey, k -> new ArrayList<>()).add(name);
    }
    mentions.forEach((linkKey, list) -> add(describe(linkKey, list, words), words.of(list.get(0))));
    this.longestFirst = all.stream().sorted(LONGEST_FIRST).toList();
  }

  private static String told(String linkKey, @Nullable PersonName person) {
    if (person == null || person.words().size() > 1 || person.isGiven()) {
      return linkKey;
    }
    return person.gender() == null ? linkKey : linkKey + "|" + person.gender();
  }

  private static PersonName person(String key, Name name, TokenizedDocument words) {
    NameContext context = NameContext.of(name, words);
    List<String> whole = new ArrayList<>(context.titles());
    whole.addAll(List.of(key.split("_")));
    return PersonName.of(whole).spokenOfAs(context.gender());
  }

  /** The key of a mention's text. */
  public String key(Name name) {
    return keys.getOrDefault(name, "");
  }

  /** What a mention's key in links is. */
  public String linkKey(Name name) {
    return linkKeys.getOrDefault(name, "");
  }

  private void add(DocumentName name, List<Word> text) {
    all.add(name);
    List<String> core = name.coreWords();
    put(byFirstWord, core.get(0), name);
    put(byLastWord, core.get(core.size() - 1), name);
    put(byLetters, String.join("", name.words()), name);
    if (core.size() > 1) {
      Set<String> initials = new TreeSet<>(List.of(initials(core, true), initials(core, false)));
      initials.addAll(initialsWithAbbreviation(text));
      initials.forEach(letters -> put(byInitials, letters, name));
    }
  }

  /** "U.S. Geological Survey" is the USGS, "National Broadcasting Co." NBC. */
  private static Set<String> initialsWithAbbreviation(List<Word> text) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < text.size(); i++) {
      Word word = text.get(i);
      if (word.hasCapital()) {
        String letters = AcronymDefinitions.lettersOf(word).toLowerCase(Locale.ROOT);
        boolean abbreviated = i == 0 && word.isAllCapitals() && word.text().contains(".");
        all.append(abbreviated ? letters : letters.isEmpty() ? "" : letters.substring(0, 1));
      }
    }
    return Set.of(all.toString());
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

  private DocumentName describe(String linkKey, List<Name> mentions, TokenizedDocument words) {
    Map<String, Integer> types = new TreeMap<>();
    mentions.forEach(name -> types.merge(name.type(), 1, Integer::sum));
    String type =
        types.entrySet().stream()
            .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
            .orElseThrow()
            .getKey();
    Name first = mentions.get(0);
    String key = key(first);
    List<String> keyWords = List.of(key.split("_"));
    String beforeLast = key.substring(0, Math.max(0, key.lastIndexOf('_')));
    boolean isPerson = type.equals("PERSON");
    List<NameContext> contexts =
        mentions.stream().map(name -> NameContext.of(name, words)).toList();
    return new DocumentName(
        key,
        linkKey,
        words.text(first),
        keyWords,
        isPerson ? withoutSpellingOfArticle(PersonName.words(keyWords)) : keyWords,
        isPerson ? person(keyWords, mentions) : PersonName.of(keyWords),
        type,
        words.first(first).charBegin(),
        first.wordCount() == 1 && words.first(first).isAllCapitals(),
        mentions.stream().anyMatch(name -> isInRunningText(name, words)),
        isPerson && contexts.stream().anyMatch(NameContext::isAfterPlacePreposition),
        isPerson && contexts.stream().anyMatch(NameContext::isRelative),
        !isPerson && contexts.stream().anyMatch(NameContext::isThing),
        words.of(first).size() > 1
            && LegalForms.end(
                List.of(
                    "", AcronymDefinitions.lettersOf(words.last(first)).toLowerCase(Locale.ROOT))),
        towns.contains(beforeLast),
        countries.contains(beforeLast));
  }

  /** Where mentions contradict each other they say nothing. */
  private PersonName person(List<String> keyWords, List<Name> mentions) {
    List<PersonName> all =
        mentions.stream().map(persons::get).filter(Objects::nonNull).distinct().toList();
    List<Gender> genders =
        all.stream().map(PersonName::gender).filter(Objects::nonNull).distinct().toList();
    PersonName first =
        all.stream().filter(PersonName::isGiven).findFirst().orElseGet(() -> all.get(0));
    return genders.size() == 1 ? first.spokenOfAs(genders.get(0)) : PersonName.of(keyWords);
  }

  /** "El-Assad" is "al-Assad". */
  private static List<String> withoutSpellingOfArticle(List<String> words) {
    int el = words.indexOf("el");
    if (el < 0 || el == words.size() - 1) {
      return words;
    }
    List<String> plain = new ArrayList<>(words);
    plain.set(el, "al");
    return List.copyOf(plain);
  }

  private static boolean isInRunningText(Name name, TokenizedDocument words) {
    return !words.isHeadline(name.sentence()) && !words.isShouted(name.sentence());
  }

  public List<DocumentName> all() {
    return all;
  }

  /** The same names, those with more words first. */
  public List<DocumentName> longestFirst() {
    return longestFirst;
  }

  /** Names with these letters, however they are parted: "bluekite". */
  public List<DocumentName> written(String letters) {
    return byLetters.getOrDefault(letters, List.of());
  }

  /** Names whose core begins with a word. */
  public List<DocumentName> beginningWith(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }

  /** Names whose core ends with a word. */
  public List<DocumentName> endingWith(String word) {
    return byLastWord.getOrDefault(word, List.of());
  }

  /** Names of two words or more with these initials, those of small words counted or not. */
  public List<DocumentName> withInitials(String letters) {
    return byInitials.getOrDefault(letters, List.of());
  }
}
