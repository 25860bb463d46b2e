package org.corpusstats.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.app.Sessions;
import org.corpusstats.judge.JudgeMentions;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.corpus.ResolveEntities;
import org.corpusstats.resolve.corpus.Resolved;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Rows;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.RawMention;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.SentenceStatus;

/**
 * Times resolve and judge over made-up annotations without trees: 20 mentions a document, two a
 * sentence, names of 200,000 people and organisations by Zipf's law, every third mention a short
 * form or an acronym. Arguments: numbers of mentions.
 */
public final class ResolveBenchmark {
  private static final int MENTIONS_PER_DOCUMENT = 20;
  private static final int ENTITIES = 200_000;
  private static final String[] SYLLABLES = {
    "ba", "do", "fe", "gi", "ka", "lo", "mi", "na", "pe", "ro", "sa", "ti", "vu", "wen", "zar",
    "hol"
  };

  private ResolveBenchmark() {}

  /** Prints one line of Markdown for each number of mentions. */
  public static void main(String[] arguments) throws IOException {
    ResolveConfig config = PipelineConfig.load(List.of(), List.of()).resolve();
    System.out.println("| mentions | found | resolve s | judge s | all s | mentions/s |");
    System.out.println("|---:|---:|---:|---:|---:|---:|");
    try (SparkSession spark = Sessions.open("local[2]")) {
      spark.sparkContext().setLogLevel("ERROR");
      run(spark, 200_000, config); // code and classes get warm
      for (String argument : arguments) {
        System.out.println(run(spark, Long.parseLong(argument), config));
      }
    }
  }

  private static String run(SparkSession spark, long mentions, ResolveConfig config)
      throws IOException {
    Path folder = Files.createTempDirectory("resolve-benchmark");
    OutputFolder output = OutputFolder.open(spark, folder.toString());
    output.create();
    Workspace workspace =
        new Workspace(spark, output.newSnapshot(Instant.now()), output.annotations("none"));
    workspace
        .tables()
        .write(AnnotatedDocument.TABLE, documents(spark, mentions / MENTIONS_PER_DOCUMENT));
    long begin = System.nanoTime();
    Resolved resolved = ResolveEntities.run(workspace, config);
    long resolvedAt = System.nanoTime();
    JudgeMentions.run(workspace);
    long end = System.nanoTime();
    FileUtil.fullyDelete(folder.toFile());
    return String.format(
        Locale.ROOT,
        "| %,d | %,d | %.1f | %.1f | %.1f | %,.0f |",
        mentions,
        resolved.mentions(),
        (resolvedAt - begin) / 1e9,
        (end - resolvedAt) / 1e9,
        (end - begin) / 1e9,
        resolved.mentions() / ((end - begin) / 1e9));
  }

  private static Dataset<Row> documents(SparkSession spark, long count) {
    RowCodec<AnnotatedDocument> codec = AnnotatedDocument.TABLE.codec();
    MapPartitionsFunction<Row, Row> make =
        rows -> Rows.stream(rows).map(row -> codec.toRow(document(row.getLong(0)))).iterator();
    return spark
        .range(0, count, 1, (int) Math.max(4, count / 20_000))
        .toDF()
        .mapPartitions(make, codec.encoder());
  }

  private static AnnotatedDocument document(long index) {
    Random random = new Random(index);
    StringBuilder text = new StringBuilder();
    List<AnnotatedSentence> sentences = new ArrayList<>();
    List<Integer> earlier = new ArrayList<>();
    for (int i = 0; i < MENTIONS_PER_DOCUMENT / 2; i++) {
      int begin = text.length();
      List<Token> tokens = new ArrayList<>();
      List<RawMention> mentions = new ArrayList<>();
      for (int j = 0; j < 2; j++) {
        boolean again = !earlier.isEmpty() && random.nextInt(3) == 0;
        int entity = again ? earlier.get(random.nextInt(earlier.size())) : zipf(random);
        earlier.add(entity);
        mention(entity, again, text, tokens, mentions);
        for (String word : List.of("met", "with", "other", "people", "about")) {
          word(word, "NN", text, tokens);
        }
      }
      word(".", ".", text, tokens);
      sentences.add(
          new AnnotatedSentence(
              0,
              begin,
              text.length(),
              SentenceStatus.OK,
              tokens.size(),
              List.of(),
              tokens,
              mentions,
              List.of(),
              List.of()));
      text.append(' ');
    }
    return AnnotatedDocument.ofProse("d" + index, text.toString(), sentences);
  }

  private static void mention(
      int entity,
      boolean again,
      StringBuilder text,
      List<Token> tokens,
      List<RawMention> mentions) {
    boolean person = entity % 2 == 0;
    List<String> words = new ArrayList<>();
    if (person) {
      words.addAll(List.of(name(entity % 1_000), name(1_000 + entity)));
      if (again) {
        words.remove(0);
      }
    } else {
      words.addAll(List.of(name(entity), name(entity / 7 + 3), "Group"));
      if (again) {
        words.remove(0);
      }
    }
    int first = tokens.size();
    int charBegin = text.length() + (tokens.isEmpty() ? 0 : 1);
    words.forEach(word -> word(word, "NNP", text, tokens));
    mentions.add(
        new RawMention(
            first,
            tokens.size() - 1,
            charBegin,
            text.length(),
            person ? "PERSON" : "ORGANIZATION"));
  }

  private static void word(String word, String pos, StringBuilder text, List<Token> tokens) {
    int gap = tokens.isEmpty() ? 0 : 1;
    if (gap == 1) {
      text.append(' ');
    }
    text.append(word);
    tokens.add(new Token(gap, word.length(), word, pos));
  }

  private static int zipf(Random random) {
    // The inverse of the harmonic distribution, close enough to Zipf's law.
    return (int) Math.min(ENTITIES - 1, Math.exp(random.nextDouble() * Math.log(ENTITIES)));
  }

  private static String name(int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = number + 17; rest > 0; rest /= SYLLABLES.length) {
      name.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
