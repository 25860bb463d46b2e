package org.corpusstats.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.corpusstats.core.UserError;

/**
 * The files of one {@link AnnotationStore}, as files. A damaged one is set aside: renamed where it
 * stands, to a name that Spark passes over, so that its texts are missing and are annotated again.
 * To be asked by the run that holds the output folder.
 */
public final class AnnotationFiles {
  /** Spark passes over names that begin with it, and DuckDB over those that end so. */
  private static final String ASIDE = "_%s.damaged";

  private final SparkSession spark;
  private final StoreFiles files;
  private final Path folder;

  AnnotationFiles(SparkSession spark, StoreFiles files, Path folder) {
    this.spark = spark;
    this.files = files;
    this.folder = folder;
  }

  /** How many there are. */
  public long count() {
    return all().size();
  }

  /** Whether one that Spark could not read is of this store. */
  public boolean hold(DamagedFile damaged) {
    return damaged.isIn(folder.toString());
  }

  /**
   * Sets those aside that are too short to hold anything, which a listing tells.
   *
   * @return one line for each
   */
  public List<String> setStumpsAside() {
    return all().stream()
        .filter(ParquetCheck::isStump)
        .map(file -> setAside(file.getPath(), "it holds nothing"))
        .toList();
  }

  /**
   * Reads all files as a whole, on all executors, and sets the damaged ones aside: as long as it
   * takes to read the store once, and nothing to do before something failed.
   *
   * @return one line for each
   * @throws UserError where a file cannot be read for another reason
   */
  public List<String> setDamagedAside() {
    List<String> paths = all().stream().map(file -> file.getPath().toString()).toList();
    if (paths.isEmpty()) {
      return List.of();
    }
    JavaSparkContext cluster = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> hadoop =
        cluster.broadcast(new SerializableConfiguration(files.system().getConf()));
    int tasks = Math.min(paths.size(), 8 * spark.sparkContext().defaultParallelism());
    List<Verdict> damaged =
        cluster.parallelize(paths, tasks).map(check(hadoop)).filter(Verdict::isBad).collect();
    hadoop.destroy();
    List<String> lines = new ArrayList<>();
    for (Verdict bad : damaged) {
      if (bad.unreadable() != null) {
        throw new UserError("cannot read " + bad.path() + ": " + bad.unreadable());
      }
      lines.add(setAside(new Path(bad.path()), String.valueOf(bad.damage())));
    }
    return lines;
  }

  private List<FileStatus> all() {
    return files.exists(folder) ? files.parquetIn(folder) : List.of();
  }

  private String setAside(Path file, String reason) {
    String aside = ASIDE.formatted(file.getName());
    files.rename(file, new Path(folder, aside));
    return "%s is damaged (%s): it is called %s now, and its texts are annotated again"
        .formatted(file, reason, aside);
  }

  private static Function<String, Verdict> check(Broadcast<SerializableConfiguration> hadoop) {
    return path -> {
      try {
        Optional<String> damage = ParquetCheck.damage(hadoop.value().value(), new Path(path));
        return new Verdict(path, damage.orElse(null), null);
      } catch (IOException e) {
        return new Verdict(path, null, String.valueOf(e.getMessage()));
      }
    };
  }
}
