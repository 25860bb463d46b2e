package org.corpusstats.read.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.corpusstats.read.Reading;
import org.corpusstats.table.row.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tables as people have them, with quotation marks that nothing closes. */
class SeparatedValuesTest {
  @TempDir private Path folder;

  @Test
  void aMarkThatNothingClosesCostsItsLine() throws IOException {
    assertThat(rows("a.csv", "id,text\n1,One.\n2,\"Two.\n3,Three.\n4,Four.\n"))
        .containsExactly("1: One.", "2: malformed", "3: Three.", "4: Four.");
  }

  @Test
  void aMarkThatTheNextFieldInMarksWouldCloseCostsItsLine() throws IOException {
    assertThat(rows("a.csv", "id,text\n1,\"One.\n2,\"Two, too.\"\n3,\"\"\"Three.\"\"\"\n"))
        .containsExactly("1: malformed", "2: Two, too.", "3: \"Three.\"");
    assertThat(rows("a.csv", "text,id\n\"One.,1\n\"Two.\",2\n\"\"\"Three,\"\" she said.\",3\n"))
        .containsExactly("1: malformed", "2: Two.", "3: \"Three,\" she said.");
  }

  @Test
  void fieldsInMarksGoOnOverLines() throws IOException {
    assertThat(
            rows(
                "a.csv",
                "id,text\r\n1,\"One,\r\n\r\n\"\"one\"\".\"\r\n2,\"\"\"Two,\"\"\n\"\"two\"\".\"\r\n\r\n3,\"\"\"\"\n"))
        .containsExactly("1: One,\r\n\r\n\"one\".", "2: \"Two,\"\n\"two\".", "3: \"");
    assertThat(rows("old.csv", "id,text\r1,\"One,\rtwo.\"\r2,Two.\r"))
        .containsExactly("1: One,\rtwo.", "2: Two.");
  }

  @Test
  void marksInsideAFieldNeedNotBeDoubled() throws IOException {
    assertThat(
            rows(
                "a.csv",
                "id,text\n1,\"He said \"no\" to it.\nAnd \"yes\" to that.\"\n2,She \"knew\".\n"))
        .containsExactly("1: He said \"no\" to it.\nAnd \"yes\" to that.", "2: She \"knew\".");
  }

  @Test
  @Timeout(20)
  void aWordInDoubledMarksMayBeginAFieldWithoutMarks() throws IOException {
    String table =
        """
        id,text,note
        1,""Go,"" he said,x
        2,""Go"" he said,"x, y"
        3,""Go"" he said and ""stay"",x
        4,"","x"
        5,""Go" he said.",x
        """;
    Files.writeString(folder.resolve("a.csv"), table + "6,\"\"Go\"\" he said,x\n".repeat(40_000));
    List<String> texts = texts(records("", "a.csv"));
    assertThat(texts)
        .hasSize(40_005)
        .startsWith(
            "1: malformed",
            "2: \"Go\" he said",
            "3: \"Go\" he said and \"stay\"",
            "4: no_text",
            "5: \"Go\" he said.")
        .endsWith("40005: \"Go\" he said");
    assertThat(records("", "a.csv").get(1).fields()).containsEntry("note", "x, y");
    assertThat(rows("a.csv", "id,text,note\n1,\"\"Go\" he said.\nMore of it\",x\n"))
        .containsExactly("1: \"Go\" he said.\nMore of it");
    assertThat(rows("a.csv", "id,text\n1,One.\n2" + ",\"\"a\"\"".repeat(300_000) + "\n"))
        .containsExactly("1: One.", "2: malformed");
  }

  @Test
  void whatTabsSeparateNeedsNoMarks() throws IOException {
    assertThat(
            rows(
                "a.TSV",
                """
                id\ttext
                1\t"Open quote said Ann.
                2\tTwo "or" three.
                3\t"Go," he said.
                4\t"Four,
                four."
                5\t"Never closed.
                """))
        .containsExactly(
            "1: \"Open quote said Ann.",
            "2: Two \"or\" three.",
            "3: \"Go,\" he said.",
            "4: Four,\nfour.",
            "5: \"Never closed.");
  }

  @Test
  void aFieldOfTooManyLinesWasNeverClosed() throws IOException {
    String rest = "2,Two.\n".repeat(20_000);
    assertThat(rows("a.csv", "id,text\n1,\"One.\n" + rest + "3,\"Three.\"\n"))
        .hasSize(20_002)
        .startsWith("1: malformed", "2: Two.")
        .endsWith("20001: Two.", "20002: Three.");
  }

  @Test
  void aRowThatIsTooLargeCostsItself() throws IOException {
    String large = "x".repeat(2 << 20);
    Files.writeString(folder.resolve("a.csv"), "id,text\n1," + large + "\n2,Two.\n");
    assertThat(texts(records("read.max-file-megabytes = 1", "a.csv")))
        .containsExactly("1: too_large", "2: Two.");
  }

  @Test
  void columnsWithoutANameOrOfOneNameAreMetadata() throws IOException {
    Files.writeString(folder.resolve("a.csv"), ",text,,note,note\n7,One.,8,x,y\n");
    assertThat(records("", "a.csv").get(0).fields())
        .containsEntry("column_1", "7")
        .containsEntry("column_3", "8")
        .containsEntry("note", "x")
        .containsEntry("note_5", "y");
  }

  /** A line of words with commas between them, as large as a file may be, looks like columns. */
  @Test
  @Timeout(60)
  void ofManyColumnsEachHasItsName() throws IOException {
    String header =
        IntStream.range(0, 300_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    Files.writeString(folder.resolve("a.csv"), "text," + header + "\nOne.\n");
    assertThat(records("", "a.csv")).hasSize(1);
  }

  @Test
  void aCharacterThatTheSampleCutsInTwoIsNoSignOfAnotherEncoding() throws IOException {
    String rows = "id,text\n";
    String start = rows + "1," + "a".repeat((1 << 18) - rows.length() - 3);
    Files.write(folder.resolve("a.csv"), (start + "é.\n2,Café.\n").getBytes(UTF_8));
    assertThat(records("", "a.csv"))
        .extracting(r -> requireNonNull(r.text()).replace("a", ""), RawRecord::charset)
        .containsExactly(tuple("é.", "UTF-8"), tuple("Cfé.", "UTF-8"));
  }

  @Test
  void anEncodingThatShowsLateIsSeen() throws IOException {
    String start = "id,text\n" + "1,The harbour opened on Sunday.\n".repeat(10_000);
    byte[] whole = "2,“The café in Orléans” opened.\n".getBytes(Charset.forName("windows-1252"));
    Files.write(folder.resolve("a.csv"), ArchiveBytes.joined(start.getBytes(ISO_8859_1), whole));
    RawRecord last = records("", "a.csv").get(10_000);
    assertThat(last.text()).isEqualTo("“The café in Orléans” opened.");
    assertThat(last.charset()).isEqualTo("windows-1252");
  }

  private List<String> rows(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
    return texts(records("", name));
  }

  private static List<String> texts(List<RawRecord> records) {
    return records.stream()
        .map(r -> r.record() + ": " + (r.rejection() == null ? r.text() : r.rejection().code()))
        .toList();
  }

  private List<RawRecord> records(String settings, String name) {
    return Reading.records(settings, 1, List.of(folder.resolve(name).toString()));
  }
}
