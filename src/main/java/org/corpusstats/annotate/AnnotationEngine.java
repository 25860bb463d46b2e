package org.corpusstats.annotate;

import java.io.Serializable;
import java.util.SortedMap;

/** Loads the models of an engine on each JVM; only this crosses the wire to executors. */
public interface AnnotationEngine extends Serializable {
  /** The engine of this JVM, loaded on first use and shared by its threads. */
  SentenceAnnotator load();

  /**
   * What decides the engine's annotations, by name: models with their hashes, properties. Engines
   * that give equal annotations have equal identities, so that one goes on with what the other
   * kept.
   *
   * @throws org.corpusstats.core.UserError where a model is missing
   */
  SortedMap<String, String> identity();
}
