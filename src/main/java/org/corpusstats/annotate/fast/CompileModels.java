package org.corpusstats.annotate.fast;

import java.io.IOException;
import java.nio.file.Path;
import org.corpusstats.core.FixedLocale;

/** Compiles the models of the fast engine: a step of the build. */
public final class CompileModels {
  private CompileModels() {}

  /**
   * @param folder a root of the class path, which CoreNLP's models are on as well
   */
  public static void main(String[] folder) throws IOException {
    FixedLocale.set();
    for (CompiledModel<?> model : FastModels.ALL) {
      model.compileInto(Path.of(folder[0]));
    }
  }
}
