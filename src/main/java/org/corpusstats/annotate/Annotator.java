package org.corpusstats.annotate;

import java.util.List;
import org.corpusstats.table.row.AnnotatedSentence;

/** Finds sentences, tokens, names, trees and sentiment in one text. Thread safe. */
@FunctionalInterface
public interface Annotator {
  /**
   * Annotates a cleaned text, whose paragraphs are separated by one blank line. Equal texts give
   * equal sentences, whatever was annotated before.
   *
   * @param deadline asked between sentences
   * @return the sentences in order of the text, those included that a cap or a failure kept from
   *     being annotated
   * @throws DeadlineExceeded where the deadline passes first
   */
  List<AnnotatedSentence> annotate(String text, Deadline deadline);
}
