package org.corpusstats.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.publish.Manifest;

/**
 * Says which setting, model or code makes the annotations of the current snapshot useless to a run,
 * so that nobody wonders for hours why all texts are annotated again.
 */
final class AnnotatorChange {
  /** A model that is replaced changes in few parts; more only bury the first. */
  private static final int MOST_PARTS = 3;

  private AnnotatorChange() {}

  /**
   * In one line; empty where the annotators are the same, or there is nothing to compare with.
   *
   * @param annotators their identity in this run
   */
  static Optional<String> since(Optional<LastSnapshot> last, SortedMap<String, String> annotators) {
    return last.map(LastSnapshot::manifest)
        .flatMap(before -> between(before, annotators))
        .map(
            difference ->
                "texts are annotated anew, for the current snapshot's annotations were made"
                    + " differently: "
                    + difference);
  }

  /** What differs; empty where the annotators are the same. */
  static Optional<String> between(Manifest before, SortedMap<String, String> annotators) {
    return before.annotatorFingerprint().equals(AnnotatorFactory.fingerprint(annotators))
        ? Optional.empty()
        : Optional.of(difference(before.annotator(), annotators));
  }

  static String difference(Map<String, String> before, Map<String, String> now) {
    SortedSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    List<String> parts = new ArrayList<>();
    for (String name : names) {
      String old = before.getOrDefault(name, "nothing");
      String current = now.getOrDefault(name, "nothing");
      if (!old.equals(current)) {
        parts.add(name.replace('_', '-') + " is " + current + " and was " + old);
      }
    }
    int more = parts.size() - MOST_PARTS;
    return String.join("; ", parts.subList(0, Math.min(MOST_PARTS, parts.size())))
        + (more > 0 ? "; and " + more + " more" : "");
  }
}
