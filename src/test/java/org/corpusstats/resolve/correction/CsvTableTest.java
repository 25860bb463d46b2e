package org.corpusstats.resolve.correction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.corpusstats.core.UserError;
import org.corpusstats.resolve.correction.CsvTable.CsvRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
  @TempDir private Path folder;
  private Path file = Path.of("names.csv");

  @BeforeEach
  void place() {
    file = folder.resolve("names.csv");
  }

  @Test
  void fieldsGoByTheirColumnWithoutSpaceAround() throws IOException {
    List<CsvRow> rows = read("name,type\n Ann , PERSON\n\n\" Łódź \",CITY\n");
    assertThat(rows).extracting(row -> row.text("name")).containsExactly("Ann", "Łódź");
    assertThat(rows).extracting(row -> row.text("type")).containsExactly("PERSON", "CITY");
    assertThat(rows).extracting(CsvRow::place).containsExactly(file + " line 2", file + " line 4");
  }

  @Test
  void columnsMayStandInAnyOrderAfterComments() throws IOException {
    assertThat(read("# names\n\n type , name\nPERSON,Ann\n"))
        .singleElement()
        .satisfies(row -> assertThat(row.text("name")).isEqualTo("Ann"));
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheHeader() throws IOException {
    assertThat(read("\uFEFFname,type\r\nAnn,PERSON\r\n"))
        .singleElement()
        .satisfies(row -> assertThat(row.text("name")).isEqualTo("Ann"));
  }

  @Test
  void aHeaderAloneIsATableWithoutRows() throws IOException {
    assertThat(read("name,type")).isEmpty();
  }

  @Test
  void aFieldIsRefusedWithItsPlaceAndValue() throws IOException {
    CsvRow row = read("name,type\nAnn,person\n").get(0);
    assertThat(row.refused("type", "PERSON"))
        .hasMessage(file + " line 2: type = \"person\" is not PERSON");
    assertThatThrownBy(() -> row.text("scope"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no column scope");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name | column \"type\" is missing",
        "name,typ | column \"typ\" is unknown",
        "name,Type | column \"Type\" is unknown",
        "name,type, | column \"\" is unknown",
        "name,type,name | column \"name\" stands twice",
        "Ann,PERSON | column \"Ann\" is unknown"
      })
  void aHeaderOfOtherColumnsIsRefused(String header, String problem) {
    assertThatThrownBy(() -> read("# names\n" + header + "\n"))
        .isInstanceOf(UserError.class)
        .hasMessage(file + " line 2: " + problem + "; the header is name,type");
  }

  @ParameterizedTest
  @CsvSource({"''", "'# nothing'"})
  void aFileWithoutAHeaderIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UserError.class)
        .hasMessage(file + " line 1: the header name,type is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann | Ann has 1 field",
        "Ann,PERSON, | Ann,PERSON, has 3 fields",
        "'Falade, Gbenga,PERSON' | Falade, Gbenga,PERSON has 3 fields"
      })
  void aRowOfMoreOrFewerFieldsThanTheHeaderIsRefused(String row, String problem) {
    assertThatThrownBy(() -> read("name,type\nBob,PERSON\n" + row + "\n"))
        .isInstanceOf(UserError.class)
        .hasMessage(file + " line 3: " + problem + "; the header has 2: name,type");
  }

  @Test
  void brokenQuotationMarksAreNamedWithTheFile() {
    assertThatThrownBy(() -> read("name,type\n\"Ann,PERSON\n"))
        .isInstanceOf(UserError.class)
        .message()
        .startsWith(file + " line 2: \"Ann,PERSON has no closing quotation mark");
  }

  @Test
  void aMissingFileIsRefused() {
    assertThatThrownBy(() -> CsvTable.read(file, List.of("name", "type")))
        .isInstanceOf(UserError.class)
        .hasMessage(file + " does not exist; it must be a CSV file with the columns name,type");
  }

  @Test
  void aFolderIsRefused() {
    assertThatThrownBy(() -> CsvTable.read(folder, List.of("name", "type")))
        .isInstanceOf(UserError.class)
        .hasMessage(folder + " is not a file; it must be a CSV file with the columns name,type");
  }

  @Test
  void otherEncodingsAreRefusedWithTheByteAndItsLine() throws IOException {
    Files.write(file, "name,type\r\nLódz,CITY\r\nCórdoba,CITY\r\n".getBytes(ISO_8859_1));
    assertThatThrownBy(() -> CsvTable.read(file, List.of("name", "type")))
        .isInstanceOf(UserError.class)
        .hasMessage(file + " line 2: byte 0xF3 is not UTF-8");
    Files.write(file, new byte[] {'a', '\n', (byte) 0xC3});
    assertThatThrownBy(() -> CsvTable.read(file, List.of("name", "type")))
        .isInstanceOf(UserError.class)
        .hasMessage(file + " line 2: byte 0xC3 is not UTF-8");
  }

  private List<CsvRow> read(String text) throws IOException {
    Files.write(file, text.getBytes(UTF_8));
    return CsvTable.read(file, List.of("name", "type"));
  }
}
