package org.corpusstats.pipeline.subcorpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.clean.CleanRecords;
import org.corpusstats.clean.Cleaned;
import org.corpusstats.clean.CleanedBefore;
import org.corpusstats.clean.copies.CopiesConfig;
import org.corpusstats.clean.copies.GroupCopies;
import org.corpusstats.resolve.corpus.Resolved;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.AcceptedDocument;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.EntityName;
import org.corpusstats.table.row.ListedFile;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.ResolvedMention;

/**
 * Restricts a whole corpus to the documents that a condition selects.
 *
 * <p>Copies among them are grouped anew: of a story whose representative is not selected, the first
 * copy that is stands for it, as in a run over these documents alone. But what takes many documents
 * to know, template text and whom a short name means, is found out in the whole corpus, so that an
 * entity has the same id in every part of it and the parts can be compared.
 *
 * @param whole snapshot of the whole corpus
 * @param condition on its documents
 * @param part the tables of the documents that it selects
 * @param evidence tables of the whole corpus, for the stages annotate and resolve; later discarded
 */
public record SelectDocuments(
    Snapshot whole, DocumentCondition condition, Snapshot part, Snapshot evidence) {
  private static final String[] REPRESENTATIVE = {"doc_id"};

  /**
   * Writes into the part what read and clean would: the documents that are selected, an empty
   * record for each of the others, and all rejections, since no condition can be asked of what is
   * no document. Then the documents of both into the evidence.
   */
  public Cleaned select(CopiesConfig copies) {
    Dataset<Row> rejections = whole.read(Rejection.TABLE);
    part.write(ListedFile.TABLE, whole.read(ListedFile.TABLE));
    part.write(
        CleanedRecord.TABLE,
        CleanedBefore.withTheirIds(documents(condition.selects()), rejections)
            .unionByName(leftOut()));
    GroupCopies.run(part, copies);
    Dataset<Row> selected = part.read(AcceptedDocument.TABLE);
    evidence.write(
        AcceptedDocument.TABLE, selected.unionByName(otherStories().select(columns(selected))));
    evidence.write(
        CleanedRecord.TABLE, part.read(CleanedRecord.TABLE).filter(col("rejection").isNotNull()));
    return CleanRecords.count(part);
  }

  /** The texts that stand for a story in the part only: all others have been annotated. */
  public Dataset<Row> newRepresentatives() {
    return representatives().join(documents(col("is_representative")), REPRESENTATIVE, "left_anti");
  }

  /**
   * Takes over into the part what annotate and resolve made of its documents in the evidence.
   *
   * @return what there is of it in the part
   */
  public Resolved resolved() {
    part.write(Rejection.TABLE, evidence.read(Rejection.TABLE));
    ofPart(AnnotatedDocument.TABLE);
    ofPart(ResolvedMention.TABLE);
    Dataset<Row> mentioned = part.read(ResolvedMention.TABLE).select("entity_id").distinct();
    part.write(
        EntityName.TABLE,
        evidence.read(EntityName.TABLE).join(mentioned, new String[] {"entity_id"}, "left_semi"));
    return new Resolved(part.count(ResolvedMention.TABLE), part.count(EntityName.TABLE));
  }

  private void ofPart(Table<?> table) {
    part.write(
        table,
        evidence.read(table).join(representatives().select("doc_id"), REPRESENTATIVE, "left_semi"));
  }

  private Dataset<Row> representatives() {
    return part.read(AcceptedDocument.TABLE).filter("is_representative");
  }

  private Dataset<Row> documents(Column which) {
    return whole.read(Document.TABLE).filter(which);
  }

  private Dataset<Row> leftOut() {
    StructType record = CleanedRecord.TABLE.schema();
    return documents(not(condition.selects()))
        .select(
            lit(null).cast(record.apply("document").dataType()).as("document"),
            lit(null).cast(record.apply("rejection").dataType()).as("rejection"));
  }

  private static Column[] columns(Dataset<Row> rows) {
    return Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new);
  }

  /** The representatives of stories of which no copy is selected. */
  private Dataset<Row> otherStories() {
    Dataset<Row> told =
        documents(condition.selects()).select(col("duplicate_group").as("doc_id")).distinct();
    return documents(col("is_representative")).join(told, REPRESENTATIVE, "left_anti");
  }
}
