package org.corpusstats.table.row;

import org.corpusstats.table.Doc;

/** A part of a document's text within one sentence. */
public record TextSpan(
    @Doc("document") String docId,
    @Doc("sentence of the document, from 0") int sentenceIndex,
    @Doc("paragraph that holds it, from 0") int paragraphIndex,
    @Doc("first code point in the document's text, from 0") int charBegin,
    @Doc("code point after the last") int charEnd) {

  /** A whole sentence. */
  public static TextSpan of(String docId, int sentenceIndex, AnnotatedSentence sentence) {
    return new TextSpan(
        docId, sentenceIndex, sentence.paragraphIndex(), sentence.charBegin(), sentence.charEnd());
  }

  /** A part of the same sentence. */
  public TextSpan part(int begin, int end) {
    return new TextSpan(docId, sentenceIndex, paragraphIndex, begin, end);
  }
}
