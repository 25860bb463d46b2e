package org.corpusstats.report.query;

import java.util.List;
import org.apache.spark.sql.catalyst.util.StringUtils;
import scala.jdk.javaapi.CollectionConverters;

/** Takes text apart into statements of SQL, as {@code spark-sql} does. */
public final class Statements {
  private Statements() {}

  /**
   * The statements without the semicolons after them; those within quotes and comments end none.
   * What is comments and space only is no statement.
   */
  public static List<String> of(String text) {
    return CollectionConverters.asJava(StringUtils.splitSemiColonWithIndex(text, false)).stream()
        .map(String::strip)
        .filter(statement -> !withoutComments(statement).isBlank())
        .toList();
  }

  private static String withoutComments(String statement) {
    return statement.replaceAll("(?m)^\\s*--.*$", "");
  }
}
