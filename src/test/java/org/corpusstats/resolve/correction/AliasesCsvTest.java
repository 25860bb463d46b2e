package org.corpusstats.resolve.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasesCsvTest {
  @TempDir private Path folder;

  @Test
  void aRowIsALineOfTheColumnsInTheHeader() {
    assertThat(AliasesCsv.header()).isEqualTo("alias,canonical,type,scope");
    assertThat(AliasesCsv.row("IS", "Islamic State")).isEqualTo("IS,Islamic State,,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Inc, \"Now\"", "#Resist", "\"", "a \"b\" c", "O'Neill", "Łódź 😀"})
  void whatIsWrittenIsReadBack(String name) throws IOException {
    Corrections corrections =
        new CorrectionFiles(folder)
            .aliases(
                AliasesCsv.row("x " + name, name + " y"), AliasesCsv.row(name + "1", name + "2"))
            .load();
    assertThat(corrections.of("x " + name, "d")).isEqualTo(new Correction(name + " y", null));
    assertThat(corrections.of(name + "1", "d")).isEqualTo(new Correction(name + "2", null));
  }
}
