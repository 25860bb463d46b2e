package org.corpusstats.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VerbClassTest {
  @Test
  void rareVerbsStandWithCommonOnes() {
    assertThat(VerbClass.of("commend", "VBD")).isEqualTo(VerbClass.of("praise", "VB"));
    assertThat(VerbClass.of("berate", "VBZ")).isEqualTo(VerbClass.BLAME);
    assertThat(VerbClass.of("walk", "VB")).isNull();
  }

  @Test
  void nounsMadeOfVerbsStandWithThem() {
    assertThat(VerbClass.of("killing", "NN")).isEqualTo(VerbClass.of("kill", "VBD"));
    assertThat(VerbClass.of("attack", "NN")).isEqualTo(VerbClass.HARM);
    assertThat(VerbClass.of("attack", "VB")).isEqualTo(VerbClass.BLAME);
    assertThat(VerbClass.of("attack", "NNP")).as("part of a name").isNull();
  }

  @Test
  void whoIsNotTrustedIsIllSpokenOf() {
    assertThat(VerbClass.PRAISE.shownAs(true)).isEqualTo(VerbClass.BLAME.shownAs(false));
    assertThat(VerbClass.HARM.shownAs(true)).isNotEqualTo(VerbClass.HARM.shownAs(false));
  }

  @Test
  void noVerbAndNoNounIsInTwoClasses() {
    assertThat(Arrays.stream(VerbClass.values()).flatMap(of -> of.verbs().stream()).toList())
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(VerbClass.values()).flatMap(of -> of.nouns().stream()).toList())
        .doesNotHaveDuplicates();
  }
}
