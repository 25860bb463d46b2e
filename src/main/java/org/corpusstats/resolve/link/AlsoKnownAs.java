package org.corpusstats.resolve.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a document says that one name has another: "Daesh, also known as the Islamic State",
 * "Hamas (formerly called X)". {@link org.corpusstats.resolve.Rule#ALSO_KNOWN_AS}. Pure.
 */
public final class AlsoKnownAs {
  /** What the document says: the second name stands for the first. */
  public record Alias(Name other, Name name) {}

  private static final Set<String> ADVERBS =
      Set.of("also", "better", "formerly", "previously", "otherwise", "commonly", "locally");
  private static final Set<String> BEFORE_NAMES = Set.of("the", "``", "\"", "“", "‘", "`", "'");

  private static final Set<String> SIGNS = Set.of(",", "(", ")", "[", "]", "-", "–", "—");

  private AlsoKnownAs() {}

  public static List<Alias> in(TokenizedDocument words, List<Name> names) {
    Map<List<Integer>, Name> byEnd = new HashMap<>();
    Map<List<Integer>, Name> byBegin = new HashMap<>();
    for (Name name : names) {
      byEnd.putIfAbsent(List.of(name.sentence(), name.last()), name);
      byBegin.putIfAbsent(List.of(name.sentence(), name.first()), name);
    }
    List<Alias> aliases = new ArrayList<>();
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      List<Word> line = words.sentence(sentence);
      for (int i = 2; i + 2 < line.size(); i++) {
        Name name = isSaid(line, i) ? byEnd.get(List.of(sentence, end(line, i))) : null;
        Name other = name == null ? null : after(byBegin, line, sentence, i);
        if (name != null && other != null) {
          aliases.add(new Alias(other, name));
        }
      }
    }
    return aliases;
  }

  /** Whether "known as" or "also called" begins at a word. */
  private static boolean isSaid(List<Word> line, int i) {
    String word = line.get(i).text();
    return (word.equals("known") && line.get(i + 1).text().equals("as"))
        || (word.equals("called") && ADVERBS.contains(line.get(i - 1).text()));
  }

  /** The last word before it, its adverb and a comma or bracket left out. */
  private static int end(List<Word> line, int i) {
    int end = ADVERBS.contains(line.get(i - 1).text()) ? i - 2 : i - 1;
    int signs = 0;
    while (end > 0 && SIGNS.contains(line.get(end).text())) {
      end--;
      signs++;
    }
    return signs > 0 ? end : -1;
  }

  private static @Nullable Name after(
      Map<List<Integer>, Name> byBegin, List<Word> line, int sentence, int i) {
    int at = line.get(i).text().equals("known") ? i + 2 : i + 1;
    while (at < line.size() && BEFORE_NAMES.contains(line.get(at).text())) {
      at++;
    }
    return byBegin.get(List.of(sentence, at));
  }
}
