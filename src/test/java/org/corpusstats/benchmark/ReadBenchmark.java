package org.corpusstats.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.app.Sessions;
import org.corpusstats.clean.CleanRecords;
import org.corpusstats.clean.Cleaned;
import org.corpusstats.clean.copies.PlantedCopies;
import org.corpusstats.core.Stopwatch;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.read.KnownFiles;
import org.corpusstats.read.RawRecords;
import org.corpusstats.read.ReadInput;
import org.corpusstats.read.format.Formats;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.row.CleanedRecord;

/**
 * Times read and clean, copies included, over made-up news in one gzip'd file of JSON lines and in
 * as many small files, in the heap that Java was given. Argument: the number of small files.
 */
public final class ReadBenchmark {
  private static final int BYTES_PER_FILE = 2_000;
  private static final List<String> FUNCTION_WORDS =
      List.of(" the ", " and ", " of ", " that ", " said ", " with ", " from ");

  private ReadBenchmark() {}

  /** Prints one line of Markdown for each of the two inputs. */
  public static void main(String[] arguments) throws IOException {
    int files = Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("read-benchmark");
    System.out.println("| input | MB of files | documents | s | heap MB |");
    System.out.println("|---|---:|---:|---:|---:|");
    try (SparkSession spark = Sessions.open("local[2]")) {
      spark.sparkContext().setLogLevel("ERROR");
      System.out.println(run(spark, "one .jsonl.gz", jsonLines(folder, files), folder));
      System.out.println(run(spark, "small .txt files", texts(folder, files), folder));
    }
  }

  private static String run(SparkSession spark, String name, Path input, Path folder)
      throws IOException {
    PipelineConfig config = PipelineConfig.load(List.of(), List.of());
    OutputFolder output = OutputFolder.open(spark, folder.resolve("out-" + name).toString());
    output.create();
    Snapshot tables = output.newSnapshot(Instant.now());
    Workspace work = new Workspace(spark, tables, output.annotations("none"));
    Stopwatch watch = Stopwatch.start();
    RawRecords raw =
        ReadInput.run(
            spark, Formats.ALL, List.of(input.toString()), config.read(), KnownFiles.NONE);
    Cleaned cleaned =
        CleanRecords.run(
            work,
            raw.rows(),
            spark.createDataFrame(List.of(), CleanedRecord.TABLE.schema()),
            config.clean());
    double seconds = watch.seconds();
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %,d | %.0f | %,d |",
        name,
        raw.sizeBytes() / 1e6,
        cleaned.documents(),
        seconds,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static Path jsonLines(Path folder, int records) throws IOException {
    Path file = folder.resolve("news.jsonl.gz");
    ObjectMapper json = new ObjectMapper();
    try (OutputStream out =
        new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      for (int i = 0; i < records; i++) {
        out.write(json.writeValueAsBytes(Map.of("id", "n" + i, "text", text(i))));
        out.write('\n');
      }
    }
    return file;
  }

  private static Path texts(Path folder, int files) throws IOException {
    Path texts = folder.resolve("texts");
    for (int i = 0; i < files; i++) {
      Path file = texts.resolve(i / 1_000 + "/" + i + ".txt");
      if (i % 1_000 == 0) {
        Files.createDirectories(file.getParent());
      }
      Files.write(file, text(i).getBytes(UTF_8));
    }
    return texts;
  }

  /**
   * News of one length, whatever the generator's is. Its words are made up; English function words
   * between them make it English to the program, as the news that it reads is.
   */
  private static String text(int number) {
    StringBuilder text = new StringBuilder(BYTES_PER_FILE + 1_000);
    for (int part = 0; text.length() < BYTES_PER_FILE; part++) {
      String[] words = PlantedCopies.text(8L * number + part).split(" ", -1);
      for (int i = 0; i < words.length; i++) {
        text.append(words[i]).append(i % 3 == 0 ? FUNCTION_WORDS.get(i % 7) : " ");
      }
      text.append("\n\n");
    }
    return text.substring(0, BYTES_PER_FILE);
  }
}
