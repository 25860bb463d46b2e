package org.corpusstats.read.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.InputRecord;
import org.corpusstats.read.ReadConfigs;
import org.corpusstats.read.bytes.Decoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MailTest {
  private static final String HEADER =
      """
      Message-ID: <1@example.org>
      From: =?iso-8859-1?Q?Jos=E9?= <jose@example.org>
      Subject: =?utf-8?B?R2RhxYRzaw==?=
       and its harbour
      Date: Sun, 9 Mar 2025 23:30:00 -0500 (EST)
      """;

  private static final String SEPARATOR = "From ann@example.org Sun Mar  9 08:00:00 2025\n";

  @Test
  void aMessageHasTitleDateSenderAndId() throws IOException {
    InputRecord mail = only("a.eml", HEADER + "\nThe harbour opened.\n");
    assertThat(mail.fields())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "id", "1@example.org",
                "from", "José <jose@example.org>",
                "title", "Gdańsk and its harbour",
                "published", "2025-03-09"));
    assertThat(mail.number()).isNull();
    assertThat(text(mail)).isEqualTo("The harbour opened.");
  }

  @Test
  void plainTextIsPreferredAndAttachmentsAreLeftAlone() throws IOException {
    String attached = part("text/plain\nContent-Disposition: attachment", "Not this.");
    String alternatives =
        part("text/html", "<p>As a page.</p>")
            + part(
                "text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable",
                "The caf=E9 was f=\null.");
    assertThat(text(only("a.eml", multipart("alternative", attached + alternatives))))
        .isEqualTo("The café was full.");
    assertThat(text(only("a.eml", multipart(part("text/html", "<p>As a page.</p>") + attached))))
        .isEqualTo("As a page.");
    assertThat(outcomes("a.eml", multipart(attached))).containsExactly("no_text");
  }

  @Test
  void allPartsThatAreShownAreReadEachOnce() throws IOException {
    String page = part("text/html", "<p>The harbour opened to all.</p>");
    String footer = part("text/plain", "The list of the harbour.");
    String named =
        part("text/plain; name=notes.txt\nContent-Disposition: inline; filename=n.txt", "No.");
    assertThat(text(only("a.eml", multipart(page + footer + named))))
        .isEqualTo("The harbour opened to all.\n\nThe list of the harbour.");
    String alternatives =
        "--b\nContent-Type: multipart/alternative; boundary=\"c\"\n\n"
            + (page + part("text/plain", "The harbour opened.")).replace("--b", "--c")
            + "--c--\n";
    assertThat(text(only("a.eml", multipart(alternatives + footer))))
        .isEqualTo("The harbour opened.\n\nThe list of the harbour.");
    String pages =
        "--b\nContent-Type: multipart/related; boundary=\"d\"\n\n"
            + page.replace("--b", "--d")
            + part("image/png", "P").replace("--b", "--d")
            + "--d--\n";
    assertThat(text(only("a.eml", multipart("alternative", part("text/plain", " ") + pages))))
        .isEqualTo("The harbour opened to all.");
  }

  @Test
  void messagesInAMessageAreRead() throws IOException {
    String post = "message/rfc822\n\nSubject: %s\nDate: Sun, 9 Mar 2025 10:00:00 +0000";
    String digest =
        "--b\nContent-Type: multipart/digest; boundary=\"c\"\n\n"
            + (part(post.formatted("One"), "The harbour opened.")
                    + part(post.formatted("Two"), "It closed again."))
                .replace("--b", "--c")
            + "--c--\n";
    assertThat(text(only("a.eml", multipart(part("text/plain", "Two posts.") + digest))))
        .isEqualTo("Two posts.\n\nThe harbour opened.\n\nIt closed again.");
    String attached =
        part("message/rfc822\nContent-Disposition: attachment\n\nSubject: Not this", "Not this.");
    assertThat(text(only("a.eml", multipart(part("text/plain", "Read this.") + attached))))
        .isEqualTo("Read this.");
  }

  @Test
  @Timeout(20)
  void aDateOfMegabytesIsNone() throws IOException {
    String date = "Date: " + "(".repeat(2_000_000) + "\n";
    assertThat(outcomes("a.eml", HEADER.replaceAll("Date: .*\n", date) + "\nOne.\n"))
        .containsExactly("One.");
  }

  @Test
  void aMailboxIsReadMessageByMessage() throws IOException {
    String first = SEPARATOR + HEADER + "\nOne.\n>From here on.\n\nFrom there on.\n\n";
    String broken = SEPARATOR + "\n\n";
    String last = SEPARATOR + "Subject: Last\n\nLast.";
    assertThat(outcomes("a.mbox", first + broken + last))
        .containsExactly("One.\r\nFrom here on.\r\n\r\nFrom there on.", "malformed", "Last.");
    List<InputRecord> records = records("a.mbox", first + broken + last, "");
    assertThat(records).extracting(InputRecord::number).containsExactly(1L, 2L, 3L);
    assertThat(
            records(
                "a.mbox",
                first + SEPARATOR + HEADER + "\n" + "x\n".repeat(1 << 20) + "\n" + last,
                "read.max-file-megabytes = 1"))
        .extracting(MailTest::outcome)
        .containsExactly("One.\r\nFrom here on.\r\n\r\nFrom there on.", "too_large", "Last.");
  }

  @Test
  @Timeout(20)
  void aLongLineThatBeginsLikeAMessageIsText() throws IOException {
    String line = "From x" + " 10:30".repeat(20_000);
    assertThat(outcomes("a.mbox", SEPARATOR + HEADER + "\nOne.\n\n" + line))
        .containsExactly("One.\r\n\r\n" + line);
  }

  @Test
  void mailIsKnownByHowItBegins() {
    assertThat(new Mail().recognises((SEPARATOR + HEADER).getBytes(ISO_8859_1))).isTrue();
    assertThat(new Mail().recognises(HEADER.getBytes(ISO_8859_1))).isTrue();
    assertThat(new Mail().recognises("From Monday on, all is well.\nBy".getBytes(ISO_8859_1)))
        .isFalse();
  }

  private static String multipart(String parts) {
    return multipart("mixed", parts);
  }

  private static String multipart(String kind, String parts) {
    return HEADER
        + "Content-Type: multipart/%s; boundary=\"b\"\n\n".formatted(kind)
        + parts
        + "--b--\n";
  }

  private static String part(String type, String content) {
    return "--b\nContent-Type: " + type + "\n\n" + content + "\n";
  }

  private static InputRecord only(String name, String mail) throws IOException {
    List<InputRecord> records = records(name, mail, "");
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private static String text(InputRecord record) {
    return ((Decoding.Text) record.content()).text().strip();
  }

  private static List<String> outcomes(String name, String mail) throws IOException {
    return records(name, mail, "").stream().map(MailTest::outcome).toList();
  }

  private static String outcome(InputRecord record) {
    return record.content() instanceof Decoding.Failure failure
        ? failure.code().columnValue()
        : text(record);
  }

  private static List<InputRecord> records(String name, String mail, String settings)
      throws IOException {
    List<InputRecord> records = new ArrayList<>();
    ByteArrayInputStream bytes = new ByteArrayInputStream(mail.getBytes(ISO_8859_1));
    new Mail()
        .records(new InputContent(name, bytes, null, 1, ReadConfigs.with(settings)))
        .forEachRemaining(records::add);
    return records;
  }
}
