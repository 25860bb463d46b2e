package org.corpusstats.clean.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.clean.copies.BucketPairs.Pair;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Rows;
import org.corpusstats.table.row.DistinctText;

/**
 * Finds the near copies among any number of texts: those that share a bucket of {@link MinHash} are
 * compared in pairs, a fixed number of them for each text; the components of pairs that are copies
 * are divided by {@link ChooseRepresentatives}.
 */
final class NearCopies {
  /** In order of precedence: the earliest, then the longest, then by id. */
  private static final Column[] PRECEDENCE = {
    col("published").asc_nulls_last(), col("character_count").desc(), col("doc_id")
  };

  /** A text and the component of the graph of copies that it is in. */
  private record Member(long textId, long component) {}

  private NearCopies() {}

  /**
   * Those that others stand for, of {@link NearCopy}.
   *
   * @param texts of {@link DistinctText}; read several times
   */
  static Dataset<Row> among(Dataset<Row> texts, CopiesConfig config) {
    Dataset<Row> members = components(copies(candidates(texts), texts, config));
    Column[] order =
        Stream.concat(Stream.of(col("component")), Stream.of(PRECEDENCE)).toArray(Column[]::new);
    return texts
        .join(members, "text_id")
        .repartition(col("component"))
        .sortWithinPartitions(order)
        .mapPartitions(chooseRepresentatives(config), new RowCodec<>(NearCopy.class).encoder());
  }

  /** The same in one task, for texts that fit into its memory. */
  static Dataset<Row> amongFew(Dataset<Row> texts, CopiesConfig config) {
    RowCodec<DistinctText> codec = DistinctText.TABLE.codec();
    RowCodec<NearCopy> copies = new RowCodec<>(NearCopy.class);
    MapPartitionsFunction<Row, Row> find =
        rows ->
            NearCopiesOfFew.among(Rows.stream(rows).map(codec::fromRow).toList(), config).stream()
                .map(copies::toRow)
                .iterator();
    return texts.coalesce(1).sortWithinPartitions(PRECEDENCE).mapPartitions(find, copies.encoder());
  }

  /** Pairs of texts that share a bucket, of {@link Pair}. */
  private static Dataset<Row> candidates(Dataset<Row> texts) {
    UDF1<byte[], long[]> buckets = shingles -> MinHash.buckets(Shingles.of(shingles));
    Column bucket =
        explode(udf(buckets, DataTypes.createArrayType(DataTypes.LongType)).apply(col("shingles")));
    RowCodec<Pair> codec = new RowCodec<>(Pair.class);
    MapPartitionsFunction<Row, Row> pair =
        rows -> {
          BucketPairs pairs = new BucketPairs();
          return Rows.stream(rows)
              .flatMap(row -> pairs.add(row.getLong(0), row.getLong(1)).stream())
              .map(codec::toRow)
              .iterator();
        };
    return texts
        .select(bucket.as("bucket"), col("text_id"))
        .repartition(col("bucket"))
        .sortWithinPartitions("bucket", "text_id")
        .mapPartitions(pair, codec.encoder())
        .distinct();
  }

  /** The pairs that are copies, by their shingles. */
  private static Dataset<Row> copies(Dataset<Row> pairs, Dataset<Row> texts, CopiesConfig config) {
    UDF2<byte[], byte[], Boolean> areCopies =
        (one, other) -> CompareTexts.kind(Shingles.of(one), Shingles.of(other), config) != null;
    return pairs
        .join(shingles(texts, "one"), "one")
        .join(shingles(texts, "other"), "other")
        .filter(
            udf(areCopies, DataTypes.BooleanType)
                .apply(col("shingles_of_one"), col("shingles_of_other")))
        .select("one", "other");
  }

  private static Dataset<Row> shingles(Dataset<Row> texts, String name) {
    return texts.select(col("text_id").as(name), col("shingles").as("shingles_of_" + name));
  }

  /**
   * The components of the graph that pairs are the edges of, of {@link Member}. One task holds all
   * nodes, which are the texts that have near copies.
   */
  private static Dataset<Row> components(Dataset<Row> pairs) {
    RowCodec<Member> codec = new RowCodec<>(Member.class);
    MapPartitionsFunction<Row, Row> join =
        rows -> {
          Components components = new Components();
          rows.forEachRemaining(row -> components.join(row.getLong(0), row.getLong(1)));
          return IntStream.range(0, components.size())
              .mapToLong(components::node)
              .mapToObj(text -> codec.toRow(new Member(text, components.of(text))))
              .iterator();
        };
    return pairs.repartition(1).mapPartitions(join, codec.encoder());
  }

  private static MapPartitionsFunction<Row, Row> chooseRepresentatives(CopiesConfig config) {
    RowCodec<DistinctText> codec = DistinctText.TABLE.codec();
    RowCodec<NearCopy> copies = new RowCodec<>(NearCopy.class);
    return rows -> {
      ChooseRepresentatives choice = new ChooseRepresentatives(config);
      return Rows.stream(rows)
          .flatMap(row -> choice.next(row.getAs("component"), codec.fromRow(row)).stream())
          .map(copies::toRow)
          .iterator();
    };
  }
}
