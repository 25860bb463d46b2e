package org.corpusstats.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.annotate.template.MarkTemplates;
import org.corpusstats.annotate.template.TemplateConfig;
import org.corpusstats.core.UserError;
import org.corpusstats.store.AnnotationStore;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.row.AcceptedDocument;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.CleanDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.Rejection;

/**
 * Takes from the annotation store what it holds of the accepted documents, whoever annotated them:
 * the annotated ones go on to the next stages, those that failed join the rejections.
 */
public final class CollectAnnotations {
  private CollectAnnotations() {}

  /**
   * Writes {@link Rejection} and {@link AnnotatedDocument}.
   *
   * @param templates which parts of the documents are marked as template text
   * @throws UserError where the store does not answer for a text
   */
  public static void run(Workspace workspace, TemplateConfig templates) {
    Snapshot tables = workspace.tables();
    AnnotationStore annotations = workspace.annotations();
    checkAllAnnotated(tables, annotations);
    tables.write(Rejection.TABLE, rejections(tables, annotations));
    tables.write(AnnotatedDocument.TABLE, annotated(tables, annotations, templates));
  }

  /** The documents that stand for their copies, of {@link CleanDocument}. */
  static Dataset<Row> representatives(Snapshot tables) {
    return tables.read(AcceptedDocument.TABLE).filter("is_representative");
  }

  /**
   * Every text is annotated or failed. Else the stages after this would work on less, and it would
   * show only at their end.
   */
  private static void checkAllAnnotated(Snapshot tables, AnnotationStore annotations) {
    Dataset<Row> texts = representatives(tables).select("text_sha256", "uri");
    Dataset<Row> missing = annotations.missing(texts);
    List<Row> example = missing.sort("uri").limit(1).collectAsList();
    if (!example.isEmpty()) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "the annotations in %s lack %,d of %,d texts, such as that of %s; annotate makes"
                  + " them",
              annotations.location(),
              missing.count(),
              texts.count(),
              example.get(0).getString(1)));
    }
  }

  private static Dataset<Row> rejections(Snapshot tables, AnnotationStore annotations) {
    Dataset<Row> cleaned =
        tables.read(CleanedRecord.TABLE).filter(col("rejection").isNotNull()).select("rejection.*");
    Dataset<Row> failed =
        representatives(tables)
            .select(col("doc_id").as("duplicate_group"), col("text_sha256").as("text"))
            .join(failed(annotations).withColumnRenamed("text_sha256", "text"), "text")
            .drop("text");
    // Copies are not annotated, and share the fate of the one that stands for them.
    Dataset<Row> notAnnotated =
        tables
            .read(AcceptedDocument.TABLE)
            .join(failed, "duplicate_group")
            .select(
                col("uri"),
                col("record"),
                lit("annotate").as("stage"),
                col("failure_code").as("code"),
                col("failure_message").as("message"));
    return cleaned.unionByName(notAnnotated);
  }

  private static Dataset<Row> annotated(
      Snapshot tables, AnnotationStore annotations, TemplateConfig templates) {
    Dataset<Row> documents = representatives(tables);
    Dataset<Row> annotated =
        annotations
            .attachTo(
                documents.select("doc_id", "source", "text", "text_sha256"),
                tables.isSmall(AcceptedDocument.TABLE))
            .filter(col("failure_code").isNull());
    Dataset<Row> sources =
        documents
            .join(failed(annotations), new String[] {"text_sha256"}, "left_anti")
            .select("source");
    return MarkTemplates.marked(annotated, sources, templates);
  }

  private static Dataset<Row> failed(AnnotationStore annotations) {
    return annotations.texts().filter(col("failure_code").isNotNull());
  }
}
