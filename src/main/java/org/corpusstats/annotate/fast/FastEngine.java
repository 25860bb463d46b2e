package org.corpusstats.annotate.fast;

import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.corpusstats.annotate.AnnotationEngine;
import org.corpusstats.annotate.SentenceAnnotator;
import org.corpusstats.annotate.corenlp.CoreNlpEngine;

/**
 * Loads the fast engine, once per JVM and settings.
 *
 * @param fineGrainedNames whether the gazetteers refine names to countries, cities, ideologies …
 */
public record FastEngine(boolean fineGrainedNames) implements AnnotationEngine {
  /** A mutable static, as the models are too large to load twice. */
  private static final ConcurrentMap<FastEngine, SentenceAnnotator> OF_THIS_JVM =
      new ConcurrentHashMap<>();

  @Override
  public SentenceAnnotator load() {
    return OF_THIS_JVM.computeIfAbsent(
        this, engine -> new FastAnnotator(FastModels.load(engine.fineGrainedNames())));
  }

  /** The stock engine's, whose annotations these are. */
  @Override
  public SortedMap<String, String> identity() {
    return new CoreNlpEngine(fineGrainedNames).identity();
  }
}
