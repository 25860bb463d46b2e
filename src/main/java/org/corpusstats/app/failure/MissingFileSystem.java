package org.corpusstats.app.failure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.util.VersionInfo;

/** Says which jar the file system of a path needs that is not on the class path. */
final class MissingFileSystem {
  private static final Pattern NO_SCHEME = Pattern.compile("No FileSystem for scheme \"([^\"]*)\"");
  private static final Pattern NO_CLASS =
      Pattern.compile(
          "(?:ClassNotFoundException|NoClassDefFoundError):"
              + " (?:Class )?((?:org[./]apache[./]hadoop|com[./]google[./]cloud[./]hadoop)[./]fs[\\w./$]+)");

  private MissingFileSystem() {}

  static Optional<String> of(Causes causes) {
    return causes
        .saying(NO_SCHEME)
        .map(found -> ofScheme(found.group(1)))
        .or(() -> causes.saying(NO_CLASS).map(found -> ofClass(found.group(1).replace('/', '.'))));
  }

  private static String ofScheme(String scheme) {
    return switch (scheme) {
      case "gs" -> needs("gs://", "the Cloud Storage connector (gcs-connector)");
      case "s3", "s3n" -> scheme + ":// is not known; write s3a://, which needs " + hadoop("aws");
      default ->
          "no file system is known for " + scheme + "://; is it misspelt, or its jar missing?";
    };
  }

  private static String ofClass(String name) {
    if (name.contains(".s3a.")) {
      return needs("s3a://", hadoop("aws"));
    }
    if (name.contains(".azure")) {
      return needs("abfs://", hadoop("azure"));
    }
    return needs("the file system of a path", "the jar with the class " + name);
  }

  private static String needs(String what, String jar) {
    return what + " needs " + jar + ", which is not on the class path";
  }

  private static String hadoop(String module) {
    String artifact = "hadoop-" + module;
    return String.format(
        Locale.ROOT,
        "the jar %s (CORPUS_STATS_SPARK_OPTIONS='--packages org.apache.hadoop:%s:%s')",
        artifact,
        artifact,
        VersionInfo.getVersion());
  }
}
