package org.corpusstats.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * American spelling of British words, with capitalised months and days, as CoreNLP's {@code
 * Americanize} has it: the models were trained on words spelled so. Immutable.
 */
public final class AmericanSpelling {
  private static final int SHORTEST_WORD = 4;
  private static final int SHORTEST_MATCH = 6;
  private static final String NEVER = "(?!)";

  private record Rule(Pattern replaced, Pattern excepted, String replacement) {}

  private final Map<String, String> listed = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Pattern anyRule;
  private final List<String> list;
  private final List<String> ruleTexts;

  /**
   * @param list words by turns with their spelling
   * @param ruleTexts a pattern that words must hold for any rule to be tried, then three texts a
   *     rule, of which the first that fits counts: the pattern that is replaced, one that excepted
   *     words hold (empty: none are excepted), the replacement
   */
  AmericanSpelling(List<String> list, List<String> ruleTexts) {
    this.list = List.copyOf(list);
    this.ruleTexts = List.copyOf(ruleTexts);
    for (int i = 0; i < list.size(); i += 2) {
      listed.put(list.get(i), list.get(i + 1));
    }
    this.anyRule = Pattern.compile(ruleTexts.get(0));
    for (int i = 1; i < ruleTexts.size(); i += 3) {
      String excepted = ruleTexts.get(i + 1);
      rules.add(
          new Rule(
              Pattern.compile(ruleTexts.get(i)),
              Pattern.compile(excepted.isEmpty() ? NEVER : excepted),
              ruleTexts.get(i + 2)));
    }
  }

  /** The American spelling of a word, mostly the word itself. */
  public String of(String word) {
    if (word.length() < SHORTEST_WORD) {
      return word;
    }
    String known = listed.get(word);
    if (known != null) {
      return known;
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

  /** Writes the lists. */
  public void write(ModelWriter out) throws IOException {
    out.writeStrings(list);
    out.writeStrings(ruleTexts);
  }

  /** Reads what {@link #write} wrote. */
  public static AmericanSpelling read(ModelReader in) throws IOException {
    return new AmericanSpelling(in.readStrings(), in.readStrings());
  }
}
