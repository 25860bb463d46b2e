package org.corpusstats.judge;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.ResolvedMention;
import org.corpusstats.tone.ToneModelFile;

/** Judges the tone towards each mention, with the model that this build ships. */
public final class JudgeMentions {
  private static final RowCodec<AnnotatedDocument> DOCUMENTS = AnnotatedDocument.TABLE.codec();
  private static final RowCodec<ResolvedMention> RESOLVED = ResolvedMention.TABLE.codec();
  private static final RowCodec<Mention> MENTIONS = Mention.TABLE.codec();

  private JudgeMentions() {}

  /** Reads {@link ResolvedMention}s and {@link AnnotatedDocument}s; writes {@link Mention}s. */
  public static Judged run(Workspace workspace) {
    Snapshot tables = workspace.tables();
    tables.write(
        Mention.TABLE,
        judged(tables.read(AnnotatedDocument.TABLE), tables.read(ResolvedMention.TABLE)));
    Row counts =
        tables
            .read(Mention.TABLE)
            .agg(count(lit(1)), count(col("sentiment")))
            .collectAsList()
            .get(0);
    return new Judged(counts.getLong(0), counts.getLong(1));
  }

  /**
   * Rows of {@link Mention}: each document's together and in order of its text, which is how they
   * are read and how they compress.
   */
  static Dataset<Row> judged(Dataset<Row> documents, Dataset<Row> mentions) {
    return documents
        .sparkSession()
        .createDataFrame(
            MentionsBesideDocuments.map(documents, mentions, JudgeMentions::judged),
            Mention.TABLE.schema());
  }

  private static Iterator<Row> judged(Row document, List<Row> mentions) {
    DocumentTones tones = new DocumentTones(ToneModelFile.shipped(), DOCUMENTS.fromRow(document));
    return mentions.stream()
        .map(RESOLVED::fromRow)
        .map(tones::judged)
        .map(MENTIONS::toRow)
        .iterator();
  }
}
