package org.corpusstats.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NegationScopeTest {
  @Test
  void whatFollowsANotInItsPhraseIsDenied() {
    assertThat(
            denied(
                "(S (NP Ann/NNP) (@S (VP (@VP did/VBD/do not/RB) (VP cheat/VB (NP us/PRP))) ./.))"))
        .containsExactly("cheat", "us");
  }

  @Test
  void aNotDeniesNothingBesideItsPhrase() {
    assertThat(
            denied("(S (NP (NP Ann/NNP) (PP of/IN (ADJP not/RB dull/JJ))) (VP cheated/VBD/cheat))"))
        .containsExactly("dull");
  }

  @Test
  void nobodyDoesWhatItsVerbSays() {
    assertThat(denied("(S (NP Nobody/NN/nobody) (@S (VP blamed/VBD/blame (NP Ann/NNP)) ./.))"))
        .containsExactly("blamed", "ann", ".");
    assertThat(
            denied(
                "(S (NP (NP No/DT/no one/NN) (PP in/IN town/NN)) (VP blamed/VBD/blame Ann/NNP))"))
        .containsExactly("one", "in", "town", "blamed", "ann");
  }

  @Test
  void aNoBeforeANounDeniesIt() {
    assertThat(denied("(S (NP Ann/NNP) (VP is/VBZ/be (NP no/DT liar/NN)))"))
        .containsExactly("liar");
  }

  @Test
  void whatIsDeniedOrAcquittedOfIsNotSo() {
    assertThat(denied("(S (NP Ann/NNP) (VP denied/VBD/deny (NP the/DT theft/NN)))"))
        .containsExactly("the", "theft");
    assertThat(
            denied(
                "(S (NP Ann/NNP) (VP was/VBD/be (VP acquitted/VBN/acquit (PP of/IN murder/NN))))"))
        .containsExactly("of", "murder");
    assertThat(denied("(S (NP Ann/NNP) (VP is/VBZ/be (ADJP innocent/JJ (PP of/IN it/PRP))))"))
        .containsExactly("of", "it");
  }

  @Test
  void chargesThatWereDroppedHoldNoLonger() {
    assertThat(
            denied(
                "(S (NP (NP Charges/NNS/charge) (PP against/IN Ann/NNP))"
                    + " (VP were/VBD/be dropped/VBN/drop))"))
        .containsExactly("charges", "against", "ann");
  }

  @Test
  void twoNegationsTakeEachOtherBack() {
    assertThat(
            denied(
                "(S (NP Ann/NNP) (VP (@VP did/VBD/do not/RB) (VP deny/VB (NP the/DT theft/NN))))"))
        .containsExactly("deny");
  }

  @Test
  void neverSoGoodAndNotOnlyDenyNothing() {
    assertThat(
            denied(
                "(S (NP Ann/NNP) (VP (@VP has/VBZ/have never/RB)"
                    + " (VP been/VBN/be (ADJP this/DT good/JJ))))"))
        .isEmpty();
    assertThat(denied("(S (NP Ann/NNP) (VP (@VP is/VBZ/be not/RB) (ADJP only/RB kind/JJ)))"))
        .isEmpty();
  }

  @Test
  void withoutATreeNothingIsDenied() {
    assertThat(denied("(S not/RB)")).isEmpty();
  }

  private static List<String> denied(String tree) {
    TargetSentence sentence = Parsed.sentence(tree);
    return IntStream.range(0, sentence.size())
        .filter(sentence::isNegated)
        .mapToObj(sentence::form)
        .toList();
  }
}
