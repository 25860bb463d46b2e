package org.corpusstats.clean.copies;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.corpusstats.table.row.DistinctText;
import org.corpusstats.table.row.DuplicateKind;

/**
 * Divides the texts of one component among representatives, each a copy of its own: a component is
 * a chain where one text was edited again and again, and its ends may have nothing in common. Every
 * text, in order of precedence, goes to a representative that it is a copy of, or becomes one (the
 * leader algorithm, Hartigan 1975).
 *
 * <p>A text is compared with a fixed number of representatives, those that were chosen or found
 * last: a chain of a million daily reports costs a million times that. Not thread safe.
 */
final class ChooseRepresentatives {
  private static final int MOST_COMPARED = 64;

  private final CopiesConfig config;
  private final Deque<Representative> lastFound = new ArrayDeque<>();
  private long component;

  private record Representative(String docId, Shingles shingles) {}

  ChooseRepresentatives(CopiesConfig config) {
    this.config = config;
  }

  /**
   * Whom the next text is a copy of; empty where it stands for itself.
   *
   * @param nextComponent the texts of each come one after the other
   */
  Optional<NearCopy> next(long nextComponent, DistinctText text) {
    if (component != nextComponent) {
      component = nextComponent;
      lastFound.clear();
    }
    Shingles shingles = Shingles.of(text.shingles());
    for (Iterator<Representative> all = lastFound.iterator(); all.hasNext(); ) {
      Representative candidate = all.next();
      DuplicateKind kind = CompareTexts.kind(candidate.shingles(), shingles, config);
      if (kind != null) {
        all.remove();
        lastFound.addFirst(candidate);
        return Optional.of(new NearCopy(text.textSha256(), candidate.docId(), kind));
      }
    }
    lastFound.addFirst(new Representative(text.docId(), shingles));
    if (lastFound.size() > MOST_COMPARED) {
      lastFound.removeLast();
    }
    return Optional.empty();
  }
}
