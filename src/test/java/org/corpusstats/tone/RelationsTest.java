package org.corpusstats.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Targets are the words "Ann" or "Bob". */
class RelationsTest {
  @Test
  void whatItDoesAndToWhom() {
    assertThat(
            relations(
                "Ann",
                "(S (NP Ann/NNP) (@S (VP praised/VBD/praise (NP (DT the/DT) (NN crew/NN))) ./.))"))
        .containsExactly("subject: praised", "own object: crew");
  }

  @Test
  void whatIsDoneToItAndByWhom() {
    assertThat(
            relations(
                "Bob",
                "(S (NP (DT the/DT) (NN crew/NN)) (@S (VP praised/VBD/praise (NP Bob/NNP)) ./.))"))
        .containsExactly("object : praised", "other subject: crew");
  }

  @Test
  void passiveVoiceIsPartOfTheRelation() {
    String passive =
        "(S (NP Ann/NNP) (@S (VP was/VBD/be (VP praised/VBN/praise (PP by/IN (NP Bob/NNP)))) ./.))";
    assertThat(relations("Ann", passive)).startsWith("subject passive: praised");
    assertThat(relations("Bob", passive)).startsWith("object passive by: praised");
  }

  @Test
  void negationIsPartOfTheRelation() {
    assertThat(
            relations(
                "Ann",
                "(S (NP Ann/NNP) (@S (VP (@VP did/VBD/do not/RB) (VP fail/VB (NP us/PRP))) ./.))"))
        .contains("subject not: fail");
  }

  @Test
  void whatItIsSaidToBe() {
    assertThat(
            relations(
                "Ann", "(S (NP Ann/NNP) (@S (VP was/VBD/be (NP (DT a/DT) (NN hero/NN))) ./.))"))
        .containsExactly("subject: was", "predicate: hero");
  }

  @Test
  void whatItIsCalled() {
    assertThat(
            relations(
                "Bob",
                "(S (NP (DT the/DT) (NN crew/NN)) (VP called/VBD/call"
                    + " (S (NP Bob/NNP) (ADJP corrupt/JJ))))"))
        .contains("predicate: corrupt", "object : called");
  }

  @Test
  void negationComesFromTheSubjectToo() {
    assertThat(relations("Bob", "(S (NP Nobody/NN/nobody) (VP blamed/VBD/blame (NP Bob/NNP)))"))
        .contains("object  not: blamed");
  }

  @Test
  void whatItOwnsAndWhatItStandsWith() {
    assertThat(
            relations(
                "Ann",
                "(S (NP (NP Ann/NNP 's/POS) (NN courage/NN))"
                    + " (@S (VP saved/VBD/save (NP us/PRP)) ./.))"))
        .startsWith("possessed: courage");
    assertThat(
            relations(
                "Bob",
                "(S (NP (NP (DT the/DT) (NN fall/NN)) (PP of/IN (NP Bob/NNP)))"
                    + " (@S (VP surprised/VBD/surprise (NP us/PRP)) ./.))"))
        .startsWith("noun of: fall");
  }

  @Test
  void withoutATreeThereAreNone() {
    TargetSentence sentence = Parsed.sentence("(NP Ann/NNP)");
    assertThat(Relations.of(sentence, 0, 0)).isEmpty();
  }

  private static List<String> relations(String target, String tree) {
    TargetSentence sentence = Parsed.sentence(tree);
    int at = 0;
    while (!sentence.form(at).equals(target.toLowerCase(java.util.Locale.ROOT))) {
      at++;
    }
    return Relations.of(sentence, at, at).stream()
        .map(relation -> relation.detail() + ": " + sentence.form(relation.token()))
        .toList();
  }
}
