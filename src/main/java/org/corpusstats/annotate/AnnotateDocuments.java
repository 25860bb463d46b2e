package org.corpusstats.annotate;

import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.annotate.template.TemplateConfig;
import org.corpusstats.store.AnnotationStore;
import org.corpusstats.store.Workspace;

/** The stage annotate: only the texts that the annotation store does not hold yet are annotated. */
public final class AnnotateDocuments {
  private AnnotateDocuments() {}

  /**
   * Annotates the accepted documents, and writes {@link org.corpusstats.table.row.Rejection} and
   * {@link org.corpusstats.table.row.AnnotatedDocument}.
   *
   * @param annotators what annotates, made anew on each JVM
   * @param templates which parts of the documents are marked as template text
   * @param progress told what finished, on the driver
   */
  public static Annotated run(
      Workspace workspace,
      AnnotatorFactory annotators,
      AnnotateConfig settings,
      TemplateConfig templates,
      AnnotationProgress progress) {
    Dataset<Row> texts = CollectAnnotations.representatives(workspace.tables());
    Annotated annotated = annotate(texts, workspace.annotations(), annotators, settings, progress);
    CollectAnnotations.run(workspace, templates);
    return annotated;
  }

  /**
   * Annotates the texts that the store does not hold yet.
   *
   * @param texts rows with the columns text_sha256, text and character_count; copies are annotated
   *     once
   * @param progress told what finished, on the driver
   * @return what was annotated
   */
  public static Annotated annotate(
      Dataset<Row> texts,
      AnnotationStore store,
      AnnotatorFactory annotators,
      AnnotateConfig config,
      AnnotationProgress progress) {
    Supplier<Dataset<Row>> pending = () -> pending(texts, store, config);
    Pending amount = Pending.of(pending.get());
    AnnotationProgress.Counters counters = AnnotationProgress.Counters.of(texts.sparkSession());
    if (amount.texts() == 0) {
      return Annotated.NOTHING;
    }
    progress.start(texts.sparkSession(), counters, amount);
    try {
      AnnotationJob job =
          new AnnotationJob(texts.sparkSession(), store, annotators, config, counters);
      new AnnotationRounds(job, pending).run(amount);
    } finally {
      progress.stop();
    }
    return new Annotated(
        amount.texts(),
        amount.characters(),
        counters.tokens().value(),
        counters.nanoseconds().value() / 1e9);
  }

  /** The texts that the store does not answer for now. */
  private static Dataset<Row> pending(
      Dataset<Row> texts, AnnotationStore store, AnnotateConfig config) {
    Dataset<Row> rows = texts.select("text_sha256", "text", "character_count");
    Dataset<Row> pending = config.retryFailed() ? store.notAnnotated(rows) : store.missing(rows);
    return pending.dropDuplicates("text_sha256");
  }
}
