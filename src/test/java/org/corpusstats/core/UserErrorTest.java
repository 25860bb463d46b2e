package org.corpusstats.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import org.junit.jupiter.api.Test;

class UserErrorTest {
  @Test
  void theMessageIsOneLine() {
    FileNotFoundException cause = new FileNotFoundException();
    assertThat(new UserError("no such input: x\r\n  give a path \n", cause))
        .hasMessage("no such input: x give a path")
        .hasCause(cause);
    assertThat(new UserError("no input")).hasMessage("no input").hasNoCause();
  }
}
