package org.corpusstats.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionsTest {
  @Test
  void theBuildFilledEveryVersionIn() {
    Versions versions = Versions.OF_THIS_BUILD;
    assertThat(versions.corpusStats()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    assertThat(versions.coreNlp()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(versions.spark()).matches("\\d+\\.\\d+\\.\\d+");
  }
}
