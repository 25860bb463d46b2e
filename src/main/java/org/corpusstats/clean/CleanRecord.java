package org.corpusstats.clean;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.corpusstats.core.TextHash;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.TextDecoder;
import org.corpusstats.table.row.CleanDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.RawRecord;
import org.corpusstats.table.row.Rejection;
import org.jspecify.annotations.Nullable;

/** Cleans one record: decode, normalise, split into paragraphs, hash. Pure and thread safe. */
final class CleanRecord {
  /** Path fields that have columns of their own. */
  private static final Set<String> COLUMNS =
      Set.of("published", "year", "month", "day", "source", "language");

  private CleanRecord() {}

  static CleanedRecord clean(RawRecord raw, CleanConfig config) {
    byte[] content = raw.content();
    if (content == null) {
      return rejected(raw, "read", orUnknown(raw.failureCode()), orUnknown(raw.failureMessage()));
    }
    Decoding decoded = TextDecoder.decode(content);
    if (decoded instanceof Decoding.Failure failure) {
      return rejected(raw, "clean", failure.code(), failure.message());
    }
    return document(raw, (Decoding.Text) decoded, config);
  }

  private static CleanedRecord document(RawRecord raw, Decoding.Text decoded, CleanConfig config) {
    Paragraphs paragraphs = Paragraphs.of(TextNormalizer.normalize(decoded.text()));
    String text = paragraphs.text();
    if (text.isEmpty()) {
      return rejected(raw, "clean", "empty", "no text is left after cleaning");
    }
    int characters = text.codePointCount(0, text.length());
    if (characters > config.maxDocumentCharacters()) {
      return rejected(
          raw,
          "clean",
          "too_long",
          characters + " characters are more than clean.max-document-characters allows");
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
            raw.fields().get("language"),
            fields,
            decoded.charset(),
            text,
            characters,
            TextHash.sha256(text)));
  }

  private static CleanedRecord rejected(RawRecord raw, String stage, String code, String message) {
    return CleanedRecord.rejected(new Rejection(raw.uri(), raw.record(), stage, code, message));
  }

  private static String orUnknown(@Nullable String value) {
    return value == null ? "unknown" : value;
  }
}
