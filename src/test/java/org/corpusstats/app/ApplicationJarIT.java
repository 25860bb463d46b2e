package org.corpusstats.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What a run needs is in the application jar, and the training program is not. */
final class ApplicationJarIT {
  private static final Path JAR = Path.of("target/corpus-stats.jar");

  @Test
  void theTrainingProgramStaysOutside() throws IOException {
    assertThat(Files.isDirectory(Path.of("target/classes/org/corpusstats/train"))).isTrue();
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> entries = jar.stream().map(ZipEntry::getName).toList();
      assertThat(entries)
          .contains("org/corpusstats/app/CorpusStats.class", "default.conf")
          .noneMatch(entry -> entry.startsWith("org/corpusstats/train/"));
    }
  }
}
