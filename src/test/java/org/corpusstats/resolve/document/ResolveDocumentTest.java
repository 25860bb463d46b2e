package org.corpusstats.resolve.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.corpusstats.core.CodePoints;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.correction.CorrectionFiles;
import org.corpusstats.resolve.correction.Corrections;
import org.corpusstats.resolve.correction.ReadCorrections;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.resolve.world.WorldNames;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.FoundMention;
import org.corpusstats.table.row.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolveDocumentTest {
  private static final WorldNames WORLD = WorldNames.load();
  private static final Corrections NO_CORRECTIONS =
      ReadCorrections.from(List.of(), List.of(), List.of());
  private static final Set<String> TYPES =
      Set.of(
          "PERSON",
          "RELIGION",
          "IDEOLOGY",
          "ORGANIZATION",
          "LOCATION",
          "COUNTRY",
          "CITY",
          "STATE_OR_PROVINCE",
          "NATIONALITY",
          "MISC");

  /** One place for each rule that a document can be resolved by. */
  private static final String NEWS =
      """
      the [ORGANIZATION Islamic State] ( IS ) struck near {LOCATION Lake [COUNTRY Chad]} .
      || later [PERSON Mark Jay Heller] of the [ORGANIZATION U.S. Navy] blamed [ORGANIZATION IS] .
      || then [PERSON Mr. Heller] met [PERSON Mark Heller] 's aide [PERSON Mark] there/RB .
      ||| the [ORGANIZATION Boston Red Sox] lost because [ORGANIZATION Red Sox] players left early .
      || the [ORGANIZATION Church of Scientology] sued , and the [ORGANIZATION Church] won again .
      || it/PRP left [COUNTRY Great Britain] for [STATE_OR_PROVINCE Calif.] with some
      [NATIONALITY Kenyans] and [IDEOLOGY Marxists] , said the [ORGANIZATION World Trade Board] and [ORGANIZATION WTB] .
      """;

  @TempDir private Path folder;

  @Test
  void aDocumentIsResolvedByItself() {
    assertThat(rows(find(NEWS)))
        .containsExactly(
            "Islamic State = islamic_state by same_name",
            "IS = islamic_state by acronym_definition",
            "Lake Chad = lake_chad by whole_name",
            "Mark Jay Heller = mark_jay_heller by same_name",
            "U.S. = united_states by country_in_name",
            "U.S. Navy = us_navy by same_name",
            "IS = islamic_state by acronym_definition",
            "Mr. Heller = mark_jay_heller by surname",
            "Mark Heller = mark_jay_heller by spelling_variant",
            "Mark = mark_jay_heller by given_name",
            "Boston Red Sox = boston_red_sox by same_name",
            "Red Sox = boston_red_sox by short_name",
            "Church of Scientology = church_of_scientology by same_name",
            "Church = church_of_scientology by head_noun",
            "Great Britain = united_kingdom by country_name",
            "Calif. = california by state_name",
            "Kenyans = kenya by nationality",
            "Marxists = marxist by demonym",
            "World Trade Board = world_trade_board by same_name",
            "WTB = world_trade_board by initials");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "COUNTRY_NAME",
        "STATE_NAME",
        "NATIONALITY",
        "DEMONYM",
        "INITIALS",
        "GIVEN_NAME",
        "SHORT_NAME",
        "HEAD_NOUN"
      })
  void aRuleThatIsSwitchedOffDecidesNothingAndChangesNothingElse(Rule off) {
    List<FoundMention> all = find(NEWS);
    List<FoundMention> without = find(NEWS, off);
    assertThat(all).extracting(FoundMention::rule).contains(off.columnValue());
    assertThat(without).hasSameSizeAs(all);
    for (int i = 0; i < all.size(); i++) {
      FoundMention with = all.get(i);
      boolean found = with.rule().equals("country_in_name");
      if (with.rule().equals(off.columnValue()) || (found && off == Rule.COUNTRY_NAME)) {
        assertThat(without.get(i).rule())
            .isEqualTo(found ? with.rule() : off == Rule.NATIONALITY ? "demonym" : "same_name");
        assertThat(without.get(i).entityId())
            .isEqualTo(off == Rule.NATIONALITY ? "kenyan" : with.aliasId());
      } else {
        assertThat(without.get(i)).isEqualTo(with);
      }
    }
  }

  @Test
  void withoutRepairNamesStayCut() {
    assertThat(rows(find(NEWS, Rule.WHOLE_NAME)))
        .contains("Chad = chad by same_name")
        .doesNotContain("Lake Chad = lake_chad by whole_name")
        .hasSameSizeAs(rows(find(NEWS)));
  }

  @Test
  void withoutTheirCountriesOrganisationsAreOneMention() {
    assertThat(rows(find(NEWS, Rule.COUNTRY_IN_NAME)))
        .contains("U.S. Navy = us_navy by same_name")
        .doesNotContain("U.S. = united_states by country_in_name");
  }

  @Test
  void withoutDefinitionsLettersAreWhatTheirInitialsAre() {
    assertThat(rows(find(NEWS, Rule.ACRONYM_DEFINITION)))
        .contains("IS = islamic_state by initials")
        .doesNotContain("IS = islamic_state by acronym_definition");
  }

  @Test
  void withoutMiddleNamesThereAreTwoPeopleOfOneSurname() {
    assertThat(rows(find(NEWS, Rule.SPELLING_VARIANT)))
        .contains("Mark Heller = mark_heller by same_name", "Mr. Heller = mr_heller by same_name");
  }

  @Test
  void whatARuleFindsIsNotFoundWhereItIsSwitchedOff() {
    String member = "[PERSON Ida Brandt] of ZPU won .";
    assertThat(find(member)).extracting(FoundMention::text).containsExactly("Ida Brandt", "ZPU");
    assertThat(find(member, Rule.REPEATED_NAME))
        .extracting(FoundMention::text)
        .containsExactly("Ida Brandt");
    String talks = "then U.S. - China talks began .";
    assertThat(find(talks)).extracting(FoundMention::text).containsExactly("U.S.", "China");
    assertThat(find(talks, Rule.COUNTRY_IN_NAME)).isEmpty();
  }

  @Test
  void withoutAnyRuleEveryNameIsItself() {
    List<FoundMention> found = find(NEWS, Rule.SWITCHABLE.toArray(Rule[]::new));
    assertThat(found).hasSizeGreaterThan(15);
    assertThat(found)
        .allSatisfy(
            mention -> {
              assertThat(mention.rule()).isEqualTo("same_name");
              assertThat(mention.confidence()).isEqualTo(1);
              assertThat(mention.entityId())
                  .isEqualTo(mention.aliasId())
                  .isEqualTo(EntityId.of(mention.text()));
            });
  }

  @Test
  void aMentionKnowsWhereItStandsAndWhatFoundIt() {
    assertThat(find("[PERSON Ann] left . ||| she/PRP saw [COUNTRY the U.S. 's] flag ."))
        .containsExactly(
            new FoundMention(
                new TextSpan("d", 0, 0, 0, 3),
                "Ann",
                "ann",
                "ann",
                "Ann",
                "ner",
                "PERSON",
                null,
                "same_name",
                1,
                true,
                false,
                false,
                null),
            new FoundMention(
                new TextSpan("d", 1, 1, 23, 27),
                "U.S.",
                "us",
                "united_states",
                "United States",
                "ner",
                "COUNTRY",
                "COUNTRY",
                "country_name",
                Rule.COUNTRY_NAME.strength(),
                true,
                Rule.COUNTRY_NAME.holdsAcrossDocuments(),
                false,
                null));
  }

  @Test
  void whatIsFoundBesidesTheAnnotatorsSaysSo() {
    assertThat(find("the [ORGANIZATION Acme Labs] ( AL ) grew . || then Acme Labs fell ."))
        .extracting(FoundMention::text, FoundMention::origin, FoundMention::nerType)
        .containsExactly(
            tuple("Acme Labs", "ner", "ORGANIZATION"),
            tuple("AL", "acronym", "ORGANIZATION"),
            tuple("Acme Labs", "acronym", "ORGANIZATION"));
  }

  @Test
  void theCutOfTheTextAtTheOffsetsIsTheMention() {
    AnnotatedDocument document =
        Texts.document(
            "d",
            "😀 [PERSON Zoë ’s] café 🎉 paid [COUNTRY the United States '] envoy [CITY 𝒳 Łódź]");
    List<FoundMention> found = finder(NO_CORRECTIONS).in(document);
    assertThat(found)
        .extracting(FoundMention::text)
        .containsExactly("Zoë", "United States", "𝒳 Łódź");
    CodePoints offsets = CodePoints.of(document.text());
    assertThat(found)
        .allSatisfy(
            mention ->
                assertThat(
                        document
                            .text()
                            .substring(
                                offsets.toUtf16(mention.span().charBegin()),
                                offsets.toUtf16(mention.span().charEnd())))
                    .isEqualTo(mention.text()));
  }

  @Test
  void mentionsOfOneNameShareAnEntityWhateverTheirForm() {
    assertThat(
            find(
                "then [ORGANIZATION The Al - Qaeda] men and [ORGANIZATION al Qaeda] men or"
                    + " [ORGANIZATION AL - QAEDA 's] men fled"))
        .extracting(FoundMention::entityId)
        .containsExactly("al_qaeda", "al_qaeda", "al_qaeda");
  }

  @Test
  void theWorldsNamesHaveTheTypesThatTheWorldKnows() {
    assertThat(
            find(
                "[ORGANIZATION Kenya] , [LOCATION Asia] , [MISC Kenyans] ; [PERSON Jordan] and"
                    + " [STATE_OR_PROVINCE Georgia] met"))
        .extracting(FoundMention::entityId, FoundMention::knownType, FoundMention::rule)
        .containsExactly(
            tuple("kenya", "COUNTRY", "same_name"),
            tuple("asia", "LOCATION", "same_name"),
            tuple("kenya", "COUNTRY", "nationality"),
            tuple("jordan", null, "same_name"),
            tuple("georgia", "STATE_OR_PROVINCE", "same_name"));
  }

  @Test
  void groupsAreOneInTheSingularAndInThePlural() {
    assertThat(
            find(
                "[IDEOLOGY Republicans] and a [IDEOLOGY Republican] met [NATIONALITY Kurds] , a"
                    + " [NATIONALITY Kurd] , and [RELIGION Muslims] at [ORGANIZATION Reeves]"))
        .extracting(FoundMention::text, FoundMention::entityId, FoundMention::rule)
        .containsExactly(
            tuple("Republicans", "republican", "demonym"),
            tuple("Republican", "republican", "same_name"),
            tuple("Kurds", "kurd", "demonym"),
            tuple("Kurd", "kurd", "same_name"),
            tuple("Muslims", "muslim", "demonym"),
            tuple("Reeves", "reeves", "same_name"));
  }

  @Test
  void aDocumentWithoutSentencesHasNone() {
    assertThat(finder(NO_CORRECTIONS).in(AnnotatedDocument.ofProse("d", "…", List.of()))).isEmpty();
  }

  @Test
  void theUserMergesNames() throws IOException {
    Corrections corrections = files().aliases("Daesh,Islamic State,ORGANIZATION,").load();
    assertThat(finder(corrections).in(Texts.document("d", "then [PERSON Daesh] fled .")))
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.aliasId()).isEqualTo("daesh");
              assertThat(mention.entityId()).isEqualTo("islamic_state");
              assertThat(mention.name()).isEqualTo("Islamic State");
              assertThat(mention.knownType()).isEqualTo("ORGANIZATION");
              assertThat(mention.rule()).isEqualTo("correction");
              assertThat(mention.confidence()).isEqualTo(1);
            });
  }

  @Test
  void theUserKeepsNamesApart() throws IOException {
    Corrections corrections = files().aliases("IS,IS,,").load();
    assertThat(rows(finder(corrections).in(Texts.document("d", NEWS))))
        .contains("IS = is by correction", "Islamic State = islamic_state by same_name")
        .doesNotContain("IS = islamic_state by acronym_definition");
  }

  @Test
  void theUserSaysMoreThanAnyRule() throws IOException {
    Corrections corrections = files().aliases("Red Sox,Salem Red Sox,,", "U.S.,Acme,,").load();
    assertThat(rows(finder(corrections).in(Texts.document("d", NEWS))))
        .contains(
            "Red Sox = salem_red_sox by correction",
            "U.S. = acme by correction",
            "Boston Red Sox = boston_red_sox by same_name");
  }

  @Test
  void theUserGivesTypes() throws IOException {
    Corrections corrections = files().aliases("Islamic State,Islamic State,IDEOLOGY,").load();
    assertThat(finder(corrections).in(Texts.document("d", NEWS)))
        .filteredOn(mention -> mention.entityId().equals("islamic_state"))
        .hasSize(3)
        .extracting(FoundMention::knownType)
        .containsOnly("IDEOLOGY");
  }

  /** The annotators do not see the second one; a rule did, before the user spoke of it. */
  @ParameterizedTest
  @ValueSource(strings = {"church_of_scientology", "church"})
  void aNounThatTheUserSpeaksOfIsNotLost(String entity) throws IOException {
    String text =
        "the [ORGANIZATION Church of Scientology] sued . || later the Church/NNP won again .";
    assertThat(rows(find(text))).contains("Church = church_of_scientology by head_noun");
    String canonical = entity.equals("church") ? "Church" : "Church of Scientology";
    Corrections corrections = files().aliases("Church," + canonical + ",,").load();
    assertThat(rows(finder(corrections).in(Texts.document("d", text))))
        .contains("Church = " + entity + " by correction");
  }

  @Test
  void lettersBeforeTheirWordsAreWhatTheseSay() {
    assertThat(
            rows(
                find(
                    "the [ORGANIZATION National Health Service] ( NHS ) grew . || then"
                        + " [ORGANIZATION NHS] ( [ORGANIZATION National Honor Society] ) met . ||"
                        + " [ORGANIZATION NHS] fell .")))
        .containsExactly(
            "National Health Service = national_health_service by same_name",
            "NHS = national_health_service by acronym_definition",
            "NHS = national_honor_society by acronym_definition",
            "National Honor Society = national_honor_society by same_name",
            "NHS = national_honor_society by acronym_definition");
  }

  @Test
  void theUserDropsMentions() throws IOException {
    Corrections corrections = files().kill("Islamic State,,", "Church,PERSON,").load();
    assertThat(rows(finder(corrections).in(Texts.document("d", NEWS))))
        .doesNotContain("Islamic State = islamic_state by same_name")
        .contains("Church = church_of_scientology by head_noun");
  }

  @Test
  void noRuleBringsBackWhatTheUserDropsOrDoesNotList() throws IOException {
    String text = "the [ORGANIZATION U.S. Navy] and [ORGANIZATION Acme Corp] ( AC ) left .";
    Corrections corrections = files().kill("U.S.,,", "AC,,").load();
    assertThat(finder(corrections).in(Texts.document("d", text)))
        .extracting(FoundMention::text)
        .containsExactly("U.S. Navy", "Acme Corp");
    ResolveDocument withoutCountries =
        finder(
            new ResolveConfig(
                Set.of("ORGANIZATION"), Set.of(), 2, 0.75, List.of(), List.of(), List.of()),
            NO_CORRECTIONS);
    assertThat(withoutCountries.in(Texts.document("d", text)))
        .extracting(FoundMention::text)
        .containsExactly("U.S. Navy", "Acme Corp", "AC");
  }

  @Test
  void theUsersNamesAreFound() throws IOException {
    Corrections corrections = files().gazetteer("solvanor,ORGANIZATION").load();
    assertThat(finder(corrections).in(Texts.document("d", "the solvanor fell .")))
        .extracting(FoundMention::text, FoundMention::origin, FoundMention::nerType)
        .containsExactly(tuple("solvanor", "gazetteer", "ORGANIZATION"));
  }

  @Test
  void aScopeIsOfItsDocumentsOnly() throws IOException {
    Corrections corrections =
        files().aliases("Daesh,Islamic State,,2014/*").kill("Acme,,2014/b").load();
    String text = "then [ORGANIZATION Daesh] left [ORGANIZATION Acme] alone .";
    assertThat(rows(finder(corrections).in(Texts.document("2013/a", text))))
        .containsExactly("Daesh = daesh by same_name", "Acme = acme by same_name");
    assertThat(rows(finder(corrections).in(Texts.document("2014/a", text))))
        .containsExactly("Daesh = islamic_state by correction", "Acme = acme by same_name");
    assertThat(rows(finder(corrections).in(Texts.document("2014/b", text))))
        .containsExactly("Daesh = islamic_state by correction");
  }

  @Test
  void correctionsHoldWhateverIsSwitchedOff() throws IOException {
    Corrections corrections = files().aliases("Daesh,Islamic State,,").load();
    assertThat(
            rows(
                finder(corrections, Rule.SWITCHABLE.toArray(Rule[]::new))
                    .in(Texts.document("d", "then [ORGANIZATION Daesh] fled ."))))
        .containsExactly("Daesh = islamic_state by correction");
  }

  @Test
  void aStateIsNotTheCityThatItSharesItsNameWith() {
    assertThat(
            rows(
                find(
                    "in [CITY Seattle] , [CITY Washington] , it rained . || then [CITY Washington]"
                        + " was calm . || to [CITY Utica] , [STATE_OR_PROVINCE N.Y.] , from [CITY"
                        + " New York] .")))
        .containsExactly(
            "Seattle = seattle by same_name",
            "Washington = washington_state by state_name",
            "Washington = washington by same_name",
            "Utica = utica by same_name",
            "N.Y. = new_york_state by state_name",
            "New York = new_york by same_name");
  }

  private CorrectionFiles files() throws IOException {
    return new CorrectionFiles(folder);
  }

  private static List<FoundMention> find(String notation, Rule... off) {
    return finder(NO_CORRECTIONS, off).in(Texts.document("d", notation));
  }

  private static ResolveDocument finder(Corrections corrections, Rule... off) {
    Set<Rule> switchedOff = EnumSet.noneOf(Rule.class);
    switchedOff.addAll(List.of(off));
    return finder(
        new ResolveConfig(TYPES, switchedOff, 2, 0.75, List.of(), List.of(), List.of()),
        corrections);
  }

  private static ResolveDocument finder(ResolveConfig config, Corrections corrections) {
    return new ResolveDocument(new Knowledge(config, WORLD, corrections), KnownNames.of(List.of()));
  }

  private static List<String> rows(List<FoundMention> found) {
    return found.stream()
        .map(mention -> mention.text() + " = " + mention.entityId() + " by " + mention.rule())
        .toList();
  }
}
