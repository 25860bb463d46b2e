package org.corpusstats.report;

import java.util.Locale;

/** The forms in which an answer to a query is printed. */
public enum AnswerFormat {
  /** Aligned columns, for people. */
  TABLE,
  /** RFC 4180 with a header; null is an empty field, an empty text is quoted. */
  CSV,
  /** One array of objects. */
  JSON,
  /** A file of Parquet. */
  PARQUET;

  /** The name that is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
