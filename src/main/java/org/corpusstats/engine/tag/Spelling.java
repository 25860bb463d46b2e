package org.corpusstats.engine.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * American spelling of British words, and capitals for months and days (CoreNLP's {@code
 * Americanize}): the tagger was trained on words so spelt. Immutable.
 */
final class Spelling {
  /** Shorter words are left alone by the list, and shorter than {@link #PATTERN} by the rules. */
  private static final int LISTED = 4;

  private static final int PATTERN = 6;

  /**
   * One rule.
   *
   * @param pattern what to replace
   * @param exception words that hold this are left to the next rule; empty for none
   * @param replacement as in {@link Matcher#replaceAll(String)}
   */
  private record Rule(Pattern pattern, Pattern exception, String replacement) {}

  private final List<String> list;
  private final List<String> ruleParts;
  private final Map<String, String> listed = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  /**
   * @param list words by turns with their replacement
   * @param ruleParts of every rule a regular expression, that of its exceptions or the empty
   *     string, and its replacement
   */
  Spelling(List<String> list, List<String> ruleParts) {
    this.list = list;
    this.ruleParts = ruleParts;
    for (int i = 0; i < list.size(); i += 2) {
      listed.put(list.get(i), list.get(i + 1));
    }
    for (int i = 0; i < ruleParts.size(); i += 3) {
      rules.add(
          new Rule(
              Pattern.compile(ruleParts.get(i)),
              Pattern.compile(ruleParts.get(i + 1)),
              ruleParts.get(i + 2)));
    }
  }

  void write(ModelWriter out) throws IOException {
    out.writeStrings(list);
    out.writeStrings(ruleParts);
  }

  static Spelling read(ModelReader in) throws IOException {
    return new Spelling(in.readStrings(), in.readStrings());
  }

  String american(String word) {
    if (word.length() < LISTED) {
      return word;
    }
    String other = listed.get(word);
    if (other != null) {
      return other;
    }
    return word.length() < PATTERN ? word : byRule(word);
  }

  private String byRule(String word) {
    for (Rule rule : rules) {
      Matcher matcher = rule.pattern().matcher(word);
      boolean excepted =
          !rule.exception().pattern().isEmpty() && rule.exception().matcher(word).find();
      if (!excepted && matcher.find()) {
        return matcher.replaceAll(rule.replacement());
      }
    }
    return word;
  }
}
