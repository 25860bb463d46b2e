package org.corpusstats.report.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.util.StringUtils;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Takes text apart into statements of SQL, without the semicolons after them; those within quotes
 * and comments end none. What is comments and space only is no statement. Pure.
 */
public final class Statements {
  /** Quotes and comments that nobody ended go on to the end of the text. */
  private static final Pattern PART =
      Pattern.compile(
          """
          (?<comment> --[^\\n]* | /\\*.*?(?:\\*/|\\z) )
          | (?<end> ; )
          | (?<!\\w)[eE]'(?:[^'\\\\]++|\\\\.)*+(?:'|\\z)
          | '[^']*(?:'|\\z)
          | "[^"]*(?:"|\\z)
          | (?<!\\w)\\$(?<tag>(?:[A-Za-z_]\\w*)?)\\$.*?(?:\\$\\k<tag>\\$|\\z)
          | .
          """,
          Pattern.DOTALL | Pattern.COMMENTS);

  private Statements() {}

  /** By the rules of DuckDB and of standard SQL, where a backslash means nothing in a text. */
  public static List<String> of(String text) {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    boolean says = false;
    for (Matcher part = PART.matcher(text); part.find(); ) {
      boolean ends = part.group("end") != null;
      if (!ends) {
        statement.append(part.group());
        says |= part.group("comment") == null && !part.group().isBlank();
      }
      if (ends || part.end() == text.length()) {
        if (says) {
          statements.add(statement.toString().strip());
        }
        statement.setLength(0);
        says = false;
      }
    }
    return statements;
  }

  /** By the rules of Spark, where a backslash keeps a quotation mark from ending a text. */
  static List<String> ofSpark(String text) {
    return CollectionConverters.asJava(StringUtils.splitSemiColonWithIndex(text, false)).stream()
        .map(String::strip)
        .filter(statement -> !of(statement).isEmpty())
        .toList();
  }

  /** Whether nothing is begun in the text that no semicolon ends. */
  public static boolean areWhole(String text) {
    return of(text).size() < of(text + "\nx").size();
  }
}
