package org.corpusstats.resolve.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.corpusstats.core.UserError;
import org.corpusstats.resolve.correction.CsvRecords.CsvRecord;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {
  private static final String RULE =
      "; a field with a quotation mark begins and ends with one and doubles those inside";

  @Test
  void aRecordIsALineOfFields() {
    assertThat(parse("a,b\nc, d \n")).containsExactly(record(1, "a", "b"), record(2, "c", " d "));
  }

  @Test
  void emptyFieldsAreFields() {
    assertThat(parse("a,,\n,\n\"\"\n"))
        .containsExactly(record(1, "a", "", ""), record(2, "", ""), record(3, ""));
  }

  @Test
  void quotationMarksEncloseCommasMarksAndLineBreaks() {
    assertThat(parse("\"a,b\",\"say \"\"x\"\"\",\"\"\"\"\n\"c\r\nd\",e"))
        .containsExactly(record(1, "a,b", "say \"x\"", "\""), record(2, "c\r\nd", "e"));
  }

  @Test
  void linesEndInAnyWayAndTheLastNeedsNoEnd() {
    assertThat(parse("a\r\nb\rc\nd"))
        .containsExactly(record(1, "a"), record(2, "b"), record(3, "c"), record(4, "d"));
  }

  @Test
  void blankLinesAndCommentsAreSkippedButCounted() {
    assertThat(parse("# x\n\na\r\n \t\r\n  # \"y\nb#\n\"#c\"\n"))
        .containsExactly(record(3, "a"), record(6, "b#"), record(7, "#c"));
    assertThat(parse("")).isEmpty();
    assertThat(parse("\n#\n")).isEmpty();
  }

  @Test
  void aRecordOfSeveralLinesHasTheNumberOfItsFirst() {
    assertThat(parse("a\n\"b\n\n# c\n\",d\ne\n"))
        .containsExactly(record(1, "a"), record(2, "b\n\n# c\n", "d"), record(6, "e"));
  }

  @Test
  void aFieldThatIsNeverClosedIsRefusedWithTheLineItsRecordBeginsIn() {
    assertThatThrownBy(() -> parse("a,b\nc,\"open,d\ne,f\ng,h\n"))
        .isInstanceOf(UserError.class)
        .hasMessage("x.csv line 2: c,\"open,d has no closing quotation mark" + RULE);
    assertThatThrownBy(() -> parse("\"open\"\""))
        .isInstanceOf(UserError.class)
        .hasMessage("x.csv line 1: \"open\"\" has no closing quotation mark" + RULE);
  }

  @Test
  void whatFollowsAClosingMarkIsRefused() {
    assertThatThrownBy(() -> parse("a\n\"b\"c,d\n"))
        .isInstanceOf(UserError.class)
        .hasMessage("x.csv line 2: \"b\"c,d goes on after its closing quotation mark" + RULE);
    assertThatThrownBy(() -> parse("a\n\"b,c\n\"d\",e\n"))
        .isInstanceOf(UserError.class)
        .hasMessage("x.csv line 2: \"b,c goes on after its closing quotation mark" + RULE);
  }

  @Test
  void aMarkInsideABareFieldIsRefused() {
    assertThatThrownBy(() -> parse("a,The \"Rock\" Johnson,b"))
        .isInstanceOf(UserError.class)
        .hasMessage("x.csv line 1: The \"Rock\" Johnson holds a quotation mark" + RULE);
  }

  @Property(tries = 500)
  void whatIsWrittenInQuotationMarksIsReadBack(@ForAll("tables") List<List<String>> table) {
    String text =
        table.stream()
            .map(
                fields ->
                    fields.stream()
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(parse(text)).extracting(CsvRecord::fields).isEqualTo(table);
  }

  @Property(tries = 500)
  void everyLineIsReadOrRefused(@ForAll("texts") String text) {
    try {
      List<CsvRecord> records = parse(text);
      long lines = text.split("\r\n|\r|\n", -1).length;
      assertThat(records)
          .extracting(CsvRecord::line)
          .isSorted()
          .doesNotHaveDuplicates()
          .allSatisfy(line -> assertThat(line).isBetween(1, (int) lines));
    } catch (UserError refused) {
      assertThat(refused).message().startsWith("x.csv line ").endsWith(RULE);
    }
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return texts().list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab,\"\r\n #é").ofMaxLength(12);
  }

  private static List<CsvRecord> parse(String text) {
    return CsvRecords.parse("x.csv", text);
  }

  private static CsvRecord record(int line, String... fields) {
    return new CsvRecord(line, List.of(fields));
  }
}
