package org.corpusstats.aggregate.pair;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.PairConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.pair.count.ByteBlock;
import org.corpusstats.aggregate.pair.count.EvidenceOfDocument;
import org.corpusstats.aggregate.pair.count.EvidencePlace;
import org.corpusstats.aggregate.pair.count.MentionList;
import org.corpusstats.aggregate.pair.count.MentionRuns;
import org.corpusstats.aggregate.pair.count.PairFilter;
import org.corpusstats.aggregate.pair.number.NumberedEntities;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Evidence;
import org.corpusstats.table.row.MentionRun;
import org.corpusstats.table.row.RelatedPair;
import org.corpusstats.table.row.Sentence;
import org.corpusstats.table.row.UnitScope;

/**
 * The sentences to read about a pair: close mentions in short sentences, other documents first.
 * Pairs that are related by their names have none, since nothing has to be said of them.
 */
public final class PairEvidence implements Statistic {
  /** A place in a document; pairs as numbers. */
  private static final StructType PLACES =
      new StructType()
          .add("scope", DataTypes.StringType, false)
          .add("a", DataTypes.IntegerType, false)
          .add("b", DataTypes.IntegerType, false)
          .add("doc_id", DataTypes.StringType, false)
          .add("rank_in_document", DataTypes.IntegerType, false)
          .add("sentence_distance", DataTypes.IntegerType, false)
          .add("evidence_tokens", DataTypes.IntegerType, false)
          .add("sentence_index", DataTypes.IntegerType, false)
          .add("second_sentence_index", DataTypes.IntegerType, false);

  @Override
  public Table<Evidence> table() {
    return Evidence.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    PairConfig pairs = config.pairs();
    NumberedEntities entities = NumberedEntities.of(tables);
    PublishedPairs publishedPairs = PublishedPairs.of(tables, pairs);
    Dataset<Row> published = entities.numbered(publishedPairs.rows().drop("both_count"));
    boolean allArePublished = pairs.minUnits() == 1 && pairs.perEntity() == 0;
    PairFilter mayBePublished =
        allArePublished ? PairFilter.ALL : PairFilter.of(published, publishedPairs.count());
    WindowSpec bestFirst =
        Window.partitionBy("scope", "a", "b")
            .orderBy(
                "rank_in_document",
                "sentence_distance",
                "evidence_tokens",
                "doc_id",
                "sentence_index");
    Dataset<Row> best =
        places(tables, config, tables.read(MentionRun.TABLE), mayBePublished)
            .withColumn("rank", row_number().over(bestFirst))
            .filter(col("rank").leq(pairs.evidencePerPair()));
    Dataset<Row> related = entities.numbered(tables.read(RelatedPair.TABLE));
    Dataset<Row> sentences = tables.read(Sentence.TABLE);
    Column apart = col("second_sentence_index").minus(col("sentence_index"));
    Column between = when(apart.gt(1), lit(" … ")).otherwise(lit(" "));
    return entities
        .named(
            best.join(published, new String[] {"scope", "a", "b"})
                .join(related, new String[] {"a", "b"}, "left_anti"))
        .join(
            text(sentences, "sentence_index", "text_first"),
            new String[] {"doc_id", "sentence_index"})
        .join(
            text(sentences, "second_sentence_index", "text_second"),
            new String[] {"doc_id", "second_sentence_index"})
        .withColumn(
            "text",
            when(apart.equalTo(0), col("text_first"))
                .otherwise(concat(col("text_first"), between, col("text_second"))));
  }

  private static Dataset<Row> places(
      Tables tables, AggregateConfig config, Dataset<Row> runs, PairFilter published) {
    Dataset<Row> lengths =
        tables
            .read(Sentence.TABLE)
            .groupBy("doc_id")
            .agg(collect_list(struct("sentence_index", "token_count")).as("lengths"));
    PairConfig pairs = config.pairs();
    MapPartitionsFunction<Row, Row> find = rows -> new Places(rows, pairs, published);
    return MentionRuns.byDocument(runs.join(lengths, "doc_id"))
        .select("doc_id", "mentions", "lengths")
        .mapPartitions(find, Encoders.row(PLACES));
  }

  private static Dataset<Row> text(Dataset<Row> sentences, String index, String as) {
    return sentences.select(col("doc_id"), col("sentence_index").as(index), col("text").as(as));
  }

  /** The places of one document after the other, one entity's at a time. */
  private static final class Places implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final MentionList mentions = new MentionList();
    private final EvidenceOfDocument evidence;
    private final Queue<Row> found = new ArrayDeque<>();
    private String document = "";

    Places(Iterator<Row> rows, PairConfig config, PairFilter published) {
      this.rows = rows;
      this.evidence =
          new EvidenceOfDocument(
              config.scopes(), config.evidencePerPair(), published::mayContain, this::add);
    }

    private void add(UnitScope scope, int a, int b, List<EvidencePlace> places) {
      int rank = 0;
      for (EvidencePlace place : places) {
        found.add(
            RowFactory.create(
                scope.columnValue(),
                a,
                b,
                document,
                rank++,
                place.sentenceDistance(),
                place.tokenCount(),
                place.firstSentence(),
                place.secondSentence()));
      }
    }

    @Override
    public boolean hasNext() {
      while (found.isEmpty()) {
        if (evidence.hasMore()) {
          evidence.next();
        } else if (rows.hasNext()) {
          begin(rows.next());
        } else {
          return false;
        }
      }
      return true;
    }

    private void begin(Row row) {
      document = row.getString(0);
      mentions.clear();
      mentions.readFrom(new ByteBlock(row.<byte[]>getAs(1)));
      Map<Integer, Integer> lengths = new HashMap<>();
      for (Row length : row.<Row>getList(2)) {
        lengths.put(length.getInt(0), length.getInt(1));
      }
      evidence.begin(mentions, lengths);
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return found.remove();
    }
  }
}
