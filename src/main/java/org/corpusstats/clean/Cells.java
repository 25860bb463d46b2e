package org.corpusstats.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a paragraph of each cell of a table that was set with tabs or runs of spaces, so that names
 * in neighbouring cells do not become one name. Pure and thread safe.
 *
 * <p>Two blanks are no cell where they follow the end of a sentence, and neither are the gaps of
 * text that was justified or whose words are all set apart by tabs: there, small letters follow
 * most gaps.
 */
final class Cells {
  private static final Pattern WORTH_A_LOOK = Pattern.compile("\\t|\\p{Zs}{2}");
  private static final Pattern LINE = Pattern.compile("[^\\n\\r\u000B\\f\u0085\u2028\u2029]+");
  private static final Pattern GAP =
      Pattern.compile("(?<=[^\\s\\p{Zs}])[\\p{Zs}\\t]+(?=[^\\s\\p{Zs}])");
  private static final String SENTENCE_END = ".!?…:;,\"”’)";
  private static final int WIDE = 3;
  private static final String BREAK = "\n\n";

  private Cells() {}

  static String separate(String text) {
    return WORTH_A_LOOK.matcher(text).find()
        ? LINE.matcher(text).replaceAll(line -> Matcher.quoteReplacement(row(line.group())))
        : text;
  }

  /** A place between two words of a line. */
  private record Gap(int begin, int end, boolean tab, boolean afterSentence, boolean lowerCase) {
    boolean isWide() {
      return tab || (end - begin >= WIDE && !afterSentence);
    }

    boolean isDouble() {
      return !tab && end - begin > 1 && !afterSentence;
    }
  }

  private static String row(String line) {
    if (!WORTH_A_LOOK.matcher(line).find()) {
      return line;
    }
    List<Gap> gaps = gaps(line);
    return isRow(gaps) ? broken(line, gaps) : line;
  }

  private static List<Gap> gaps(String line) {
    List<Gap> gaps = new ArrayList<>();
    for (Matcher gap = GAP.matcher(line); gap.find(); ) {
      gaps.add(
          new Gap(
              gap.start(),
              gap.end(),
              gap.group().indexOf('\t') >= 0,
              SENTENCE_END.indexOf(line.charAt(gap.start() - 1)) >= 0,
              Character.isLowerCase(line.codePointAt(gap.end()))));
    }
    return gaps;
  }

  private static boolean isRow(List<Gap> gaps) {
    List<Gap> wide = gaps.stream().filter(Gap::isWide).toList();
    if (wide.isEmpty()) {
      List<Gap> doubles = gaps.stream().filter(Gap::isDouble).toList();
      return doubles.size() > 1 && doubles.stream().noneMatch(Gap::lowerCase);
    }
    boolean blanks = gaps.stream().anyMatch(gap -> gap.end() - gap.begin() == 1 && !gap.tab());
    boolean tabs = wide.stream().anyMatch(Gap::tab);
    long lowerCase = wide.stream().filter(Gap::lowerCase).count();
    return (tabs && blanks) || 2 * lowerCase < wide.size();
  }

  private static String broken(String line, List<Gap> gaps) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Gap gap : gaps) {
      if (gap.isWide() || gap.isDouble()) {
        String cell = line.substring(from, gap.begin());
        // A number or a bullet before the first cell counts the row.
        boolean label = from == 0 && cell.codePoints().noneMatch(Character::isLetter);
        out.append(cell).append(label ? " " : BREAK);
        from = gap.end();
      }
    }
    return out.append(line, from, line.length()).toString();
  }
}
