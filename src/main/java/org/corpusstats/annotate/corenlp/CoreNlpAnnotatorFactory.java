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
import org.corpusstats.annotate.Annotator;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.annotate.CoreNlpConfig;
import org.corpusstats.core.UserError;
import org.corpusstats.core.Versions;

/**
 * Makes CoreNLP's annotator, one per JVM and settings. Loading the models takes some 15 seconds and
 * 1.5 GB of heap.
 */
public record CoreNlpAnnotatorFactory(CoreNlpConfig config) implements AnnotatorFactory {
  /** Raised whenever the code of this package makes other annotations of the same text. */
  private static final String CODE_VERSION = "2";

  /** The one mutable static: the models, which are far too large to load twice. */
  private static final ConcurrentMap<CoreNlpConfig, CoreNlpAnnotator> OF_THIS_JVM =
      new ConcurrentHashMap<>();

  @Override
  public Annotator annotator() {
    return OF_THIS_JVM.computeIfAbsent(config, CoreNlpAnnotator::new);
  }

  /**
   * @throws UserError where a model is not on the class path
   */
  @Override
  public SortedMap<String, String> identity() {
    SortedMap<String, String> identity = new TreeMap<>();
    identity.put("annotator", "Stanford CoreNLP " + Versions.OF_THIS_BUILD.coreNlp());
    identity.put("code_version", CODE_VERSION);
    identity.put("max_sentence_tokens", Integer.toString(config.maxSentenceTokens()));
    identity.put("max_parsed_sentence_tokens", Integer.toString(config.maxParsedSentenceTokens()));
    identity.put("max_token_characters", Integer.toString(config.maxTokenCharacters()));
    CoreNlpProperties.all(config).forEach((k, v) -> identity.put("property " + k, (String) v));
    List<String> models = CoreNlpProperties.models(config);
    List<String> hashes = models.parallelStream().map(CoreNlpAnnotatorFactory::sha256).toList();
    for (int i = 0; i < models.size(); i++) {
      identity.put("model " + models.get(i), hashes.get(i));
    }
    return identity;
  }

  private static String sha256(String model) {
    try (InputStream in =
        CoreNlpAnnotatorFactory.class.getClassLoader().getResourceAsStream(model)) {
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
