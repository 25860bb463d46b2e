package org.corpusstats.report.html;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.corpusstats.publish.Manifest;
import org.corpusstats.publish.Subcorpus;

/**
 * How the snapshot came about.
 *
 * @param sentences what a reader should know
 * @param settings every setting as it was resolved, by its full name
 * @param seconds wall time of each stage
 */
record ManifestInWords(
    List<String> sentences, Map<String, String> settings, Map<String, Double> seconds) {
  static ManifestInWords of(Manifest manifest) {
    Map<String, String> settings = new TreeMap<>();
    flatten("", manifest.configuration(), settings);
    return new ManifestInWords(sentences(manifest), settings, manifest.stageSeconds());
  }

  private static List<String> sentences(Manifest manifest) {
    Map<String, String> versions = new LinkedHashMap<>(manifest.versions());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Snapshot %s was made by corpus-stats %s with Stanford CoreNLP %s, on Spark %s and Java %s."
            .formatted(
                manifest.snapshot(),
                versions.get("corpus_stats"),
                versions.get("corenlp"),
                versions.get("spark"),
                versions.get("java")));
    sentences.add(
        "It read %s; the files were listed on %s."
            .formatted(
                InWords.list(manifest.inputs()),
                InWords.day(
                    Instant.ofEpochMilli(manifest.inputsListedMillis())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate())));
    Subcorpus part = manifest.subcorpus();
    if (part != null) {
      sentences.add(
          "It is a part of snapshot %s, called %s: the documents with %s. %s left out."
              .formatted(
                  part.snapshot(),
                  part.name(),
                  part.condition(),
                  InWords.count(part.documentsLeftOut(), "other is", "others are")));
    }
    long annotated = manifest.counts().getOrDefault("texts_annotated_in_this_run", 0L);
    sentences.add(
        annotated == 0
            ? "All texts had been annotated before."
            : "Of its texts, %s had not been annotated before (%s tokens, %s a second on one core)."
                .formatted(
                    InWords.number(annotated),
                    InWords.number(
                        manifest.counts().getOrDefault("tokens_annotated_in_this_run", 0L)),
                    InWords.number(Math.round(manifest.annotatedTokensPerCoreSecond()))));
    double seconds = manifest.stageSeconds().values().stream().mapToDouble(s -> s).sum();
    sentences.add(
        String.format(Locale.ROOT, "All stages together took %,.0f seconds.", Math.ceil(seconds)));
    sentences.add(
        "Annotations are those of annotator %s; the tone %s."
            .formatted(manifest.annotatorFingerprint(), tone(manifest)));
    return sentences;
  }

  private static String tone(Manifest manifest) {
    Object measure = manifest.settings("aggregate").get("tone");
    String sha256 = manifest.toneModelSha256();
    return measure == null || measure.equals("target")
        ? "comes from the model " + sha256.substring(0, Math.min(12, sha256.length())) + "…"
        : "of a mention is CoreNLP's of its " + measure;
  }

  private static void flatten(String path, Map<?, ?> section, Map<String, String> settings) {
    section.forEach(
        (key, value) -> {
          String name = path.isEmpty() ? String.valueOf(key) : path + "." + key;
          if (value instanceof Map<?, ?> inner) {
            flatten(name, inner, settings);
          } else {
            settings.put(name, String.valueOf(value));
          }
        });
  }
}
