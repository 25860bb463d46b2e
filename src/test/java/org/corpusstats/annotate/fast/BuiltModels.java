package org.corpusstats.annotate.fast;

import org.corpusstats.engine.parse.ShiftReduceParser;

/**
 * Models of the fast engine as the build compiled them, for tests that cannot afford to compile.
 */
public final class BuiltModels {
  private BuiltModels() {}

  public static ShiftReduceParser parser() {
    return FastModels.PARSER.load();
  }
}
