package org.corpusstats.engine.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompileFeaturesTest {
  private static final int TRANSITIONS = 20;

  private final Labels labels = new Labels(List.of(Labels.NULL, "NP", "@NP", "NN", "-LRB-", ":"));
  private final CompileFeatureTable table = new CompileFeatureTable();
  private final CompileFeatures features = new CompileFeatures(labels, table);

  @Test
  void aWordHasItsFeatures() {
    add("S0WT-bank-NN", 3);
    int key = Template.key(Template.place(Template.S0, Template.WT), labels.number("NN"));
    assertThat(scored("bank", key)).isEqualTo(3);
    assertThat(scored("bank", key + (1 << 16))).isEqualTo(0);
  }

  @Test
  void aNameOfTwoReadingsIsFoundByBoth() {
    add("S0WQ0W-a-b-c", 5);
    assertThat(scoredPair("a", "b-c")).isEqualTo(5);
    assertThat(scoredPair("a-b", "c")).isEqualTo(5);
    assertThat(scoredPair("b-c", "a")).isEqualTo(0);
  }

  @Test
  void aLabelOrSeparatorMayBeginWithAHyphen() {
    add("S0cQ0cSepbS0Q0---@NP--LRB-", 7);
    int key =
        Template.key(
            Template.separator(1, Template.BOTH_C),
            features.separators().of("-"),
            labels.number("@NP"),
            labels.number("-LRB-"));
    assertThat(score(0, key)).isEqualTo(7);
  }

  @Test
  void aBareWordBelowItsPartOfSpeechIsItsOwnCategory() {
    add("S0UC-NN", 2);
    add("S0UWC-tea-tea", 4);
    int place = Template.S0U;
    assertThat(score(0, Template.key(Template.place(place, Template.C), labels.number("NN"))))
        .isEqualTo(2);
    assertThat(scored("NN", Template.key(Template.place(place, Template.LEAF_C), 0))).isEqualTo(2);
    assertThat(scored("tea", Template.key(Template.place(place, Template.LEAF_WC), 0)))
        .isEqualTo(4);
  }

  @Test
  void aNameThatHasNoReadingIsAnError() {
    assertThatThrownBy(() -> add("S0C-VP", 1)).hasMessage("unknown feature S0C-VP");
    assertThatThrownBy(() -> add("S9C-NP", 1)).hasMessage("unknown feature S9C-NP");
  }

  private void add(String name, float weight) {
    int bits = Float.floatToIntBits(weight);
    features.add(name, new short[] {1, (short) (bits >>> 16), (short) bits});
  }

  private float scored(String word, int key) {
    return score(Words.of(table.words()).number(word), key);
  }

  private float scoredPair(String first, String second) {
    Words words = Words.of(table.words());
    int template = Template.pair(Template.S0_Q0, Template.WW);
    int one = words.number(first);
    int two = words.number(second);
    return score(Template.owner(one, two), Template.wordPair(template, one, two));
  }

  private float score(int word, int key) {
    FeatureTable made = table.lay(table.words(), TRANSITIONS);
    float[] scores = new float[made.rowLength()];
    made.score(new int[] {word}, new int[] {key}, new int[1], 1, scores);
    return scores[1];
  }
}
