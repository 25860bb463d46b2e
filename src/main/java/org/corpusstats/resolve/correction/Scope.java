package org.corpusstats.resolve.correction;

import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a correction is for: one, those whose {@code doc_id} begins with a prefix, or
 * all, whose prefix is empty. Two scopes that share a document are always one inside the other.
 *
 * @param start the {@code doc_id} or the prefix
 * @param isDocument whether {@code start} is a whole {@code doc_id}
 */
record Scope(String start, boolean isDocument) implements Serializable {
  static final Scope EVERYWHERE = new Scope("", false);

  /** For scopes that share a document. */
  static final Comparator<Scope> NARROWEST_FIRST =
      Comparator.comparing(Scope::isDocument)
          .thenComparing(scope -> scope.start().length())
          .reversed();

  static Scope ofDocument(String docId) {
    return new Scope(docId, true);
  }

  /**
   * Reads a scope as users write it: empty, a {@code doc_id}, or a prefix with {@code *} at its
   * end; null where {@code *} stands elsewhere.
   */
  static @Nullable Scope parse(String written) {
    if (written.isEmpty()) {
      return EVERYWHERE;
    }
    boolean isDocument = !written.endsWith("*");
    String start = isDocument ? written : written.substring(0, written.length() - 1);
    return start.contains("*") ? null : new Scope(start, isDocument);
  }

  /** Whether every document of the other scope is one of this. */
  boolean covers(Scope other) {
    return isDocument ? equals(other) : other.start.startsWith(start);
  }

  boolean isNarrowerThan(Scope other) {
    return NARROWEST_FIRST.compare(this, other) < 0;
  }

  @Override
  public String toString() {
    if (equals(EVERYWHERE)) {
      return "all documents";
    }
    return isDocument ? "document " + start : "documents " + start + "*";
  }
}
