package org.corpusstats.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How well a text agrees with the right one, by the measure of a public benchmark of article
 * extraction: shingles of four tokens, as multisets.
 *
 * @param missing right shingles that the text lacks, in order of the right text
 * @param surplus shingles of the text that are not right, in its order
 */
record ArticleScore(double precision, double recall, List<String> missing, List<String> surplus) {
  private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int SHINGLE = 4;

  static ArticleScore of(String right, String found) {
    List<String> rights = shingles(right);
    List<String> founds = shingles(found);
    List<String> missing = minus(rights, founds);
    List<String> surplus = minus(founds, rights);
    return new ArticleScore(
        share(founds.size() - surplus.size(), founds.size()),
        share(rights.size() - missing.size(), rights.size()),
        missing,
        surplus);
  }

  double f1() {
    return f1(precision, recall);
  }

  static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %.3f R %.3f, missing %d (%s), surplus %d (%s)",
        precision,
        recall,
        missing.size(),
        example(missing),
        surplus.size(),
        example(surplus));
  }

  private static String example(List<String> shingles) {
    return shingles.isEmpty() ? "" : shingles.get(shingles.size() / 2);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static List<String> minus(List<String> from, List<String> others) {
    Map<String, Integer> counts = new HashMap<>();
    others.forEach(shingle -> counts.merge(shingle, 1, Integer::sum));
    List<String> rest = new ArrayList<>();
    for (String shingle : from) {
      if (counts.merge(shingle, -1, Integer::sum) < 0) {
        rest.add(shingle);
      }
    }
    return rest;
  }

  private static List<String> shingles(String text) {
    List<String> tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
    List<String> shingles = new ArrayList<>();
    for (int i = 0; i < Math.max(tokens.isEmpty() ? 0 : 1, tokens.size() - SHINGLE + 1); i++) {
      shingles.add(String.join(" ", tokens.subList(i, Math.min(i + SHINGLE, tokens.size()))));
    }
    return shingles;
  }
}
