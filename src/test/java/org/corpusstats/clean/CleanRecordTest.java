package org.corpusstats.clean;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.corpusstats.core.TextHash;
import org.corpusstats.table.row.CleanDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.RawRecord;
import org.corpusstats.table.row.Rejection;
import org.junit.jupiter.api.Test;

class CleanRecordTest {
  private static final CleanConfig CONFIG = new CleanConfig(100);
  private static final Map<String, String> NO_FIELDS = Map.of();

  @Test
  void aFailureToReadPassesThrough() {
    RawRecord raw =
        new RawRecord("a", "file:/a", 7L, NO_FIELDS, null, "unreadable", "no such disk");
    assertThat(CleanRecord.clean(raw, CONFIG))
        .isEqualTo(
            CleanedRecord.rejected(
                new Rejection("file:/a", 7L, "read", "unreadable", "no such disk")));
  }

  @Test
  void aFailureWithoutAReasonIsUnknown() {
    RawRecord raw = new RawRecord("a", "file:/a", null, NO_FIELDS, null, null, null);
    assertThat(CleanRecord.clean(raw, CONFIG).rejection())
        .isEqualTo(new Rejection("file:/a", null, "read", "unknown", "unknown"));
  }

  @Test
  void nothingAndWhiteSpaceAndWhatIsLeftOutAreEmpty() {
    assertThat(rejection("").code()).isEqualTo("empty");
    assertThat(rejection(" \r\n\t\u00A0").code()).isEqualTo("empty");
    Rejection invisible = rejection("\u200B\u2060");
    assertThat(invisible)
        .isEqualTo(
            new Rejection("file:/a", null, "clean", "empty", "no text is left after cleaning"));
  }

  @Test
  void bytesThatAreNoTextAreRejected() {
    assertThat(rejection("a\0b").code()).isEqualTo("not_text");
    assertThat(rejection("a\0b").stage()).isEqualTo("clean");
  }

  @Test
  void aTextOverTheCapIsTooLongCountedInCodePointsOfTheCleanedText() {
    assertThat(document("😀".repeat(100)).characterCount()).isEqualTo(100);
    assertThat(document("a".repeat(100) + " ".repeat(100)).characterCount()).isEqualTo(100);
    assertThat(rejection("a".repeat(101)))
        .isEqualTo(
            new Rejection(
                "file:/a",
                null,
                "clean",
                "too_long",
                "101 characters are more than clean.max-document-characters allows"));
  }

  @Test
  void aDocumentCarriesItsTitleAndTheFieldsOfItsPath() {
    byte[] content = "A headline\n\nA first sentence.\n".getBytes(UTF_8);
    Map<String, String> fields =
        Map.of(
            "published",
            "2025-03-09",
            "source",
            "wire",
            "language",
            "en",
            "year",
            "2024",
            "desk",
            "sport");
    RawRecord raw = new RawRecord("in/a", "file:/in/a.txt", 3L, fields, content, null, null);
    String text = "A headline\n\nA first sentence.";
    assertThat(CleanRecord.clean(raw, CONFIG))
        .isEqualTo(
            CleanedRecord.accepted(
                new CleanDocument(
                    "in/a",
                    "file:/in/a.txt",
                    3L,
                    "A headline",
                    LocalDate.of(2025, 3, 9),
                    "wire",
                    "en",
                    Map.of("desk", "sport"),
                    "UTF-8",
                    text,
                    text.length(),
                    TextHash.sha256(text))));
  }

  @Test
  void whatIsNotKnownIsNull() {
    CleanDocument document = document("Only a sentence.");
    assertThat(document.title()).isNull();
    assertThat(document.published()).isNull();
    assertThat(document.source()).isNull();
    assertThat(document.language()).isNull();
    assertThat(document.record()).isNull();
    assertThat(document.fields()).isEmpty();
  }

  @Test
  void bytesInLatin1BecomeText() {
    CleanDocument document =
        document("A café in Córdoba, señor, by the Señora's naïve façade.".getBytes(ISO_8859_1));
    assertThat(document.charset()).isEqualTo("ISO-8859-1");
    assertThat(document.text())
        .isEqualTo("A café in Córdoba, señor, by the Señora's naïve façade.");
  }

  @Test
  void copiesInAnotherEncodingWithOtherLineEndsOrSpacesHaveTheSameHash() {
    String text = "Café prices rise\n\nZoë paid more.\n\nSo did Ann.";
    String hash = document(text).textSha256();
    assertThat(document(text.replace("\n", "\r\n")).textSha256()).isEqualTo(hash);
    assertThat(document(text.replace("\n", "\r")).textSha256()).isEqualTo(hash);
    assertThat(document("\uFEFF" + text + "\n\n").textSha256()).isEqualTo(hash);
    assertThat(document(text.replace(" ", " \u00A0\t")).textSha256()).isEqualTo(hash);
    assertThat(document(text.replace("é", "e\u0301")).textSha256()).isEqualTo(hash);
    assertThat(document(text.getBytes(ISO_8859_1)).textSha256()).isEqualTo(hash);
    assertThat(document(text + "!").textSha256()).isNotEqualTo(hash);
  }

  private static CleanDocument document(String text) {
    return document(text.getBytes(UTF_8));
  }

  private static CleanDocument document(byte[] content) {
    return Objects.requireNonNull(clean(content).document());
  }

  private static Rejection rejection(String text) {
    return Objects.requireNonNull(clean(text.getBytes(UTF_8)).rejection());
  }

  private static CleanedRecord clean(byte[] content) {
    return CleanRecord.clean(
        new RawRecord("a", "file:/a", null, NO_FIELDS, content, null, null), CONFIG);
  }
}
