package org.corpusstats.annotate.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.corpusstats.core.UserError;
import org.corpusstats.engine.ModelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledModelTest {
  private final AtomicInteger compilations = new AtomicInteger();

  @TempDir private Path folder;

  /** A model that is one number: how often it was compiled. */
  private CompiledModel<Integer> model(String name) {
    return new CompiledModel<>(
        name,
        List.of(),
        compilations::incrementAndGet,
        ModelReader::readInt,
        (number, out) -> out.writeInt(number));
  }

  @Test
  void isCompiledOnce() throws IOException {
    model("number.model").compileInto(folder);
    model("number.model").compileInto(folder);
    assertThat(compilations).hasValue(1);
  }

  @Test
  void isCompiledAgainWhereItsFileIsCutOff() throws IOException {
    model("number.model").compileInto(folder);
    Files.write(folder.resolve("org/corpusstats/engine/number.model"), new byte[3]);
    model("number.model").compileInto(folder);
    assertThat(compilations).hasValue(2);
  }

  @Test
  void isCompiledWhereThereIsNoFile() {
    assertThat(model("none.model").load()).isEqualTo(1);
  }

  /** The class path of the tests holds an empty file of that name. */
  @Test
  void isNamedWhereItsFileIsBroken() {
    assertThatThrownBy(() -> model("empty.model").load())
        .isInstanceOf(UserError.class)
        .hasMessageContaining(
            "org/corpusstats/engine/empty.model is broken (the model ends early)");
  }
}
