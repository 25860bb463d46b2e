package org.corpusstats.pipeline;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.aggregate.Aggregate;
import org.corpusstats.aggregate.Aggregated;
import org.corpusstats.annotate.Annotated;
import org.corpusstats.judge.JudgeMentions;
import org.corpusstats.publish.CatalogNamespace;
import org.corpusstats.publish.CatalogTables;
import org.corpusstats.publish.Effort;
import org.corpusstats.publish.Origin;
import org.corpusstats.publish.PublishSnapshot;
import org.corpusstats.resolve.corpus.ResolveEntities;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.row.PublishedTables;

/**
 * What comes after annotated documents, wherever these are from: resolve, judge, aggregate and
 * publish.
 */
final class LaterStages {
  private final SparkSession spark;
  private final PipelineConfig config;
  private final StageClock stages;
  private final Clock clock;
  private final Optional<CatalogTables> catalog;

  /**
   * @param catalog where whole corpora are published, too; empty for nowhere
   */
  LaterStages(
      SparkSession spark,
      PipelineConfig config,
      StageClock stages,
      Clock clock,
      Optional<CatalogNamespace> catalog) {
    this.spark = spark;
    this.config = config;
    this.stages = stages;
    this.clock = clock;
    this.catalog = catalog.map(place -> new CatalogTables(spark, place));
  }

  /** What the catalog would refuse at the end is refused before the work begins. */
  void prepareCatalog() {
    catalog.ifPresent(tables -> tables.prepare(PublishedTables.ALL));
  }

  /** A new snapshot of what the annotated documents of a whole corpus say. */
  Snapshot snapshot(
      OutputFolder output, Origin origin, Function<Workspace, Annotated> annotatedDocuments) {
    Snapshot published =
        NewSnapshot.filled(
            output,
            clock,
            snapshot -> {
              Workspace work = workspace(snapshot, output, origin);
              Annotated annotated = annotatedDocuments.apply(work);
              stages.run("resolve", () -> ResolveEntities.run(work, config.resolve()));
              publish(work, output, origin, annotated);
            });
    catalog.ifPresent(
        tables -> stages.run("publish", () -> tables.replace(published, PublishedTables.ALL)));
    return published;
  }

  /** The stages after resolve. */
  void publish(Workspace work, OutputFolder output, Origin origin, Annotated annotated) {
    stages.run("judge", () -> JudgeMentions.run(work));
    Aggregated aggregated =
        stages.run("aggregate", () -> Aggregate.run(work, Statistics.ALL, config.aggregate()));
    Effort effort = effort(annotated, aggregated);
    stages.run(
        "publish",
        () ->
            PublishSnapshot.run(
                work, output, PublishedTables.ALL, origin, effort, config.publish()));
  }

  /** Where stages work on a snapshot, with the annotations of an output folder. */
  Workspace workspace(Snapshot snapshot, OutputFolder output, Origin origin) {
    return new Workspace(spark, snapshot, output.annotations(origin.fingerprint()));
  }

  private Effort effort(Annotated annotated, Aggregated aggregated) {
    return new Effort(
        annotated.texts(),
        annotated.characters(),
        annotated.tokens(),
        annotated.tokensPerCoreSecond(),
        stages.seconds(),
        aggregated.tableSeconds());
  }
}
