package org.corpusstats.resolve.correction;

import java.util.ArrayList;
import java.util.List;
import org.corpusstats.core.UserError;

/**
 * Splits the text of a CSV file into records (RFC 4180), of which each knows the line it begins in.
 * Lines end in CR, LF or both. Outside quotation marks, blank lines and lines that begin with
 * {@code #} are skipped. What the RFC does not allow is refused: the parser that comes with Spark
 * takes the rest of the file for one field where a closing quotation mark is missing, and knows
 * only the line that a record ends in.
 */
final class CsvRecords {
  /**
   * @param line where it begins, counted from 1
   * @param fields as they stand, without the quotation marks around them
   */
  record CsvRecord(int line, List<String> fields) {}

  private final String file;
  private final String text;
  private int at;
  private int line = 1;

  private CsvRecords(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * @param file its name for errors
   * @throws UserError for quotation marks that do not enclose a field
   */
  static List<CsvRecord> parse(String file, String text) {
    CsvRecords source = new CsvRecords(file, text);
    List<CsvRecord> records = new ArrayList<>();
    while (source.at < text.length()) {
      if (source.isAtSkippedLine()) {
        source.moveTo(source.lineEnd());
        source.takeLineBreak();
      } else {
        records.add(source.takeRecord());
      }
    }
    return List.copyOf(records);
  }

  private boolean isAtSkippedLine() {
    String rest = text.substring(at, lineEnd()).strip();
    return rest.isEmpty() || rest.startsWith("#");
  }

  private CsvRecord takeRecord() {
    int first = line;
    List<String> fields = new ArrayList<>();
    fields.add(takeField());
    while (isAt(',')) {
      moveTo(at + 1);
      fields.add(takeField());
    }
    takeLineBreak();
    return new CsvRecord(first, List.copyOf(fields));
  }

  private String takeField() {
    return isAt('"') ? takeQuoted() : takePlain();
  }

  private String takePlain() {
    int comma = text.indexOf(',', at);
    int end = comma < 0 ? lineEnd() : Math.min(comma, lineEnd());
    String field = text.substring(at, end);
    if (field.contains("\"")) {
      throw refused(field + " holds a quotation mark");
    }
    moveTo(end);
    return field;
  }

  private String takeQuoted() {
    int close = closingMark();
    String field = text.substring(at + 1, close).replace("\"\"", "\"");
    int after = close + 1;
    if (after < text.length() && ",\r\n".indexOf(text.charAt(after)) < 0) {
      String begin = text.substring(at, Math.min(after + 1, lineEnd()));
      throw refused(begin + " goes on after its closing quotation mark");
    }
    moveTo(after);
    return field;
  }

  /** Where the field that begins here is closed: at the first mark that is not doubled. */
  private int closingMark() {
    int mark = text.indexOf('"', at + 1);
    while (mark >= 0 && text.startsWith("\"", mark + 1)) {
      mark = text.indexOf('"', mark + 2);
    }
    if (mark < 0) {
      throw refused(text.substring(at, lineEnd()) + " has no closing quotation mark");
    }
    return mark;
  }

  private boolean isAt(char character) {
    return at < text.length() && text.charAt(at) == character;
  }

  private int lineEnd() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\r' && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  private void takeLineBreak() {
    moveTo(Math.min(text.length(), at + (text.startsWith("\r\n", at) ? 2 : 1)));
  }

  private void moveTo(int end) {
    for (; at < end; at++) {
      boolean secondOfTwo = isAt('\n') && at > 0 && text.charAt(at - 1) == '\r';
      if (isAt('\r') || (isAt('\n') && !secondOfTwo)) {
        line++;
      }
    }
  }

  private UserError refused(String what) {
    return new UserError(
        file
            + " line "
            + line
            + ": "
            + what
            + "; a field with a quotation mark begins and ends with one and doubles those inside");
  }
}
