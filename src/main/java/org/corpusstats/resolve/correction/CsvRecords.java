package org.corpusstats.resolve.correction;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.corpusstats.core.UserError;
import org.corpusstats.resolve.correction.CsvRecords.CsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a CSV file as records (RFC 4180), of which each knows the line it begins in.
 * Lines end in CR, LF or both. Outside quotation marks, blank lines and lines that begin with
 * {@code #} are skipped. A quotation mark that does not enclose a field is refused: it is most
 * often a mistake, and what follows would be read as something else than was meant. For one file.
 */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<CsvRecord> {
  /**
   * @param line where it begins, counted from 1
   * @param fields as they stand, without the quotation marks around them
   */
  record CsvRecord(int line, List<String> fields) {}

  private static final String RULE =
      "; a field with a quotation mark begins and ends with one and doubles those inside";

  private final String file;
  private final List<String> fields = new ArrayList<>();
  private boolean isComment;
  private boolean isQuoted;

  private CsvRecords(String file) {
    this.file = file;
  }

  /**
   * @param file its name for errors
   * @throws UserError for quotation marks that do not enclose a field
   */
  static List<CsvRecord> parse(String file, String text) {
    CsvRecords records = new CsvRecords(file);
    try {
      return CsvReader.builder()
          .commentStrategy(CommentStrategy.SKIP)
          .allowUnclosedQuote(false)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .build(records, text)
          .stream()
          .toList();
    } catch (CsvParseException e) {
      if (e.getCause() instanceof UserError refused) {
        throw refused;
      }
      String line = text.lines().skip(records.getStartingLineNumber() - 1).findFirst().orElse("");
      boolean goesOn = Objects.requireNonNullElse(e.getMessage(), "").startsWith("Unexpected");
      throw records.refused(
          line + (goesOn ? " goes on after its" : " has no") + " closing quotation mark");
    }
  }

  @Override
  protected void handleBegin(long startingLine) {
    fields.clear();
    isComment = false;
    isQuoted = false;
  }

  @Override
  protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
    String field = new String(text, offset, length);
    isComment |= index == 0 && !quoted && field.strip().startsWith("#");
    isQuoted |= quoted;
    if (!isComment && !quoted && field.contains("\"")) {
      throw refused(field + " holds a quotation mark");
    }
    fields.add(field);
  }

  /** The record; null for a comment after white space and a line of white space, to skip them. */
  @Override
  protected @Nullable CsvRecord buildRecord() {
    boolean isBlank = !isQuoted && fields.size() == 1 && fields.get(0).isBlank();
    return isComment || isBlank
        ? null
        : new CsvRecord(Math.toIntExact(getStartingLineNumber()), List.copyOf(fields));
  }

  private UserError refused(String what) {
    return new UserError(file + " line " + getStartingLineNumber() + ": " + what + RULE);
  }
}
