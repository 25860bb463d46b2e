package org.corpusstats.annotate.fast;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.corpusstats.annotate.corenlp.CoreNlpModel;
import org.corpusstats.core.UserError;
import org.corpusstats.core.Versions;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;
import org.jspecify.annotations.Nullable;

/**
 * A model of the engine on the class path, compiled when the program was built. Where it is not
 * there, or was compiled from other models, another version of CoreNLP or by other code, it is
 * compiled anew, which takes as long as CoreNLP's own loading, and its heap.
 *
 * @param name of its file
 * @param sources class-path names of the models that it is compiled from
 */
record CompiledModel<T>(
    String name, List<String> sources, Supplier<T> compiler, Reader<T> reader, Writer<T> writer) {
  /** Below the root of the class path. */
  private static final String FOLDER = "org/corpusstats/engine/";

  /** Raised whenever a room compiles something else, or writes it otherwise. */
  private static final String FORMAT = "2";

  @FunctionalInterface
  interface Reader<T> {
    T read(ModelReader in) throws IOException;
  }

  @FunctionalInterface
  interface Writer<T> {
    void write(T model, ModelWriter out) throws IOException;
  }

  /**
   * Loads the model from the class path, or compiles it.
   *
   * @throws UserError where it is there but broken, or a model of CoreNLP is missing
   */
  T load() {
    try (InputStream in = CompiledModel.class.getClassLoader().getResourceAsStream(path())) {
      T compiled = in == null ? null : read(in);
      return compiled == null ? compiler.get() : compiled;
    } catch (IOException e) {
      throw new UserError(
          "model %s is broken (%s); build the program again".formatted(path(), e.getMessage()), e);
    }
  }

  private @Nullable T read(InputStream in) throws IOException {
    ModelReader reader = new ModelReader(in);
    return reader.readStrings().equals(stamp()) ? this.reader.read(reader) : null;
  }

  /** Compiles the model into a folder of the class path, unless it is there already. */
  void compileInto(Path root) throws IOException {
    Path file = root.resolve(path());
    if (isUpToDate(file)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling(name + ".part");
    try (ModelWriter out =
        new ModelWriter(new BufferedOutputStream(Files.newOutputStream(part), 1 << 20))) {
      out.writeStrings(stamp());
      writer.write(compiler.get(), out);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private boolean isUpToDate(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (ModelReader in = new ModelReader(Files.newInputStream(file))) {
      return in.readStrings().equals(stamp());
    } catch (IOException e) {
      return false;
    }
  }

  private List<String> stamp() {
    return Stream.concat(
            // Spelling, word shapes and rules of heads are CoreNLP's code, not in its models.
            Stream.of(FORMAT, Versions.OF_THIS_BUILD.coreNlp()),
            sources.stream().map(CoreNlpModel::lengthAndChecksum))
        .toList();
  }

  private String path() {
    return FOLDER + name;
  }
}
