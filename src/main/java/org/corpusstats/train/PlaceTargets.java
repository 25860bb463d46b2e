package org.corpusstats.train;

import java.util.List;
import java.util.Optional;
import org.corpusstats.annotate.Annotator;
import org.corpusstats.annotate.Deadline;
import org.corpusstats.core.CodePoints;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.tone.TargetSentence;

/** Annotates texts and finds targets in them by their offsets. Thread safe. */
final class PlaceTargets {
  private static final long DEADLINE_SECONDS = 600;

  private final Annotator annotator;

  PlaceTargets(Annotator annotator) {
    this.annotator = annotator;
  }

  /**
   * Where a target stands.
   *
   * @param first the target's first token
   * @param last the target's last token
   */
  record Place(TargetSentence sentence, int first, int last) {}

  /** A text with its annotations. */
  record Text(String text, List<AnnotatedSentence> sentences) {
    /** The place of a range of code points; none where no token of a sentence covers it. */
    Optional<Place> at(int charBegin, int charEnd) {
      for (AnnotatedSentence sentence : sentences) {
        List<Integer> tokens = TargetSentence.tokens(sentence, charBegin, charEnd);
        if (!tokens.isEmpty()) {
          CodePoints offsets = CodePoints.of(text);
          String own =
              text.substring(
                  offsets.toUtf16(sentence.charBegin()), offsets.toUtf16(sentence.charEnd()));
          return Optional.of(
              new Place(TargetSentence.of(sentence, own), tokens.get(0), tokens.get(1)));
        }
      }
      return Optional.empty();
    }
  }

  Text annotate(String text) {
    return new Text(text, annotator.annotate(text, Deadline.after(DEADLINE_SECONDS)));
  }
}
