package org.corpusstats.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ToneModelTest {
  private static final TargetSentence PRAISED =
      Parsed.sentence(
          "(S:-0.5 (NP Ann/NNP)"
              + " (@S:-0.25 (VP was/VBD/be (VP praised/VBN/praise (PP by/IN (NP Bob/NNP)))) ./.))",
          Map.of("Ann", "PERSON", "Bob", "PERSON"));

  /** Numbers a person can add up. */
  private static final ToneModel SMALL =
      new ToneModel(
          2,
          new Tone(0.5, 0.3, 0.2),
          new Tone(0.6, 0.2, 0.2),
          Map.of("always", new float[] {0, 0.5f, 0}, "sentence score", new float[] {-1, 0, 1}),
          Map.of(
              "subject passive", Map.of("praise", new float[] {-1, 0, 2}),
              "right", Map.of("praise", new float[] {0, 0, 0.5f}),
              "near left", Map.of("praise", new float[] {9, 9, 9})),
          Map.of("right", new float[] {0, 0, 1, /* second component */ 1, 0, 0}),
          Map.of("praised", new byte[] {127, 0}, "by", new byte[] {127, 127}));

  @Test
  void probabilitiesAreTheSoftmaxOfTheSummedWeights() {
    // Always 0, 0.5, 0; the sentence's score −0.5 times −1, 0, 1; "praise" −1, 0, 2 and 0, 0, 0.5;
    // the one meaning to the right, (0, 0, 1)/(1 + 1). "by" has a vector, but no meaning of its
    // own.
    double[] logits = {0.5 - 1, 0.5, -0.5 + 2 + 0.5 + 0.5};
    double sum = 0;
    for (double logit : logits) {
      sum += Math.exp(logit / 2);
    }
    Tone tone = SMALL.towards(PRAISED, 0, 0, TargetChoice.ANY_NAME);
    assertThat(tone.negative()).isCloseTo(Math.exp(logits[0] / 2) / sum, within(1e-12));
    assertThat(tone.neutral()).isCloseTo(Math.exp(logits[1] / 2) / sum, within(1e-12));
    assertThat(tone.positive()).isCloseTo(Math.exp(logits[2] / 2) / sum, within(1e-12));
    assertThat(tone.score()).isCloseTo(tone.positive() - tone.negative(), within(1e-15));
  }

  @Test
  void reasonsAddUpToTheDifferenceOfTheLogits() {
    List<ToneReason> reasons = ToneReasons.of(SMALL, PRAISED, 0, 0);
    assertThat(reasons.get(0)).isEqualTo(new ToneReason("praised", "what is done to it", 4));
    assertThat(reasons.get(1).what()).startsWith("CoreNLP's sentiment");
    assertThat(reasons.get(1).push()).isEqualTo(-1);
    assertThat(reasons.stream().mapToDouble(ToneReason::push).sum()).isCloseTo(3, within(1e-12));
  }

  /** "By" and the full stop are no reasons by themselves; a name is none either. */
  @Test
  void reasonsAreWordsWorthReading() {
    List<ToneReason> reasons = ToneReasons.of(ToneModelFile.shipped(), PRAISED, 0, 0);
    assertThat(reasons.stream().filter(reason -> !reason.where().isEmpty()))
        .extracting(ToneReason::what)
        .containsExactly("praised");
  }

  /** Two adjectives that speak well of her are one reason. */
  @Test
  void wordsOfOnePlaceAreOneReason() {
    ToneModel model =
        new ToneModel(
            1,
            new Tone(0.5, 0.3, 0.2),
            new Tone(0.5, 0.3, 0.2),
            Map.of(),
            Map.of(
                "right",
                Map.of(
                    "kind", new float[] {0, 0, 1},
                    "brave", new float[] {0, 0, 2},
                    "dull", new float[] {4, 0, 0},
                    ",", new float[] {0, 0, 9})),
            Map.of(),
            Map.of());
    TargetSentence sentence =
        Parsed.sentence("(S (NP Ann/NNP) (FRAG kind/JJ (FRAG ,/, (FRAG brave/JJ dull/JJ))))");
    assertThat(ToneReasons.of(model, sentence, 0, 0))
        .filteredOn(reason -> !reason.where().isEmpty() && reason.push() != 0)
        .extracting(ToneReason::what)
        .containsExactly("dull", "kind, brave");
  }

  @Test
  void reasonsOfTheShippedModelAddUpToo() {
    for (int target : List.of(0, 4)) {
      Tone tone = ToneModelFile.shipped().towards(PRAISED, target, target, TargetChoice.ANY_NAME);
      double pushes =
          ToneReasons.of(ToneModelFile.shipped(), PRAISED, target, target).stream()
              .mapToDouble(ToneReason::push)
              .sum();
      float[] constant = Objects.requireNonNull(ToneModelFile.shipped().numbers().get("always"));
      assertThat((pushes + constant[2] - constant[0]) / ToneModelFile.shipped().temperature())
          .isCloseTo(Math.log(tone.positive() / tone.negative()), within(1e-9));
    }
  }

  @Test
  void equalModelsGiveEqualFilesAndTheFileGivesTheModelBack() throws IOException {
    byte[] file = file(SMALL);
    ToneModel read = ToneModelFile.read(new ByteArrayInputStream(file));
    assertThat(read.towards(PRAISED, 0, 0, TargetChoice.ANY_NAME))
        .isEqualTo(SMALL.towards(PRAISED, 0, 0, TargetChoice.ANY_NAME));
    assertThat(read.prevalence()).isEqualTo(SMALL.prevalence());
    assertThat(read.prevalenceWhereChosen()).isEqualTo(SMALL.prevalenceWhereChosen());
    assertThat(file(read)).isEqualTo(file);
  }

  @Test
  void anotherFormatAndAFileCutShortAreRefused() throws IOException {
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(other)) {
      out.write(new byte[] {0, 0, 0, 99});
    }
    assertThatThrownBy(() -> ToneModelFile.read(new ByteArrayInputStream(other.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessage("a model of format 99, not 3");
    byte[] file = file(SMALL);
    assertThatThrownBy(() -> ToneModelFile.read(new ByteArrayInputStream(file, 0, file.length / 2)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void theShippedModelIsSmall() throws IOException {
    assertThat(file(ToneModelFile.shipped())).hasSizeLessThan(2_000_000);
    assertThat(ToneModelFile.shippedSha256()).hasSize(64);
  }

  /** Other tests of this JVM may have loaded it before: what is timed is reading the file again. */
  @Test
  void theShippedModelLoadsInLessThanAFifthOfASecond() {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      assertThat(ToneModelFile.readShipped().vectors()).isNotEmpty();
      best = Math.min(best, System.nanoTime() - start);
    }
    assertThat(best / 1e6).as("milliseconds").isLessThan(200);
  }

  private static byte[] file(ToneModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ToneModelFile.write(model, out);
    return out.toByteArray();
  }
}
