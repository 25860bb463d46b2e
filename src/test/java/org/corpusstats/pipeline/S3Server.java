package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that speaks S3's interface, in a process of its own: its libraries are not Spark's.
 *
 * @param process that serves
 * @param port where it listens on this machine, without encryption
 */
record S3Server(Process process, int port) implements AutoCloseable {
  private static final Path JARS = Path.of("target/s3-server");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Pattern LISTENS = Pattern.compile(" (\\d+) \\(http\\) with context path");

  /** Starts it; what it stores goes to a folder. */
  static S3Server start(Path folder, List<String> buckets) throws IOException {
    Path log = folder.resolve("s3-server.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                jar().toString(),
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--com.adobe.testing.s3mock.httpPort=0",
                "--com.adobe.testing.s3mock.store.initialBuckets=" + String.join(",", buckets))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new S3Server(process, port(process, log));
  }

  private static Path jar() throws IOException {
    try (var jars = Files.list(JARS)) {
      return jars.findFirst().orElseThrow();
    }
  }

  private static int port(Process process, Path log) throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    while (process.isAlive() && Instant.now().isBefore(end)) {
      Matcher line = LISTENS.matcher(Files.readString(log));
      if (line.find()) {
        return Integer.parseInt(line.group(1));
      }
      pause();
    }
    process.destroyForcibly();
    throw new AssertionError("no S3 server: " + Files.readString(log));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroy();
    assertThat(process.onExit()).succeedsWithin(PATIENCE);
  }
}
