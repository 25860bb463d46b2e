package org.corpusstats.resolve.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.corpusstats.resolve.correction.GazetteerName;
import org.corpusstats.resolve.link.AcronymDefinitions;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.table.row.CorpusName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedNamesTest {
  private static final KnownNames NONE = KnownNames.of(List.of());

  @Test
  void aNameThatTheAnnotatorsMissedElsewhereIsFound() {
    assertThat(completed("[ORGANIZATION Acme Labs] grew . || then Acme Labs fell ."))
        .containsExactly("0 ORGANIZATION Acme Labs ner", "1 ORGANIZATION Acme Labs repeated_name");
    assertThat(completed("then Acme Labs grew . || [ORGANIZATION Acme Labs] fell ."))
        .as("before its first mention too")
        .containsExactly("0 ORGANIZATION Acme Labs repeated_name", "1 ORGANIZATION Acme Labs ner");
    assertThat(completed("[CITY Solvan] grew . || we left Solvan ."))
        .containsExactly("0 CITY Solvan ner", "1 CITY Solvan repeated_name");
  }

  @Test
  void aNameInCapitalsIsFound() {
    assertThat(completed("[ORGANIZATION Acme Labs] grew . || the ACME LABS deal fell ."))
        .containsExactly("0 ORGANIZATION Acme Labs ner", "1 ORGANIZATION ACME LABS repeated_name");
  }

  @Test
  void aNameThatWasCutShortIsWhole() {
    assertThat(completed("[ORGANIZATION Acme Labs] grew . || Acme [MISC Labs] fell ."))
        .containsExactly("0 ORGANIZATION Acme Labs ner", "1 ORGANIZATION Acme Labs repeated_name");
    assertThat(completed("[PERSON Ann Smith] ran . || [PERSON Ann] [CITY Smith] won ."))
        .containsExactly("0 PERSON Ann Smith ner", "1 PERSON Ann Smith repeated_name");
  }

  @Test
  void aLongerNameStays() {
    assertThat(completed("[COUNTRY Chad] won . || [PERSON Chad Smith] won ."))
        .containsExactly("0 COUNTRY Chad ner", "1 PERSON Chad Smith ner");
    assertThat(completed("[CITY Bank One] won . || [CITY One Bank One Two] won ."))
        .containsExactly("0 CITY Bank One ner", "1 CITY One Bank One Two ner");
  }

  @Test
  void theMentionsOfTheAnnotatorsKeepTheirTypes() {
    assertThat(completed("[CITY Paris] [PERSON Paris] [CITY Paris] saw Paris ."))
        .containsExactly(
            "0 CITY Paris ner",
            "0 PERSON Paris ner",
            "0 CITY Paris ner",
            "0 CITY Paris repeated_name");
  }

  @Test
  void theSurnameOfAPersonNamedInFullIsFound() {
    assertThat(completed("Mr. [PERSON Mark Heller Jr.] spoke . || later Heller left ."))
        .containsExactly("0 PERSON Mark Heller Jr. ner", "1 PERSON Heller repeated_name");
    assertThat(completed("[PERSON Kim Il Su] spoke . || later Su left ."))
        .as("two letters are too few")
        .hasSize(1);
    assertThat(completed("[ORGANIZATION Mark Heller] grew . || later Heller left .")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the green/JJ field .",
        "a field of Green/JJ grass .",
        "a Green/NNP Day concert .",
        "the Village Green/NNP closed .",
        "Green/NN is a colour .",
        "a green field .",
      })
  void oneWordIsANameOnlyAsAProperNounThatIsNoPartOfALongerName(String other) {
    assertThat(completed("[PERSON Mark Green] spoke . || " + other)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"the Russian/NNP - backed/VBN army .", "Syrian- and Russian/NNP - backed army ."})
  void namesBeforeAHyphenAreFound(String other) {
    assertThat(completed("the [NATIONALITY Russian] army . || " + other))
        .containsExactly("0 NATIONALITY Russian ner", "1 NATIONALITY Russian repeated_name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IS/NNP fled .",
        "the/DT IS/VBZ fled .",
        "The/DT IS/VBZ fled .",
        "fighters of IS/VBZ fled .",
        "IS/VBZ fled ."
      })
  void lettersThatTheDocumentDefinesAreFound(String other) {
    assertThat(completed("the [ORGANIZATION Islamic State] ( IS ) struck . || " + other))
        .containsExactly(
            "0 ORGANIZATION Islamic State ner",
            "0 ORGANIZATION IS acronym",
            "1 ORGANIZATION IS acronym");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WHAT IS/VBZ GOING ON THERE",
        "HE IS/VBZ LATE AGAIN",
        "she/PRP IS/VBZ late .",
        "there/EX IS/VBZ hope .",
        "what/WP IS/VBZ it ?",
        "this/DT IS/VBZ it .",
        "it is late .",
        "Is it late ?",
      })
  void verbsAreNot(String other) {
    assertThat(completed("the [ORGANIZATION Islamic State] ( IS ) struck . || " + other))
        .hasSize(2);
  }

  @Test
  void inAHeadlineANameOfTheTextIsBetterThanALongerOne() {
    String headline = "{X} Wins Global Prize Again Today || then [ORGANIZATION Acme Labs] fell .";
    assertThat(completed(headline.replace("{X}", "[ORGANIZATION Champion Acme Labs]")))
        .containsExactly("0 ORGANIZATION Acme Labs repeated_name", "1 ORGANIZATION Acme Labs ner");
    assertThat(completed(headline.replace("{X}", "[ORGANIZATION Acme Labs Champion]")))
        .as("where it begins the longer one")
        .containsExactly("0 ORGANIZATION Acme Labs repeated_name", "1 ORGANIZATION Acme Labs ner");
    assertThat(
            completed(
                headline.replace("{X}", "[ORGANIZATION Champion Acme Labs]")
                    + " || [ORGANIZATION Champion Acme Labs] is dead since then ."))
        .as("the text has the longer one too")
        .first()
        .isEqualTo("0 ORGANIZATION Champion Acme Labs ner");
  }

  @Test
  void inAHeadlineAPrepositionIsNoPartOfAName() {
    assertThat(
            completed(
                "Train Derailed [LOCATION Bridge Near Alba] , Driver Killed || then [CITY Alba] slept ."))
        .containsExactly("0 CITY Alba repeated_name", "1 CITY Alba ner");
  }

  @Test
  void namesOfTheCorpusAreFound() {
    Texts text =
        Texts.of(
            "then Acme Labs and NATO met Ann . || [PERSON Acme Labs Smith] left again today .");
    KnownNames corpus =
        KnownNames.of(
            List.of(
                new CorpusName("Acme Labs", "ORGANIZATION", 2),
                new CorpusName("NATO", "ORGANIZATION", 2)));
    assertThat(shown(text, corpus, NONE))
        .containsExactly(
            "0 ORGANIZATION Acme Labs corpus_name",
            "0 ORGANIZATION NATO corpus_name",
            "1 PERSON Acme Labs Smith ner");
  }

  @Test
  void whatTheDocumentKnowsGoesBeforeWhatTheCorpusKnows() {
    Texts text = Texts.of("[PERSON Acme Labs] left . || then Acme Labs left .");
    KnownNames corpus = KnownNames.of(List.of(new CorpusName("Acme Labs", "ORGANIZATION", 2)));
    assertThat(shown(text, corpus, NONE))
        .containsExactly("0 PERSON Acme Labs ner", "1 PERSON Acme Labs repeated_name");
  }

  @Test
  void namesOfTheGazetteerAreFoundWhereverTheyStand() {
    Texts text =
        Texts.of("solvanor fell . || [PERSON solvanor] fell . || [PERSON Mr. solvanor] fell .");
    KnownNames gazetteer =
        KnownNames.ofGazetteer(List.of(new GazetteerName("solvanor", "ORGANIZATION")));
    assertThat(shown(text, NONE, gazetteer))
        .containsExactly(
            "0 ORGANIZATION solvanor gazetteer",
            "1 ORGANIZATION solvanor gazetteer",
            "2 PERSON Mr. solvanor ner");
  }

  private static List<String> completed(String notation) {
    return shown(Texts.of(notation), NONE, NONE);
  }

  private static List<String> shown(Texts text, KnownNames corpus, KnownNames gazetteer) {
    TokenizedDocument words = text.words();
    List<Name> names = text.names();
    List<Name> all =
        RepeatedNames.complete(
            words, names, AcronymDefinitions.in(words, names), true, corpus, gazetteer);
    return all.stream().map(name -> text.show(List.of(name)).get(0) + " " + name.origin()).toList();
  }
}
