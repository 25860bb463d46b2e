package org.corpusstats.report.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.publish.Manifest;
import org.corpusstats.publish.ViewsSql;
import org.corpusstats.store.DamagedFile;
import org.corpusstats.store.ParquetFile;
import org.corpusstats.store.SnapshotFiles;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.PublishedTables;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Spark SQL over a snapshot anywhere. */
public final class SparkSql implements SqlEngine {
  private static final String NAME = "Spark SQL";

  private final SparkSession session;
  private final SnapshotFiles snapshot;
  private final Manifest manifest;

  private SparkSql(SparkSession session, SnapshotFiles snapshot, Manifest manifest) {
    this.session = session;
    this.snapshot = snapshot;
    this.manifest = manifest;
  }

  /** In a session of its own, so that no view of another is seen; Spark stays open at the end. */
  public static SparkSql over(SparkSession spark, SnapshotFiles snapshot) {
    SparkSql made = new SparkSql(spark.newSession(), snapshot, Manifest.of(snapshot));
    made.makeViews(snapshot, made.manifest, "");
    return made;
  }

  @Override
  public SnapshotFiles snapshot() {
    return snapshot;
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public List<String> statements(String text) {
    return Statements.ofSpark(text);
  }

  @Override
  public Answer ask(String query, Object... values) {
    Dataset<Row> result = result(query, values);
    List<String> columns = Answer.toldApart(List.of(result.columns()));
    List<Row> rows = read(result::collectAsList);
    return new Answer(columns, rows.stream().map(row -> answerRow(columns, row)).toList());
  }

  @Override
  public void stream(String query, Consumer<List<String>> columns, Consumer<AnswerRow> rows) {
    Dataset<Row> result = result(query);
    List<String> names = Answer.toldApart(List.of(result.columns()));
    if (names.isEmpty()) {
      return;
    }
    columns.accept(names);
    Iterator<Row> all = read(result::toLocalIterator);
    while (read(all::hasNext)) {
      rows.accept(answerRow(names, all.next()));
    }
  }

  @Override
  public void writeParquet(String query, Path file) {
    ParquetFile.write(result(query), file);
  }

  @Override
  public void alsoOver(SnapshotFiles other, String prefix) {
    makeViews(other, Manifest.of(other), prefix);
  }

  @Override
  public <R extends Record> List<R> records(
      Table<R> kind, String location, String condition, Object... values) {
    if (!snapshot.hasRows(location)) {
      return List.of();
    }
    RowCodec<R> codec = kind.codec();
    String view = "records_of_" + kind.name();
    session.sql(ViewsSql.SPARK.view(view, location));
    Dataset<Row> found =
        result(
            "SELECT "
                + String.join(", ", kind.schema().fieldNames())
                + " FROM "
                + view
                + " WHERE "
                + condition,
            values);
    return read(found::collectAsList).stream().map(codec::fromRow).toList();
  }

  @Override
  public void close() {
    // The session ends with Spark, which whoever opened it closes.
  }

  private void makeViews(SnapshotFiles files, Manifest made, String prefix) {
    for (Table<?> table : PublishedTables.ALL) {
      if (made.tableRows().containsKey(table.name())) {
        session.sql(ViewsSql.SPARK.view(prefix + table.name(), files.location(table)));
      }
    }
  }

  private Dataset<Row> result(String query, Object... values) {
    try {
      return values.length == 0 ? session.sql(query) : session.sql(named(query), byName(values));
    } catch (Exception e) {
      // Scala throws what Java does not see: AnalysisException and ParseException are checked.
      if (e instanceof AnalysisException) {
        throw Answer.refused(NAME, e);
      }
      throw e;
    }
  }

  /** What reads files; a damaged one is one line. */
  private static <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Exception failure) {
      DamagedFile.in(failure)
          .ifPresent(
              damaged -> {
                throw damaged.error(failure);
              });
      throw failure;
    }
  }

  /**
   * The query with a name for each question mark outside quotes: Spark 4.1 mixes up more than four
   * values that have none.
   */
  private static String named(String query) {
    StringBuilder named = new StringBuilder();
    boolean quoted = false;
    int number = 0;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      quoted ^= c == '\'';
      named.append(c == '?' && !quoted ? ":value_" + number++ : String.valueOf(c));
    }
    return named.toString();
  }

  private static Map<String, Object> byName(Object[] values) {
    Map<String, Object> byName = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      byName.put("value_" + i, values[i]);
    }
    return byName;
  }

  private static AnswerRow answerRow(List<String> columns, Row row) {
    List<@Nullable Object> cells = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      cells.add(cell(row.get(i)));
    }
    return new AnswerRow(columns, cells);
  }

  private static @Nullable Object cell(@Nullable Object value) {
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Float number) {
      return number.doubleValue();
    }
    if (value instanceof java.sql.Date date) {
      return date.toLocalDate();
    }
    if (value instanceof scala.collection.Seq<?> list) {
      List<@Nullable Object> cells = new ArrayList<>();
      CollectionConverters.asJava(list).forEach(element -> cells.add(cell(element)));
      return cells;
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      Map<String, @Nullable Object> cells = new LinkedHashMap<>();
      CollectionConverters.asJava(map)
          .forEach((key, of) -> cells.put(String.valueOf(key), cell(of)));
      return cells;
    }
    if (value instanceof Row struct) {
      Map<String, @Nullable Object> cells = new LinkedHashMap<>();
      String[] names = struct.schema().fieldNames();
      for (int i = 0; i < names.length; i++) {
        cells.put(names[i], cell(struct.get(i)));
      }
      return cells;
    }
    return value;
  }
}
