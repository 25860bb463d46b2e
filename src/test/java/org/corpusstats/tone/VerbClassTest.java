package org.corpusstats.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VerbClassTest {
  @Test
  void rareVerbsStandWithCommonOnes() {
    assertThat(VerbClass.of("commend")).isEqualTo(VerbClass.of("praise"));
    assertThat(VerbClass.of("berate")).isEqualTo(VerbClass.BLAME);
    assertThat(VerbClass.of("walk")).isNull();
  }

  @Test
  void whoIsNotTrustedIsIllSpokenOf() {
    assertThat(VerbClass.PRAISE.negated()).isEqualTo(VerbClass.BLAME);
    assertThat(VerbClass.HARM.negated()).isEqualTo(VerbClass.HARM);
  }

  @Test
  void noVerbIsInTwoClasses() {
    assertThat(Arrays.stream(VerbClass.values()).flatMap(of -> of.verbs().stream()).toList())
        .doesNotHaveDuplicates();
  }
}
