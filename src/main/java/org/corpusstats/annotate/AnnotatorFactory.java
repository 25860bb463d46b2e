package org.corpusstats.annotate;

import java.io.Serializable;
import java.util.SortedMap;
import org.corpusstats.core.TextHash;

/** Makes the annotator on each JVM; only this crosses the wire to executors. */
public interface AnnotatorFactory extends Serializable {
  /** The annotator of this JVM, built on first use and shared by its threads. */
  Annotator annotator();

  /**
   * All that decides the annotator's output, by name: models with their hashes, properties, version
   * of the code. Published in the manifest; the annotation store is keyed by it.
   */
  SortedMap<String, String> identity();

  /** A short name of the identity: equal for equal identities. */
  static String fingerprint(SortedMap<String, String> identity) {
    StringBuilder lines = new StringBuilder();
    identity.forEach((name, value) -> lines.append(name).append('=').append(value).append('\n'));
    return TextHash.sha256(lines.toString()).substring(0, 16);
  }
}
