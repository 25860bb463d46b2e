package org.corpusstats.engine.name;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * American spelling of words, as {@code Americanize} has it, with capitalised months and days: a
 * list of words, then a list of patterns, of which the first that fits counts. Immutable.
 */
final class AmericanSpelling {
  private static final int SHORTEST_WORD = 4;
  private static final int SHORTEST_MATCH = 6;
  private static final String NOTHING = "(?!)";

  private record Rule(Pattern replaced, Pattern excepted, String replacement) {}

  private final TextTable words;
  private final List<String> spellings;
  private final List<String> ruleTexts;
  private final Pattern anyRule;
  private final List<Rule> rules = new ArrayList<>();

  /**
   * @param words place in {@code spellings} of words that are spelled otherwise
   * @param spellings by place
   * @param ruleTexts a pattern that words must hold for any rule to be tried, then three texts a
   *     rule: the pattern that is replaced, one that excepted words hold (empty: none are
   *     excepted), the replacement
   */
  AmericanSpelling(TextTable words, List<String> spellings, List<String> ruleTexts) {
    this.words = words;
    this.spellings = List.copyOf(spellings);
    this.ruleTexts = List.copyOf(ruleTexts);
    this.anyRule = Pattern.compile(ruleTexts.get(0));
    for (int i = 1; i < ruleTexts.size(); i += 3) {
      String excepted = ruleTexts.get(i + 1);
      rules.add(
          new Rule(
              Pattern.compile(ruleTexts.get(i)),
              Pattern.compile(excepted.isEmpty() ? NOTHING : excepted),
              ruleTexts.get(i + 2)));
    }
  }

  /** The American spelling of a word, mostly the word itself. */
  String of(String word) {
    if (word.length() < SHORTEST_WORD) {
      return word;
    }
    int known = words.get(word);
    if (known >= 0) {
      return spellings.get(known);
    }
    return word.length() < SHORTEST_MATCH || !anyRule.matcher(word).find() ? word : byRule(word);
  }

  private String byRule(String word) {
    for (Rule rule : rules) {
      Matcher matcher = rule.replaced().matcher(word);
      if (matcher.find() && !rule.excepted().matcher(word).find()) {
        return matcher.replaceAll(rule.replacement());
      }
    }
    return word;
  }

  void write(ModelWriter out) throws IOException {
    words.write(out);
    out.writeStrings(spellings);
    out.writeStrings(ruleTexts);
  }

  static AmericanSpelling read(ModelReader in) throws IOException {
    return new AmericanSpelling(TextTable.read(in), in.readStrings(), in.readStrings());
  }
}
