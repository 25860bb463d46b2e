package org.corpusstats.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The versions that this build was made with.
 *
 * @param corpusStats of the program
 * @param coreNlp of Stanford CoreNLP
 * @param spark of Apache Spark at build time; a cluster may run another
 */
public record Versions(String corpusStats, String coreNlp, String spark) {
  public static final Versions OF_THIS_BUILD = load();

  private static Versions load() {
    Properties versions = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
      versions.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Versions(
        Objects.requireNonNull(versions.getProperty("corpus-stats")),
        Objects.requireNonNull(versions.getProperty("corenlp")),
        Objects.requireNonNull(versions.getProperty("spark")));
  }
}
