package org.corpusstats.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.corpusstats.clean.copies.CopiesConfig;
import org.corpusstats.clean.language.Languages;
import org.corpusstats.core.TextHash;
import org.corpusstats.table.row.CleanDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.RawRecord;
import org.corpusstats.table.row.Rejection;
import org.junit.jupiter.api.Test;

class CleanRecordTest {
  private static final CleanConfig CONFIG =
      new CleanConfig(100, Languages.of(List.of("en")), new CopiesConfig(true, 0.7, 0.8));
  private static final Map<String, String> NO_FIELDS = Map.of();

  private static CleanConfig config(Languages languages) {
    return new CleanConfig(1000, languages, new CopiesConfig(true, 0.7, 0.8));
  }

  @Test
  void aFailureToReadPassesThrough() {
    Rejection unreadable = new Rejection("file:/a", 7L, "read", "unreadable", "no such disk");
    assertThat(CleanRecord.clean(RawRecord.rejected("a", NO_FIELDS, unreadable), CONFIG))
        .isEqualTo(CleanedRecord.rejected(unreadable));
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
    RawRecord raw =
        RawRecord.of(
            "in/a", "file:/in/a.txt", 3L, fields, "A headline\n\nA first sentence.\n", "Big5", 0.5);
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
                    null,
                    null,
                    Map.of("desk", "sport"),
                    "Big5",
                    0.5,
                    false,
                    0,
                    null,
                    text,
                    text.length(),
                    TextHash.sha256(text))));
  }

  private static final String ENGLISH =
      "The minister said on Monday that they would meet again after the vote, and that nobody in"
          + " the two governments had asked for more.";
  private static final String GERMAN =
      "Die Ministerin erklärte am Montag, dass die Gespräche zwischen den Regierungen weitergehen"
          + " und niemand mehr verlangt habe.";

  @Test
  void aDocumentInAnotherLanguageIsRejected() {
    CleanConfig config = config(Languages.of(List.of("en")));
    Rejection rejection = Objects.requireNonNull(clean(GERMAN, NO_FIELDS, config).rejection());
    assertThat(rejection.code()).isEqualTo("language");
    assertThat(rejection.message())
        .matches("is in de \\(0\\.\\d+\\), which read.languages leaves out");
    CleanDocument any =
        Objects.requireNonNull(clean(GERMAN, NO_FIELDS, config(Languages.ANY)).document());
    assertThat(any.language()).isEqualTo("de");
    assertThat(any.languageConfidence()).isBetween(0.5, 1.0);
  }

  @Test
  void aParagraphInAnotherLanguageIsLeftOutAndKeptBeside() {
    CleanConfig config = config(Languages.of(List.of("en")));
    CleanDocument document =
        Objects.requireNonNull(
            clean(ENGLISH + "\n\n" + GERMAN + "\n\n" + ENGLISH, NO_FIELDS, config).document());
    assertThat(document.text()).isEqualTo(ENGLISH + "\n\n" + ENGLISH);
    assertThat(document.language()).isEqualTo("en");
    assertThat(document.languageConfidence()).isEqualTo(1);
    assertThat(document.foreignParagraphCount()).isEqualTo(1);
    assertThat(document.foreignText()).isEqualTo(GERMAN);
  }

  @Test
  void whatMetadataSaysDecidesWhereTheTextDoesNotTell() {
    Rejection rejection =
        Objects.requireNonNull(
            clean("Guten Tag!", Map.of("language", "de-CH"), CONFIG).rejection());
    assertThat(rejection.code()).isEqualTo("language");
    CleanDocument stated =
        Objects.requireNonNull(clean("Good day!", Map.of("language", "en-GB"), CONFIG).document());
    assertThat(stated.language()).isEqualTo("en-GB");
    assertThat(clean("Good day!", Map.of("language", "Deutsch"), CONFIG).document()).isNotNull();
  }

  @Test
  void theLanguageIsTheOneThatIsSureAndTheStatedOneStays() {
    CleanConfig config = config(Languages.of(List.of("en")));
    CleanDocument other =
        Objects.requireNonNull(clean(ENGLISH, Map.of("language", "de"), config).document());
    assertThat(other.language()).isEqualTo("en");
    assertThat(other.languageConfidence()).isEqualTo(1);
    assertThat(other.metadata()).isEqualTo(Map.of("language", "de"));
    CleanDocument same =
        Objects.requireNonNull(clean(ENGLISH, Map.of("language", "en-GB"), config).document());
    assertThat(same.language()).isEqualTo("en-GB");
    assertThat(same.metadata()).isEmpty();
  }

  @Test
  void aSourceIsRepairedAsTitlesAre() {
    CleanDocument document =
        Objects.requireNonNull(
            clean("Rain.", Map.of("source", " Smith &amp; Sons \u00A0Daily\n"), CONFIG).document());
    assertThat(document.source()).isEqualTo("Smith & Sons Daily");
    assertThat(
            Objects.requireNonNull(clean("Rain.", Map.of("source", " "), CONFIG).document())
                .source())
        .isNull();
  }

  @Test
  void aDateThatIsNoneStaysAsItIsStated() {
    assertThat(
            Objects.requireNonNull(
                    clean("Rain.", Map.of("year", "2025", "month", "13"), CONFIG).document())
                .metadata())
        .isEqualTo(Map.of("published", "2025-13"));
  }

  @Test
  void aTextThatWasDecodedWronglyIsRepairedAndFlagged() {
    CleanDocument document = document("JosÃ©â€™s cafÃ©");
    assertThat(document.text()).isEqualTo("José’s café");
    assertThat(document.repairedEncoding()).isTrue();
    assertThat(document("José’s café").repairedEncoding()).isFalse();
  }

  @Test
  void repairsWorkTogether() {
    assertThat(
            document(
                    "Barlow &amp; Finch spoke to O&#39;Rourke\tAda Falk\nof Qui\u00AD\nto.They left.")
                .text())
        .isEqualTo("Barlow & Finch spoke to O'Rourke\n\nAda Falk\n\nof Quito. They left.");
  }

  @Test
  void whatIsNotKnownIsNull() {
    CleanDocument document = document("Only a sentence.");
    assertThat(document.title()).isNull();
    assertThat(document.published()).isNull();
    assertThat(document.source()).isNull();
    assertThat(document.language()).isNull();
    assertThat(document.record()).isNull();
    assertThat(document.metadata()).isEmpty();
  }

  @Test
  void copiesWithOtherLineEndsOrSpacesHaveTheSameHash() {
    String text = "Café prices rise\n\nZoë paid more.\n\nSo did Ann.";
    String hash = document(text).textSha256();
    assertThat(document(text.replace("\n", "\r\n")).textSha256()).isEqualTo(hash);
    assertThat(document(text.replace("\n", "\r")).textSha256()).isEqualTo(hash);
    assertThat(document(text.replace("\n", "\r\r\n")).textSha256()).isEqualTo(hash);
    assertThat(document("\uFEFF" + text + "\n\n").textSha256()).isEqualTo(hash);
    assertThat(document(text.replace(" ", " \u00A0\t")).textSha256()).isEqualTo(hash);
    assertThat(document(text.replace("é", "e\u0301")).textSha256()).isEqualTo(hash);
    assertThat(document(text + "!").textSha256()).isNotEqualTo(hash);
  }

  private static CleanDocument document(String text) {
    return Objects.requireNonNull(clean(text).document());
  }

  private static Rejection rejection(String text) {
    return Objects.requireNonNull(clean(text).rejection());
  }

  private static CleanedRecord clean(String text) {
    return clean(text, NO_FIELDS, CONFIG);
  }

  private static CleanedRecord clean(String text, Map<String, String> fields, CleanConfig config) {
    return CleanRecord.clean(RawRecord.of("a", "file:/a", null, fields, text, "UTF-8", 1), config);
  }
}
