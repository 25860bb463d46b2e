package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;
import org.corpusstats.measure.Keyness;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.Representative;
import org.corpusstats.table.row.SourceShare;
import org.jspecify.annotations.Nullable;

/**
 * How many documents each source has: what counts by source are compared with. Documents without a
 * source are among those that a source is compared with, and make no source of their own.
 *
 * @param sizes columns of (source, which may be null) and source_document_count
 * @param sources known sources that do not have all documents, so that there are others
 * @param documents all of them
 */
public record DocumentsBySource(Dataset<Row> sizes, long sources, long documents) {

  /**
   * Of more sources, as where each site of a crawl is one, the rows are sent to where they belong.
   */
  private static final long MOST_BROADCAST = 100_000;

  /** A count beside those of other sources, and the logarithm of its p-value. */
  private record Tested(@Flat SourceShare share, @Nullable Double log10P) {}

  public static DocumentsBySource of(Tables tables) {
    Dataset<Row> sizes =
        tables
            .read(Representative.TABLE)
            .groupBy(col("source").as("of"))
            .agg(count(lit(1)).as("source_document_count"));
    long documents = tables.count(Representative.TABLE);
    long sources =
        sizes.filter(col("of").isNotNull().and(col("source_document_count").lt(documents))).count();
    return new DocumentsBySource(sizes, sources, documents);
  }

  /** Rows of which each source has one, to be joined to others by the source. */
  public Dataset<Row> besideOthers(Dataset<Row> rowsOfSources) {
    return sources <= MOST_BROADCAST ? broadcast(rowsOfSources) : rowsOfSources;
  }

  /** How many tests there are of so many items: each could be in each source. */
  public long tests(long items) {
    return Math.multiplyExact(items, sources);
  }

  /** The same of the entities that are compared. */
  public long testsOfEntities(Tables tables, SourceConfig settings) {
    return tests(
        tables
            .read(Entity.TABLE)
            .filter(col("document_count").geq(settings.minDocuments()))
            .count());
  }

  /**
   * Adds the columns of {@link SourceShare} and the {@code log10_p} of what a source has in more of
   * its documents than others have.
   *
   * @param rows one for each item and source with it: source and document_count
   * @param least documents that an item needs to be compared
   * @param tests how many comparisons there are
   * @param item the columns that tell items apart
   */
  public Dataset<Row> withShares(Dataset<Row> rows, int least, long tests, String... item) {
    WindowSpec ofItem =
        Window.partitionBy(Arrays.stream(item).map(functions::col).toArray(Column[]::new));
    Dataset<Row> counted =
        rows.withColumn("item_document_count", sum("document_count").over(ofItem))
            .join(besideOthers(sizes), rows.col("source").eqNullSafe(col("of")))
            .withColumnRenamed("source_document_count", "documents_of_source")
            .drop("of");
    long all = documents;
    return Rows.with(counted, Tested.class, row -> tested(row, all, least, tests));
  }

  private static Tested tested(Row row, long documents, int least, long tests) {
    ContingencyTable table =
        new ContingencyTable(
            row.<Long>getAs("document_count"),
            row.<Long>getAs("item_document_count"),
            row.<Long>getAs("documents_of_source"),
            documents);
    long rest = table.a() - table.both();
    long others = documents - table.b();
    boolean compared = row.getAs("source") != null && others > 0 && table.a() >= least;
    return new Tested(
        new SourceShare(
            table.b(),
            (double) table.both() / table.b(),
            rest,
            others == 0 ? null : (double) rest / others,
            compared ? contrast(table, tests) : null),
        compared ? FisherExact.log10RightTail(table) : null);
  }

  private static SourceShare.Contrast contrast(ContingencyTable table, long tests) {
    long rest = table.a() - table.both();
    long others = table.units() - table.b();
    return new SourceShare.Contrast(
        table.expected(),
        Keyness.logRatio(table.both(), table.b(), rest, others),
        Keyness.conservativeLogRatio(table.both(), table.b(), rest, others, tests));
  }
}
