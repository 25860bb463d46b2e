package org.corpusstats.table.row;

import java.util.List;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What the annotators found in one text: a row of the annotation store. Keyed by the text alone, so
 * that copies share it.
 */
public record AnnotatedText(
    @Doc("SHA-256 of the cleaned text, in hexadecimal") String textSha256,
    @Doc("why the text as a whole was not annotated: a code of rejections; null where it was")
        @Nullable String failureCode,
    @Doc("the reason in words; null where it was annotated") @Nullable String failureMessage,
    @Doc("sentences in order of the text; empty where it was not annotated")
        List<AnnotatedSentence> sentences) {

  /** The annotation store's only table. */
  public static final Table<AnnotatedText> TABLE =
      Table.internal("annotations", AnnotatedText.class, "distinct text");

  public static AnnotatedText of(String textSha256, List<AnnotatedSentence> sentences) {
    return new AnnotatedText(textSha256, null, null, sentences);
  }

  public static AnnotatedText failed(String textSha256, String code, String message) {
    return new AnnotatedText(textSha256, code, message, List.of());
  }
}
