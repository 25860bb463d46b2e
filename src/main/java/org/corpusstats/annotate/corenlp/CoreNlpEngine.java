package org.corpusstats.annotate.corenlp;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.corpusstats.annotate.AnnotationEngine;
import org.corpusstats.annotate.SentenceAnnotator;
import org.corpusstats.core.Versions;

/**
 * Loads CoreNLP's annotators, once per JVM and settings. The models take some 15 seconds and 1.5 GB
 * of heap.
 *
 * @param fineGrainedNames whether the gazetteers refine names to countries, cities, ideologies …
 */
public record CoreNlpEngine(boolean fineGrainedNames) implements AnnotationEngine {
  /** The one mutable static: the models, which are far too large to load twice. */
  private static final ConcurrentMap<CoreNlpEngine, SentenceAnnotator> OF_THIS_JVM =
      new ConcurrentHashMap<>();

  @Override
  public SentenceAnnotator load() {
    return OF_THIS_JVM.computeIfAbsent(
        this, engine -> new CoreNlpAnnotator(engine.fineGrainedNames()));
  }

  @Override
  public SortedMap<String, String> identity() {
    SortedMap<String, String> identity = new TreeMap<>();
    identity.put("annotator", "Stanford CoreNLP " + Versions.OF_THIS_BUILD.coreNlp());
    CoreNlpProperties.all(fineGrainedNames)
        .forEach((k, v) -> identity.put("property " + k, (String) v));
    for (String model : CoreNlpProperties.models(fineGrainedNames)) {
      identity.put("model " + model, CoreNlpModel.lengthAndChecksum(model));
    }
    return identity;
  }
}
