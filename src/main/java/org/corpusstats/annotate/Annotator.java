package org.corpusstats.annotate;

import static org.corpusstats.watch.AnnotationMetric.NAMES_NANOSECONDS;
import static org.corpusstats.watch.AnnotationMetric.PARSE_NANOSECONDS;
import static org.corpusstats.watch.AnnotationMetric.SPLIT_NANOSECONDS;

import java.util.ArrayList;
import java.util.List;
import org.corpusstats.annotate.SentenceAnnotator.NamedTokens;
import org.corpusstats.annotate.SentenceAnnotator.Node;
import org.corpusstats.annotate.SentenceAnnotator.Sentence;
import org.corpusstats.core.CodePoints;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.SentenceStatus;

/**
 * Annotates a text sentence by sentence, with any engine: caps, failures and the deadline act on
 * single sentences, so that an odd one costs itself and not its document. Thread safe.
 */
public final class Annotator {
  private final SentenceAnnotator engine;
  private final AnnotationCaps caps;

  Annotator(SentenceAnnotator engine, AnnotationCaps caps) {
    this.engine = engine;
    this.caps = caps;
  }

  /**
   * Annotates a cleaned text, whose paragraphs are separated by one blank line. Equal texts give
   * equal sentences, whatever was annotated before.
   *
   * @param deadline asked between sentences and after the last, which may have been cut short
   * @return the sentences in order of the text, those included that a cap or a failure kept from
   *     being annotated
   * @throws DeadlineExceeded where the deadline passes first
   */
  public List<AnnotatedSentence> annotate(String text, Deadline deadline) {
    CodePoints offsets = CodePoints.of(text);
    ParagraphCounter paragraphs = new ParagraphCounter(text);
    List<AnnotatedSentence> annotated = new ArrayList<>();
    for (Sentence sentence : SPLIT_NANOSECONDS.time(() -> engine.split(UsualCase.read(text)))) {
      deadline.check();
      int paragraph = paragraphs.at(sentence.begin());
      annotated.add(annotate(sentence).row(sentence, paragraph, offsets));
    }
    deadline.check();
    return annotated;
  }

  private SentenceAnnotation annotate(Sentence sentence) {
    try {
      return withinCaps(sentence);
    } catch (OutOfMemoryError shared) {
      // Whose sentence took the memory nobody can tell: other texts of this process fail with it.
      throw shared;
    } catch (VirtualMachineError | RuntimeException | AssertionError failure) {
      // CoreNLP answers odd input with any of these; one sentence must not cost the document.
      return SentenceAnnotation.nothing(SentenceStatus.FAILED);
    }
  }

  private SentenceAnnotation withinCaps(Sentence sentence) {
    if (sentence.tokenCount() > caps.maxSentenceTokens()) {
      return SentenceAnnotation.nothing(SentenceStatus.TOO_LONG);
    }
    // The 4-class name model takes all prefixes and suffixes of a token: quadratic in its length.
    if (sentence.longestToken() > caps.maxTokenCharacters()) {
      return SentenceAnnotation.nothing(SentenceStatus.TOKEN_TOO_LONG);
    }
    NamedTokens named = NAMES_NANOSECONDS.time(sentence::findNames);
    if (sentence.tokenCount() > caps.maxParsedSentenceTokens()) {
      return new SentenceAnnotation(SentenceStatus.TOO_LONG_TO_PARSE, named, List.of());
    }
    List<Node> tree = PARSE_NANOSECONDS.time(sentence::parse);
    SentenceStatus status = tree.isEmpty() ? SentenceStatus.NOT_PARSED : SentenceStatus.OK;
    return new SentenceAnnotation(status, named, tree);
  }
}
