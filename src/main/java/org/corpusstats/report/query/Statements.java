package org.corpusstats.report.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;

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

  /**
   * By the rules of Spark, whose lexer tells texts and comments: a backslash keeps a quotation mark
   * from ending a text, and comments may be in comments.
   */
  static List<String> ofSpark(String text) {
    // The lexer knows capitals only, and counts in code points.
    int[] capitals = text.codePoints().map(Character::toUpperCase).toArray();
    SqlBaseLexer lexer =
        new SqlBaseLexer(CharStreams.fromString(new String(capitals, 0, capitals.length)));
    lexer.removeErrorListeners();
    List<String> statements = new ArrayList<>();
    int begin = 0;
    boolean says = false;
    boolean quoted = false;
    for (Token token : lexer.getAllTokens()) {
      // A mark by itself opens what nobody ends.
      quoted |= "'\"`".contains(token.getText());
      boolean ends = !quoted && token.getText().equals(";");
      if (ends && says) {
        statements.add(part(text, begin, token.getStartIndex()));
      }
      if (ends) {
        begin = token.getStopIndex() + 1;
      }
      says = !ends && (says || token.getChannel() == Token.DEFAULT_CHANNEL);
    }
    if (says) {
      statements.add(part(text, begin, capitals.length));
    }
    return statements;
  }

  private static String part(String text, int begin, int end) {
    return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end))
        .strip();
  }
}
