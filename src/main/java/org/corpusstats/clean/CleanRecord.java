package org.corpusstats.clean;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.corpusstats.core.TextHash;
import org.corpusstats.table.row.CleanDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.RawRecord;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/** Cleans one record: normalise, split into paragraphs, hash. Pure and thread safe. */
final class CleanRecord {
  /** Fields that have columns of their own. */
  private static final Set<String> COLUMNS =
      Set.of("title", "published", "year", "month", "day", "source", "language", "url");

  private CleanRecord() {}

  static CleanedRecord clean(RawRecord raw, CleanConfig config) {
    return raw.rejection() == null
        ? document(raw, config)
        : CleanedRecord.rejected(raw.rejection());
  }

  private static CleanedRecord document(RawRecord raw, CleanConfig config) {
    String decoded = Objects.requireNonNull(raw.text());
    Paragraphs paragraphs = Paragraphs.of(TextNormalizer.normalize(decoded));
    String text = paragraphs.text();
    if (text.isEmpty()) {
      return rejected(raw, RejectionCode.EMPTY, "no text is left after cleaning");
    }
    int characters = text.codePointCount(0, text.length());
    if (characters > config.maxDocumentCharacters()) {
      return rejected(
          raw,
          RejectionCode.TOO_LONG,
          characters + " characters are more than clean.max-document-characters allows");
    }
    Map<String, String> metadata = new LinkedHashMap<>(raw.fields());
    metadata.keySet().removeAll(COLUMNS);
    LocalDate published = PublishedDate.of(raw.fields());
    if (published == null && raw.fields().containsKey("published")) {
      metadata.put("published", raw.fields().get("published"));
    }
    return CleanedRecord.accepted(
        new CleanDocument(
            raw.docId(),
            raw.uri(),
            raw.record(),
            title(raw, paragraphs),
            published,
            raw.fields().get("source"),
            raw.fields().get("language"),
            raw.fields().get("url"),
            metadata,
            Objects.requireNonNull(raw.charset()),
            Objects.requireNonNull(raw.charsetConfidence()),
            text,
            characters,
            TextHash.sha256(text)));
  }

  /** One line, as titles are; a record that states none may begin with it. */
  private static @Nullable String title(RawRecord raw, Paragraphs paragraphs) {
    String stated = raw.fields().get("title");
    String title = stated == null ? "" : Paragraphs.oneLine(TextNormalizer.normalize(stated));
    return title.isEmpty() ? paragraphs.title() : title;
  }

  private static CleanedRecord rejected(RawRecord raw, RejectionCode code, String message) {
    return CleanedRecord.rejected(Rejection.of(raw.uri(), raw.record(), code, message));
  }
}
