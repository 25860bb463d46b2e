package org.corpusstats.clean;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corpusstats.clean.language.LanguageOfText;
import org.corpusstats.core.TextHash;
import org.corpusstats.table.row.CleanDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.RawRecord;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/** Cleans one record: repair, normalise, split into paragraphs, hash. Pure and thread safe. */
final class CleanRecord {
  /** Fields that have columns of their own. */
  static final Set<String> COLUMNS =
      Set.of("id", "title", "published", "year", "month", "day", "source", "language", "url");

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
      return rejected(raw, RejectionCode.EMPTY, "no text is left after cleaning");
    }
    int characters = text.codePointCount(0, text.length());
    if (characters > config.maxDocumentCharacters()) {
      return rejected(
          raw,
          RejectionCode.TOO_LONG,
          characters + " characters are more than clean.max-document-characters allows");
    }
    if (!language.accepted()) {
      return rejected(
          raw,
          RejectionCode.LANGUAGE,
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
          RejectionCode.LANGUAGE,
          "its metadata says "
              + stated
              + ", which read.languages leaves out; the text does not tell");
    }
    Map<String, String> metadata = new LinkedHashMap<>(raw.fields());
    metadata.keySet().removeAll(COLUMNS);
    LocalDate published = PublishedDate.of(raw.fields());
    String statedDate = statedDate(raw.fields());
    if (published == null && !statedDate.isEmpty()) {
      metadata.put("published", statedDate);
    }
    // The confidence is that of the language that was found.
    boolean isStatedFound = stated != null && isLanguage(stated, language.code());
    if (stated != null && !isStatedFound) {
      metadata.put("language", stated);
    }
    return CleanedRecord.accepted(
        new CleanDocument(
            raw.docId(),
            raw.uri(),
            raw.record(),
            title(raw, paragraphs),
            published,
            line(raw.fields().get("source")),
            isStatedFound ? stated : language.code(),
            language.confidence(),
            raw.fields().get("url"),
            metadata,
            Objects.requireNonNull(raw.charset()),
            Objects.requireNonNull(raw.charsetConfidence()),
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

  /** One line, as titles are; a record that states none may begin with it. */
  private static @Nullable String title(RawRecord raw, Paragraphs paragraphs) {
    String title = line(raw.fields().get("title"));
    return title == null ? paragraphs.title() : title;
  }

  /** What a record states in a few words, repaired as texts are; null where nothing is left. */
  private static @Nullable String line(@Nullable String stated) {
    String line =
        stated == null
            ? ""
            : Paragraphs.oneLine(
                TextNormalizer.normalize(CharacterReferences.resolve(Mojibake.repair(stated))));
    return line.isEmpty() ? null : line;
  }

  /** The date as the record states it, or its parts; empty where it states none. */
  private static String statedDate(Map<String, String> fields) {
    String published = fields.get("published");
    return published != null
        ? published
        : Stream.of("year", "month", "day")
            .map(fields::get)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("-"));
  }

  /** Whether a stated language, such as "en-GB", is the one that was found, or none was. */
  private static boolean isLanguage(String stated, @Nullable String found) {
    return found == null || stated.toLowerCase(Locale.ROOT).matches(found + "([-_].*)?");
  }

  private static CleanedRecord rejected(RawRecord raw, RejectionCode code, String message) {
    return CleanedRecord.rejected(Rejection.of(raw.uri(), raw.record(), code, message));
  }
}
