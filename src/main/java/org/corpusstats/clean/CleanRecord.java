package org.corpusstats.clean;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.corpusstats.clean.language.LanguageOfText;
import org.corpusstats.core.TextHash;
import org.corpusstats.table.row.CleanDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.RawRecord;
import org.corpusstats.table.row.Rejection;

/** Cleans one record: repair, normalise, split into paragraphs, hash. Pure and thread safe. */
final class CleanRecord {
  /** Fields that have columns of their own. */
  private static final Set<String> COLUMNS =
      Set.of("published", "year", "month", "day", "source", "language");

  private CleanRecord() {}

  static CleanedRecord clean(RawRecord raw, CleanConfig config) {
    return raw.rejection() == null
        ? document(raw, config)
        : CleanedRecord.rejected(raw.rejection());
  }

  private static CleanedRecord document(RawRecord raw, CleanConfig config) {
    String decoded = Objects.requireNonNull(raw.text());
    String repaired = Mojibake.repair(decoded);
    Paragraphs all = paragraphs(repaired);
    LanguageOfText language = LanguageOfText.of(all.paragraphs(), config.languages());
    Paragraphs paragraphs = all.without(language.foreign());
    String text = paragraphs.text();
    if (text.isEmpty()) {
      return rejected(raw, "empty", "no text is left after cleaning");
    }
    int characters = text.codePointCount(0, text.length());
    if (characters > config.maxDocumentCharacters()) {
      return rejected(
          raw,
          "too_long",
          characters + " characters are more than clean.max-document-characters allows");
    }
    if (!language.accepted()) {
      return rejected(
          raw,
          "language",
          "is in "
              + language.code()
              + " ("
              + language.confidence()
              + "), which read.languages"
              + " leaves out");
    }
    String stated = raw.fields().get("language");
    if (stated != null && language.code() == null && config.languages().leaveOut(stated)) {
      return rejected(
          raw,
          "language",
          "its metadata says "
              + stated
              + ", which read.languages leaves out; the text does not tell");
    }
    Map<String, String> fields = new LinkedHashMap<>(raw.fields());
    fields.keySet().removeAll(COLUMNS);
    return CleanedRecord.accepted(
        new CleanDocument(
            raw.docId(),
            raw.uri(),
            raw.record(),
            paragraphs.title(),
            PublishedDate.of(raw.fields()),
            raw.fields().get("source"),
            stated != null ? stated : language.code(),
            language.confidence(),
            fields,
            Objects.requireNonNull(raw.charset()),
            !repaired.equals(decoded),
            language.foreign().size(),
            language.foreign().isEmpty() ? null : all.only(language.foreign()).text(),
            text,
            characters,
            TextHash.sha256(text)));
  }

  /** The repairs in their order: first those that need what normalising takes away. */
  static Paragraphs paragraphs(String text) {
    String laidOut = Cells.separate(SoftHyphens.join(CharacterReferences.resolve(text)));
    return Paragraphs.of(TextNormalizer.normalize(laidOut));
  }

  private static CleanedRecord rejected(RawRecord raw, String code, String message) {
    return CleanedRecord.rejected(new Rejection(raw.uri(), raw.record(), "clean", code, message));
  }
}
