package org.corpusstats.annotate.template;

/**
 * A part of a text, in UTF-16 units.
 *
 * @param begin first unit
 * @param end unit after the last
 */
record Range(int begin, int end) {
  Range shifted(int by) {
    return new Range(begin + by, end + by);
  }

  String of(String text) {
    return text.substring(begin, end);
  }
}
