package org.corpusstats.annotate;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.annotate.AnnotateConfig.Engine;
import org.corpusstats.app.Sessions;
import org.corpusstats.core.TextHash;
import org.corpusstats.store.AnnotationStore;
import org.corpusstats.store.OutputFolder;

/** Texts for {@link PoisonEngine}, and what became of them. */
public final class PoisonedCorpus {
  /** Forty texts that nothing is wrong with. */
  public static final List<String> GOOD =
      IntStream.range(0, 40).mapToObj(i -> "Ann met Bob " + "again ".repeat(i) + "there").toList();

  private PoisonedCorpus() {}

  /** A program of its own: a run on this machine, which prints what became of the texts. */
  public static void main(String[] outputThenPoison) throws IOException {
    List<String> poison = List.of(outputThenPoison).subList(1, outputThenPoison.length);
    try (SparkSession spark = Sessions.open("local[2]")) {
      System.out.println(annotate(spark, outputThenPoison[0], poison));
    }
  }

  /**
   * Annotates the good texts and some poisoned ones.
   *
   * @return code and message of the texts that were not annotated, and {@code null: null} of the
   *     others
   */
  public static Map<String, String> annotate(
      SparkSession spark, String output, List<String> poison) {
    OutputFolder folder = OutputFolder.open(spark, output);
    folder.create();
    AnnotationStore store = folder.annotations("poison");
    AnnotatorFactory annotators = PoisonEngine.annotators();
    AnnotateConfig config =
        new AnnotateConfig(Engine.FAST, true, annotators.caps(), 30, 2000, false);
    List<String> texts = Stream.concat(GOOD.stream(), poison.stream()).toList();
    AnnotateDocuments.annotate(
        rows(spark, texts), store, annotators, config, AnnotationProgress.quiet());
    return outcomes(store, texts);
  }

  static Dataset<Row> rows(SparkSession spark, List<String> texts) {
    return spark.createDataFrame(
        texts.stream()
            .map(text -> RowFactory.create(TextHash.sha256(text), text, text.length()))
            .toList(),
        new StructType()
            .add("text_sha256", DataTypes.StringType)
            .add("text", DataTypes.StringType)
            .add("character_count", DataTypes.IntegerType));
  }

  /** Code and message of those of the texts that the store answers for. */
  static Map<String, String> outcomes(AnnotationStore store, List<String> texts) {
    Map<String, String> textOfHash =
        texts.stream().collect(Collectors.toMap(TextHash::sha256, Function.identity()));
    Map<String, String> outcomes = new TreeMap<>();
    for (Row row : store.texts().collectAsList()) {
      String text = textOfHash.get(row.getString(0));
      if (text != null) {
        outcomes.put(text, row.getString(1) + ": " + row.getString(2));
      }
    }
    return outcomes;
  }
}
