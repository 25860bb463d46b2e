package org.corpusstats.annotate.corenlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
    List<String> models = CoreNlpProperties.models(fineGrainedNames);
    List<String> hashes = models.parallelStream().map(CoreNlpEngine::sha256).toList();
    for (int i = 0; i < models.size(); i++) {
      identity.put("model " + models.get(i), hashes.get(i));
    }
    return identity;
  }

  private static String sha256(String model) {
    try (InputStream in = CoreNlpEngine.class.getClassLoader().getResourceAsStream(model)) {
      if (in == null) {
        throw new UserError(
            "model "
                + model
                + " is not on the class path; start with jobs/corpus-stats, or give spark-submit"
                + " --jars corpus-stats-models.jar");
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
