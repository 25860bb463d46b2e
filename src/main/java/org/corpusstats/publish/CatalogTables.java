package org.corpusstats.publish;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.DataFrameWriterV2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.CatalogPlugin;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.StagingTableCatalog;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.corpusstats.core.UserError;
import org.corpusstats.core.Versions;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.Table;
import org.corpusstats.watch.JobLabel;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the current snapshot in a catalog of Spark, such as Iceberg's or Delta's. Each is
 * replaced in one step: readers see the old one or the new one. The catalog's jars and settings are
 * the user's.
 */
public final class CatalogTables {
  /** Property of each table: the id of the snapshot that it was copied from. */
  static final String SNAPSHOT = "corpus_stats.snapshot";

  /** Property of each table: the version of corpus-stats that wrote it. */
  static final String VERSION = "corpus_stats.version";

  private final SparkSession spark;
  private final CatalogNamespace place;

  /** An empty table of this run's own: two runs may begin at once. */
  private final String trial;

  public CatalogTables(SparkSession spark, CatalogNamespace place) {
    this.spark = spark;
    this.place = place;
    this.trial =
        "corpus_stats_trial_" + spark.sparkContext().applicationId().replaceAll("\\W", "_");
  }

  /**
   * What was published.
   *
   * @param place catalog and namespace
   * @param tables how many
   */
  public record Replaced(CatalogNamespace place, int tables) {}

  /**
   * Makes the namespace where it is missing, and tries all that {@link #replace} will do, with an
   * empty table that it takes away again.
   *
   * @throws UserError where it cannot be done, or where the namespace has a table of one of these
   *     names that is not from here
   */
  public void prepare(List<Table<?>> tables) {
    StagingTableCatalog catalog = catalog();
    try {
      spark.sql("CREATE NAMESPACE IF NOT EXISTS " + place.sql());
      for (Table<?> table : tables) {
        refuseForeign(catalog, identifier(table.name()));
      }
      Table<?> any = tables.get(0);
      writer(spark.createDataFrame(List.of(), any.schema()), trial).createOrReplace();
      remove(catalog, identifier(trial));
    } catch (UserError mistake) {
      throw mistake;
    } catch (Exception | LinkageError failure) {
      throw refused("cannot be written to: " + reason(failure), failure);
    }
  }

  /**
   * Replaces the tables, one after the other.
   *
   * @throws CatalogFailure where one cannot be: those before it are of this snapshot then
   */
  public Replaced replace(Snapshot snapshot, List<Table<?>> tables) {
    for (Table<?> table : tables) {
      try {
        JobLabel.table(spark.sparkContext(), table.name(), () -> replace(snapshot, table));
      } catch (Exception | LinkageError failure) {
        throw new CatalogFailure(
            String.format(
                Locale.ROOT,
                "snapshot %s is the current one, but in the catalog %s.%s is not of it, nor is what"
                    + " comes after it: %s; aggregate with the same settings publishes all again",
                snapshot.id(),
                place,
                table.name(),
                reason(failure)),
            failure);
      }
    }
    return new Replaced(place, tables.size());
  }

  private void replace(Snapshot snapshot, Table<?> table) {
    writer(snapshot.read(table), table.name())
        .tableProperty(TableCatalog.PROP_COMMENT, table.description())
        .tableProperty(SNAPSHOT, snapshot.id())
        .tableProperty(VERSION, Versions.OF_THIS_BUILD.corpusStats())
        .createOrReplace();
  }

  /** Columns keep their comments: they are in the schema of the rows. */
  private DataFrameWriterV2<Row> writer(Dataset<Row> rows, String table) {
    DataFrameWriterV2<Row> writer = rows.writeTo(place.sql(table));
    place.format().ifPresent(writer::using);
    return writer;
  }

  private StagingTableCatalog catalog() {
    String setting = "spark.sql.catalog." + place.catalog();
    CatalogPlugin catalog;
    try {
      catalog =
          ((org.apache.spark.sql.classic.SparkSession) spark)
              .sessionState()
              .catalogManager()
              .catalog(place.catalog());
    } catch (Exception | LinkageError failure) {
      Optional<String> name = Optional.ofNullable(spark.conf().get(setting, null));
      throw refused(
          name.map(
                  plugin ->
                      "does not load %s (%s); is its jar in --packages or --jars?"
                          .formatted(plugin, reason(failure)))
              .orElseGet(() -> "is not known to Spark; set " + setting + " to its class"),
          failure);
    }
    if (catalog instanceof StagingTableCatalog staging) {
      return staging;
    }
    throw refused(
        "is of %s, which cannot replace a table in one step; set %s to Iceberg's or Delta's"
            .formatted(catalog.getClass().getName(), setting),
        null);
  }

  private void refuseForeign(TableCatalog catalog, Identifier table) throws NoSuchTableException {
    if (catalog.tableExists(table)
        && !catalog.loadTable(table).properties().containsKey(SNAPSHOT)) {
      throw refused(
          "holds a table %s that corpus-stats did not write; choose another namespace"
              .formatted(table.name()),
          null);
    }
  }

  /** With its files, where the catalog knows how. */
  private static void remove(TableCatalog catalog, Identifier table) {
    try {
      catalog.purgeTable(table);
    } catch (UnsupportedOperationException unknown) {
      catalog.dropTable(table);
    }
  }

  private Identifier identifier(String table) {
    return Identifier.of(place.namespace().toArray(String[]::new), table);
  }

  private UserError refused(String why, @Nullable Throwable cause) {
    return new UserError("publish.catalog = " + place + " " + why, cause);
  }

  /** Spark's messages end in plans of many lines. */
  private static String reason(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
