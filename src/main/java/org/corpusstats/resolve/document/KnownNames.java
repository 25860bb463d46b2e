package org.corpusstats.resolve.document;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.corpusstats.resolve.correction.GazetteerName;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;
import org.corpusstats.table.row.CorpusName;
import org.jspecify.annotations.Nullable;

/**
 * Finds known names wherever they stand in a document, the longest first. Where the annotators part
 * "O'Brien's Pub" or "Smith, Jones and Co" into words does not matter: names are the same that have
 * the same words, or are written the same. "So to speak" holds no Soto. Immutable once built;
 * linear in the document's words.
 */
public final class KnownNames implements Serializable {
  /**
   * A name to look for.
   *
   * @param words its words as they stand in texts
   * @param type type of what is found
   * @param origin what the found mentions' origin says
   */
  record KnownName(List<String> words, String type, String origin) implements Serializable {}

  /** So many letters begin a name in whatever way it is parted: "Do", "n't". */
  private static final int SURELY_TOGETHER = 2;

  /** By how names begin, as few words of a text do, and by all their letters without space. */
  private final Map<String, NavigableMap<String, List<KnownName>>> byBeginning = new HashMap<>();

  KnownNames(Collection<KnownName> names) {
    for (KnownName name : names) {
      String text = plain(String.join("", name.words()));
      byBeginning
          .computeIfAbsent(beginning(plain(name.words().get(0))), beginning -> new TreeMap<>())
          .computeIfAbsent(text, written -> new ArrayList<>())
          .add(name);
    }
    Comparator<KnownName> order =
        Comparator.comparing((KnownName name) -> String.join(" ", name.words()))
            .thenComparing(KnownName::type);
    byBeginning.values().forEach(texts -> texts.values().forEach(list -> list.sort(order)));
  }

  /** Names that other documents of the corpus hold. */
  public static KnownNames of(List<CorpusName> names) {
    return new KnownNames(
        names.stream()
            .map(name -> new KnownName(split(name.text()), name.type(), Name.FOUND_IN_CORPUS))
            .toList());
  }

  /** The user's names. */
  static KnownNames ofGazetteer(List<GazetteerName> names) {
    return new KnownNames(
        names.stream()
            .map(name -> new KnownName(split(name.name()), name.type(), Name.FOUND_IN_GAZETTEER))
            .toList());
  }

  private static List<String> split(String name) {
    return List.of(name.strip().split("\\s+"));
  }

  /** The longest known name that begins at a word, null where none does. */
  @Nullable Name at(TokenizedDocument words, int sentence, int first) {
    return at(words, sentence, first, name -> true);
  }

  /** The longest known name that begins at a word and is wanted, null where none is. */
  @Nullable Name at(TokenizedDocument words, int sentence, int first, Predicate<Name> wanted) {
    List<Word> line = words.sentence(sentence);
    NavigableMap<String, List<KnownName>> texts =
        byBeginning.get(beginning(plain(line.get(first).text())));
    Name found = null;
    StringBuilder written = new StringBuilder();
    for (int last = first; texts != null && last < line.size(); last++) {
      String text = written.append(plain(line.get(last).text())).toString();
      Map.Entry<String, List<KnownName>> next = texts.ceilingEntry(text);
      if (next == null || !next.getKey().startsWith(text)) {
        break;
      }
      if (next.getKey().equals(text)) {
        Name shorter = found;
        Name span = new Name(sentence, first, last, "", "");
        found =
            next.getValue().stream()
                .filter(name -> isSame(name, line.subList(span.first(), span.last() + 1)))
                .map(name -> span.withType(name.type()).withOrigin(name.origin()))
                .filter(wanted)
                .findFirst()
                .orElse(shorter);
      }
    }
    return found;
  }

  private static boolean isSame(KnownName name, List<Word> words) {
    return name.words().equals(words.stream().map(Word::text).toList())
        || plain(String.join(" ", name.words())).equals(written(words));
  }

  /** Words with a space where there is any between them. */
  private static String written(List<Word> words) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      boolean isApart = i > 0 && words.get(i).charBegin() > words.get(i - 1).charEnd();
      written.append(isApart ? " " : "").append(plain(words.get(i).text()));
    }
    return written.toString();
  }

  private static String beginning(String text) {
    int most = Math.min(text.length(), SURELY_TOGETHER);
    int end = 0;
    while (end < most && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(0, Math.max(end, 1));
  }

  private static String plain(String text) {
    return text.replace('’', '\'');
  }
}
