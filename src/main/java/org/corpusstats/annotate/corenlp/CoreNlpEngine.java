package org.corpusstats.annotate.corenlp;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.corpusstats.annotate.AnnotationEngine;
import org.corpusstats.annotate.SentenceAnnotator;
import org.corpusstats.core.UserError;
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
      identity.put("model " + model, lengthAndChecksum(model));
    }
    return identity;
  }

  /**
   * The number of bytes of a model and their CRC-32. A jar keeps both in its directory, so that the
   * half gigabyte need not be read to know that it is the same.
   */
  private static String lengthAndChecksum(String model) {
    URL place = CoreNlpEngine.class.getClassLoader().getResource(model);
    if (place == null) {
      throw new UserError(
          "model "
              + model
              + " is not on the class path; start with jobs/corpus-stats, or give spark-submit"
              + " --jars corpus-stats-models.jar");
    }
    try {
      URLConnection connection = place.openConnection();
      if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null) {
        return lengthAndChecksum(jar.getJarEntry().getSize(), jar.getJarEntry().getCrc());
      }
      try (CheckedInputStream in =
          new CheckedInputStream(connection.getInputStream(), new CRC32())) {
        long length = in.transferTo(OutputStream.nullOutputStream());
        return lengthAndChecksum(length, in.getChecksum().getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lengthAndChecksum(long length, long checksum) {
    return "%d bytes, CRC-32 %08x".formatted(length, checksum);
  }
}
