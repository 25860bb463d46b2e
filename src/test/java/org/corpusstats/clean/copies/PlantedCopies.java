package org.corpusstats.clean.copies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.clean.CleanDocuments;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.AcceptedDocument;
import org.corpusstats.table.row.CleanedRecord;

/**
 * Made-up news with copies in it. Of every eight documents six are originals: one of these is a
 * report of a series, most of which is the same in all reports (a Jaccard index of 0.5), and the
 * others end with one of three paragraphs that many documents share. The last two are copies of the
 * first two, changed in one of four ways that take turns. Words follow Zipf's law.
 */
public final class PlantedCopies {
  private static final int BLOCK = 8;
  private static final int COPIES = 2;
  private static final int VOCABULARY = 20_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

  /** How a planted copy differs from its original. */
  public enum Change {
    /** Single words are others: a Jaccard index of 0.75 to 0.95. */
    EDITED,
    /** The first 60 % of the words. */
    TRUNCATED,
    /** A paragraph more. */
    EXTENDED,
    /** Another first line. */
    OTHER_HEADLINE
  }

  private PlantedCopies() {}

  /**
   * How well the copies of a kind were found.
   *
   * @param precision of the copies that were found, those that are in the group of their original
   * @param recall of those that were planted
   */
  public record Score(double precision, double recall) {}

  /** The first documents, of {@link CleanedRecord}. */
  public static Dataset<Row> records(SparkSession spark, long documents, int partitions) {
    RowCodec<CleanedRecord> codec = CleanedRecord.TABLE.codec();
    MapFunction<Row, Row> make = row -> codec.toRow(record(row.getLong(0)));
    return spark.range(0, documents, 1, partitions).toDF().map(make, codec.encoder());
  }

  /**
   * Scores what was found, by the change that was made: a copy is found where its original stands
   * for it. An original that another document stands for counts against a change, by its number.
   */
  public static Map<Change, Score> scores(Snapshot tables) {
    Map<Change, int[]> counts = new EnumMap<>(Change.class);
    for (Row row :
        tables.read(AcceptedDocument.TABLE).select("doc_id", "duplicate_group").collectAsList()) {
      long document = number(row.getString(0));
      long group = number(row.getString(1));
      int[] count = counts.computeIfAbsent(change(document), any -> new int[3]);
      boolean found = document != group;
      count[0] += isCopy(document) ? 1 : 0;
      count[1] += found ? 1 : 0;
      count[2] += found && isCopy(document) && original(document) == group ? 1 : 0;
    }
    Map<Change, Score> scores = new EnumMap<>(Change.class);
    counts.forEach(
        (change, count) ->
            scores.put(
                change, new Score((double) count[2] / count[1], (double) count[2] / count[0])));
    return scores;
  }

  /** One of the documents, the same whenever it is asked for. */
  static CleanedRecord record(long number) {
    return CleanDocuments.record(
        id(number),
        FIRST_DAY.plusDays(isCopy(number) ? 400 : number % 365),
        "source" + number % 7,
        text(number));
  }

  /** Whether one document was made of the other, by their ids. */
  public static boolean isCopyOf(String copy, String original) {
    return isCopy(number(copy)) && original(number(copy)) == number(original);
  }

  private static long number(String id) {
    return Long.parseLong(id.substring(1));
  }

  private static String id(long number) {
    return String.format(Locale.ROOT, "d%09d", number);
  }

  private static boolean isCopy(long number) {
    return number % BLOCK >= BLOCK - COPIES;
  }

  /** What a copy is a copy of. It is published later. */
  static long original(long copy) {
    return copy - (BLOCK - COPIES);
  }

  static Change change(long copy) {
    return Change.values()[(int) (copy / BLOCK * COPIES + copy % COPIES) % Change.values().length];
  }

  public static String text(long number) {
    return isCopy(number) ? changed(number) : original(new Random(number), number);
  }

  private static String original(Random random, long number) {
    if (number % BLOCK == 4) {
      return report(random);
    }
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(words(random, 8));
    for (int i = 3 + random.nextInt(4); i > 0; i--) {
      paragraphs.add(paragraph(random));
    }
    paragraphs.add(words(new Random(-1 - random.nextInt(3)), 25));
    return String.join("\n\n", paragraphs);
  }

  /** Three words in four are the same in all reports. */
  private static String report(Random random) {
    Random fixed = new Random(-10);
    return IntStream.range(0, 8)
        .mapToObj(i -> words(fixed, 24) + " " + words(random, 8) + ".")
        .collect(Collectors.joining(" "));
  }

  private static String changed(long copy) {
    Random random = new Random(copy);
    String original = text(original(copy));
    return switch (change(copy)) {
      case EDITED -> edited(random, original);
      case TRUNCATED -> original.substring(0, original.indexOf(' ', original.length() * 3 / 5));
      case EXTENDED -> original + "\n\n" + paragraph(random);
      case OTHER_HEADLINE -> words(random, 8) + original.substring(original.indexOf('\n'));
    };
  }

  /** An edit makes three shingles of each text that the other has not. */
  private static String edited(Random random, String original) {
    double jaccard = 0.78 + 0.14 * random.nextDouble();
    String[] words = original.split(" ");
    double edits = (1 - jaccard) / (1 + jaccard) * words.length / 3;
    for (int i = 0; i < edits; i++) {
      int place = (int) ((i + random.nextDouble()) * words.length / edits);
      words[Math.min(place, words.length - 1)] = word(random);
    }
    return String.join(" ", words);
  }

  private static String paragraph(Random random) {
    return IntStream.range(0, 3)
        .mapToObj(i -> words(random, 12 + random.nextInt(12)) + ".")
        .collect(Collectors.joining(" "));
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> word(random)).collect(Collectors.joining(" "));
  }

  private static String word(Random random) {
    int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
    return Integer.toString(rank + 40, 36).replaceAll("\\d", "e$0x");
  }

  /** The Jaccard index of two texts' word 3-shingles, by their letters. */
  public static double jaccard(String one, String other) {
    Set<String> shared = shingles(one);
    Set<String> all = shingles(other);
    int sum = shared.size() + all.size();
    shared.retainAll(all);
    return (double) shared.size() / (sum - shared.size());
  }

  static Set<String> shingles(String text) {
    String[] words =
        text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" ", -1);
    Set<String> shingles = new HashSet<>();
    for (int i = 2; i < words.length; i++) {
      shingles.add(words[i - 2] + " " + words[i - 1] + " " + words[i]);
    }
    return shingles;
  }
}
