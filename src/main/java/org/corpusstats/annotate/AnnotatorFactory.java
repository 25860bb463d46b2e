package org.corpusstats.annotate;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;
import org.corpusstats.core.FixedLocale;
import org.corpusstats.core.TextHash;
import org.corpusstats.watch.AnnotationMetric;

/**
 * Makes the annotators of each JVM.
 *
 * @param engine what annotates a sentence
 * @param caps which sentences it is not given
 */
public record AnnotatorFactory(AnnotationEngine engine, AnnotationCaps caps)
    implements Serializable {
  /** Raised whenever the code of {@code annotate} makes other annotations of the same text. */
  private static final String CODE_VERSION = "3";

  /** An annotator on this JVM's engine. */
  public Annotator annotator() {
    // Before models are loaded, on executors too, which no main method of ours starts.
    FixedLocale.set();
    return new Annotator(AnnotationMetric.LOAD_NANOSECONDS.time(engine::load), caps);
  }

  /**
   * All that decides the annotations, by name: models with their hashes, properties, caps, version
   * of the code, locale. Published in the manifest; the annotation store is keyed by it.
   *
   * @throws org.corpusstats.core.UserError where a model is missing
   */
  public SortedMap<String, String> identity() {
    SortedMap<String, String> identity = new TreeMap<>(engine.identity());
    identity.putAll(caps.identity());
    identity.put("code_version", CODE_VERSION);
    identity.put("locale", FixedLocale.LOCALE.toLanguageTag());
    return identity;
  }

  /** A short name of the identity: equal for equal identities. */
  public static String fingerprint(SortedMap<String, String> identity) {
    StringBuilder lines = new StringBuilder();
    identity.forEach((name, value) -> lines.append(name).append('=').append(value).append('\n'));
    return TextHash.sha256(lines.toString()).substring(0, 16);
  }
}
