package org.corpusstats.read.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.corpusstats.read.format.ArchiveBytes.arc;
import static org.corpusstats.read.format.ArchiveBytes.cut;
import static org.corpusstats.read.format.ArchiveBytes.gzip;
import static org.corpusstats.read.format.ArchiveBytes.joined;
import static org.corpusstats.read.format.ArchiveBytes.latin;
import static org.corpusstats.read.format.ArchiveBytes.record;
import static org.corpusstats.read.format.ArchiveBytes.response;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.InputRecord;
import org.corpusstats.read.ReadConfigs;
import org.corpusstats.read.bytes.Decoding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Archives that are broken somewhere: what is broken is a rejection, all else is read. */
class BrokenArchiveTest {
  private static final byte[] A = page("alpha");
  private static final byte[] B = page("beta");
  private static final byte[] C = page("gamma");

  @Test
  void whatIsWholeIsRead() {
    assertThat(outcomes(joined(A, B, C))).containsExactly("alpha", "beta", "gamma");
    assertThat(members(joined(gzip(A), gzip(B), gzip(C))))
        .containsExactly("alpha", "beta", "gamma");
    assertThat(members(gzip(joined(A, B, C)))).containsExactly("alpha", "beta", "gamma");
    assertThat(members(joined(gzip(A), gzip(cut(B, 0.5)), gzip(rest(B, 0.5)), gzip(C))))
        .containsExactly("alpha", "beta", "gamma");
    assertThat(members(joined(gzip(A), new byte[512]))).containsExactly("alpha");
  }

  @Test
  void aRecordThatIsCutOffCostsItself() {
    for (double share : new double[] {0.02, 0.2, 0.5, 0.9}) {
      assertThat(outcomes(joined(A, cut(B, share), C)))
          .containsExactly("alpha", "malformed", "gamma");
      assertThat(members(joined(gzip(A), gzip(cut(B, share)), gzip(C))))
          .containsExactly("alpha", "malformed", "gamma");
      assertThat(outcomes(joined(A, cut(B, share)))).containsExactly("alpha", "malformed");
    }
  }

  @Test
  void aGzipMemberThatIsCutOffCostsItself() {
    for (double share : new double[] {0.05, 0.3, 0.5, 0.9}) {
      assertThat(members(joined(gzip(A), cut(gzip(B), share), gzip(C))))
          .containsExactly("alpha", "malformed", "gamma");
      assertThat(members(joined(gzip(A), cut(gzip(B), share))))
          .containsExactly("alpha", "malformed");
    }
  }

  @Test
  void aGzipMemberWithAnotherByteCostsItself() {
    byte[] broken = gzip(B);
    for (int at : new int[] {0, 3, broken.length / 2, broken.length - 6}) {
      byte[] changed = broken.clone();
      changed[at] ^= (byte) 0xE5;
      assertThat(members(joined(gzip(A), changed, gzip(C))))
          .as("byte %d", at)
          .containsExactly("alpha", "malformed", "gamma");
    }
  }

  @Test
  void aLengthThatIsWrongCostsItsRecord() {
    byte[] block = response(latin("<html><p>" + "beta ".repeat(50)), "Content-Type: text/html");
    int length = block.length;
    for (String stated :
        List.of(
            "3",
            "" + (length - 9),
            "" + (length + 9),
            "" + 3 * length,
            "99999999999",
            "-1",
            "many",
            "")) {
      byte[] wrong = record("response", "http://b.example/", "application/http", block, stated);
      assertThat(outcomes(joined(A, wrong, C, B)))
          .as(stated)
          .containsExactly("alpha", "malformed", "gamma", "beta");
      assertThat(members(joined(gzip(A), gzip(wrong), gzip(C), gzip(B))))
          .as(stated)
          .containsExactly("alpha", "malformed", "gamma", "beta");
    }
  }

  @Test
  void aRecordThatEndsEarlyIsReadWhereItsPageIsWhole() {
    byte[] html = latin("<html><p>beta");
    byte[] block = response(html, "Content-Type: text/html", "Content-Length: " + html.length);
    byte[] wrong =
        record("response", "http://b.example/", "application/http", block, "" + 2 * block.length);
    assertThat(outcomes(joined(A, wrong))).containsExactly("alpha", "beta");
    assertThat(members(joined(gzip(A), gzip(wrong), gzip(C))))
        .containsExactly("alpha", "beta", "gamma");
  }

  @Test
  void whatIsNoRecordIsOneRejection() {
    byte[] random = new byte[100_000];
    new Random(1).nextBytes(random);
    for (byte[] junk :
        List.of(latin("No record.\r\n\r\nNor this.\r\n\r\n"), random, latin("WARC/1.0\r\n\r\n"))) {
      assertThat(outcomes(joined(A, junk, C))).containsExactly("alpha", "malformed", "gamma");
      assertThat(outcomes(joined(junk, C))).containsExactly("malformed", "gamma");
      assertThat(members(joined(gzip(A), gzip(junk), gzip(C))))
          .containsExactly("alpha", "malformed", "gamma");
      assertThat(members(joined(gzip(A), junk, gzip(C))))
          .containsExactly("alpha", "malformed", "gamma");
    }
  }

  @Test
  void anArchiveInAPageIsNoRecord() {
    byte[] inner =
        record("resource", "http://b.example/", "text/plain", joined(latin("See:\r\n\r\n"), A, C));
    assertThat(outcomes(joined(A, inner, C))).hasSize(3).endsWith("gamma");
  }

  @Test
  void chunksThatAreCutOffCostTheirRecord() {
    String[] headers = {"Content-Type: text/html", "Transfer-Encoding: chunked"};
    byte[] whole = latin("b\r\n<html><p>be\r\n2\r\nta\r\n0\r\n\r\n");
    assertThat(outcomes(answer(response(whole, headers)))).containsExactly("beta");
    for (int length : new int[] {whole.length - 5, whole.length - 9, 8}) {
      byte[] cut = response(Arrays.copyOf(whole, length), headers);
      assertThat(outcomes(joined(A, answer(cut), C)))
          .containsExactly("alpha", "malformed", "gamma");
    }
    // Crawlers that unpack chunks keep the header.
    assertThat(outcomes(answer(response(latin("<html><p>beta"), headers)))).containsExactly("beta");
  }

  @Test
  void aCompressedPageIsReadWhereverItWasUnpacked() {
    String[] headers = {"Content-Type: text/html", "Content-Encoding: gzip"};
    byte[] html = latin("<html><p>beta");
    assertThat(outcomes(answer(response(gzip(html), headers)))).containsExactly("beta");
    assertThat(outcomes(answer(response(html, headers)))).containsExactly("beta");
    assertThat(outcomes(joined(answer(response(cut(gzip(html), 0.6), headers)), C)))
        .containsExactly("malformed", "gamma");
    assertThat(outcomes(answer(response(html, "Content-Type: text/html", "Content-Encoding: xz"))))
        .containsExactly("unsupported");
  }

  @Test
  void aRecordThatIsTooLargeIsPassedOver() {
    byte[] large = new byte[3 << 20];
    Arrays.fill(large, (byte) 'x');
    byte[] page = answer(response(large, "Content-Type: text/html"));
    byte[] film = answer(response(large, "Content-Type: video/mp4"));
    byte[] text = record("resource", "http://b.example/", "text/plain", large);
    for (byte[] archive :
        List.of(joined(page, film, text, C), joined(gzip(page), gzip(film), gzip(text), gzip(C)))) {
      assertThat(outcomes(records("a.warc.gz", archive, "read.max-file-megabytes = 1")))
          .containsExactly("too_large", "unsupported", "too_large", "gamma");
    }
  }

  @Test
  void aStreamThatFailsIsNoBrokenRecord() throws IOException {
    byte[] members = joined(Collections.nCopies(1000, gzip(A)).toArray(byte[][]::new));
    InputStream failing =
        new SequenceInputStream(
            new Trickle(members),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("connection reset");
              }

              @Override
              public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("connection reset");
              }
            });
    Iterator<InputRecord> records =
        new WebArchive()
            .records(new InputContent("a.warc.gz", failing, null, 1, ReadConfigs.with("")));
    List<InputRecord> before = new ArrayList<>();
    assertThatThrownBy(() -> records.forEachRemaining(before::add))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("connection reset");
    assertThat(outcomes(before)).isNotEmpty().containsOnly("alpha");
  }

  @Test
  void arcIsReadOnToo() {
    byte[] header = arc("filedesc://a.arc", latin("1 0 Test\nURL IP-address\n"), "24");
    byte[] a = arcPage("http://a.example/one two three?q=four five", "alpha", null);
    byte[] c = arcPage("https://c.example/", "gamma", null);
    assertThat(outcomes(joined(header, a, c))).containsExactly("alpha", "gamma");
    assertThat(records(joined(header, a, c)).get(0).fields())
        .containsEntry("url", "http://a.example/one two three?q=four five")
        .containsEntry("crawled", "2025-03-09T08:00:00Z");
    assertThat(members(joined(gzip(header), gzip(a), cut(gzip(c), 0.5), gzip(c))))
        .containsExactly("alpha", "malformed", "gamma");
    assertThat(outcomes(joined(header, cut(c, 0.6), a))).containsExactly("malformed", "alpha");
    for (String length : List.of("-1", "abc", "7", "5000")) {
      assertThat(outcomes(joined(header, arcPage("http://b.example/", "beta", length), a, c)))
          .as(length)
          .containsExactly("malformed", "alpha", "gamma");
    }
  }

  @Test
  void addressesInBracketsAndWithBlanksAreRead() {
    byte[] page = response(latin("<html><p>beta"), "Content-Type: text/html");
    byte[] archive = record("response", "<http://b.example/a b>", "application/http", page);
    assertThat(records(archive).get(0).fields()).containsEntry("url", "http://b.example/a b");
  }

  @Test
  void aRejectionSaysWhichRecordAndWhere() {
    InputRecord broken = records(joined(A, cut(B, 0.9), C)).get(1);
    assertThat(broken.number()).isEqualTo(2);
    assertThat(((Decoding.Failure) broken.content()).message())
        .contains("ends early")
        .endsWith("at byte " + A.length);
    InputRecord member = recordsOfMembers(joined(gzip(A), cut(gzip(B), 0.5), gzip(C))).get(1);
    assertThat(((Decoding.Failure) member.content()).message())
        .startsWith("a gzip member that is")
        .endsWith("in the gzip member at byte " + gzip(A).length);
  }

  /** Wherever an archive is cut and goes on, the pages that are not touched are read. */
  @Property(tries = 300)
  void aGapCostsWhatItTouches(
      @ForAll @IntRange(max = 2000) int from, @ForAll @IntRange(max = 200) int length) {
    assertThat(outcomes(withGap(joined(A, B, C, A, B, C), from, length)))
        .filteredOn(outcome -> !outcome.equals("malformed"))
        .hasSizeGreaterThanOrEqualTo(4);
    byte[] members = joined(gzip(A), gzip(B), gzip(C), gzip(A), gzip(B), gzip(C));
    assertThat(members(withGap(members, from, length)))
        .filteredOn(outcome -> !outcome.equals("malformed"))
        .hasSizeGreaterThanOrEqualTo(4);
  }

  private static byte[] withGap(byte[] archive, int from, int length) {
    int at = from % archive.length;
    int to = Math.min(archive.length, at + length);
    return joined(Arrays.copyOf(archive, at), Arrays.copyOfRange(archive, to, archive.length));
  }

  private static byte[] page(String word) {
    byte[] html = ("<html><body><p>" + word + "</p></body></html>").getBytes(UTF_8);
    String[] headers = {"Content-Type: text/html; charset=utf-8"};
    return record(
        "response", "http://" + word + ".example/", "application/http", response(html, headers));
  }

  private static byte[] arcPage(String url, String word, @Nullable String length) {
    byte[] block = response(latin("<html><p>" + word + "</p></html>"), "Content-Type: text/html");
    return arc(url, block, length == null ? "" + block.length : length);
  }

  private static byte[] answer(byte[] block) {
    return record("response", "http://b.example/", "application/http", block);
  }

  private static byte[] rest(byte[] bytes, double share) {
    return Arrays.copyOfRange(bytes, (int) (bytes.length * share), bytes.length);
  }

  /** The text of each record, or the code of its rejection. */
  private static List<String> outcomes(byte[] archive) {
    return outcomes(records(archive));
  }

  /** The same of an archive that is compressed by records. */
  private static List<String> members(byte[] archive) {
    return outcomes(recordsOfMembers(archive));
  }

  private static List<String> outcomes(List<InputRecord> records) {
    return records.stream()
        .map(
            record ->
                record.content() instanceof Decoding.Text text
                    ? text.text().strip()
                    : ((Decoding.Failure) record.content()).code().columnValue())
        .toList();
  }

  private static List<InputRecord> records(byte[] archive) {
    return records("a.warc", archive, "");
  }

  private static List<InputRecord> recordsOfMembers(byte[] archive) {
    return records("a.warc.gz", archive, "");
  }

  private static List<InputRecord> records(String name, byte[] archive, String settings) {
    try {
      List<InputRecord> records = new ArrayList<>();
      InputContent content =
          new InputContent(name, new Trickle(archive), null, 1, ReadConfigs.with(settings));
      new WebArchive().records(content).forEachRemaining(records::add);
      assertThat(records)
          .extracting(InputRecord::number)
          .doesNotHaveDuplicates()
          .isSortedAccordingTo(Comparator.naturalOrder());
      return records;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A stream of a network: gives some bytes at a time, and cannot go back. */
  private static final class Trickle extends ByteArrayInputStream {
    Trickle(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      return super.read(buffer, offset, Math.min(length, 1000));
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
