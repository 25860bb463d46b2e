package org.corpusstats.resolve.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.correction.ReadCorrections;
import org.corpusstats.resolve.world.WorldNames;
import org.junit.jupiter.api.Test;

/** Kinds of names that news holds, as a document resolves them by itself. */
class KindsOfNamesTest {
  private static final Set<String> TYPES =
      Set.of("PERSON", "ORGANIZATION", "LOCATION", "COUNTRY", "CITY", "NATIONALITY", "MISC");
  private static final ResolveDocument RULES =
      new ResolveDocument(
          new Knowledge(
              new ResolveConfig(TYPES, Set.of(), 2, 0.6, List.of(), List.of(), List.of()),
              WorldNames.load(),
              ReadCorrections.from(List.of(), List.of(), List.of())),
          KnownNames.of(List.of()));

  @Test
  void fatherAndSonAreTwoAndABareSurnameIsNobodys() {
    assertThat(
            entities(
                "[PERSON Ivor Quill] met [PERSON Ivor Quill Jr.] . || [PERSON Quill Jr.] left . || [PERSON Quill] stayed ."))
        .containsExactly("ivor_quill", "ivor_quill_jr", "ivor_quill_jr", "quill");
  }

  @Test
  void husbandAndWifeAreTwo() {
    assertThat(
            entities(
                "[PERSON Anna Kolbe] won . || Mr. [PERSON Kolbe] lost . || Mrs. [PERSON Kolbe] won ."))
        .containsExactly("anna_kolbe", "kolbe", "anna_kolbe");
    assertThat(
            entities("[PERSON Anna Kolbe] won . || her/PRP$ husband , Dr. [PERSON Kolbe] , lost ."))
        .containsExactly("anna_kolbe", "kolbe");
  }

  @Test
  void whoIsNamedAsARelativeLaterTakesNoBareSurname() {
    assertThat(
            entities(
                "President [PERSON Harst] spoke . || [PERSON Clara Harst] , his/PRP$ wife , left . || [PERSON Harst] smiled ."))
        .containsExactly("harst", "clara_harst", "harst");
  }

  @Test
  void kingsAndPopesAreCalledByTheirGivenNames() {
    assertThat(
            entities(
                "Pope [PERSON Otto] met King [PERSON Edgar II] . || [PERSON Otto] spoke to [PERSON Edgar] ."))
        .containsExactly("pope_otto", "king_edgar_ii", "pope_otto", "king_edgar_ii");
  }

  @Test
  void inEastAsiaTheSurnameComesFirst() {
    assertThat(
            entities(
                "[MISC Moon Jae - in/IN] met [PERSON Xi Jinping] . || President [PERSON Xi] smiled . || Mr. [PERSON Moon] left ."))
        .containsExactly("moon_jae_in", "xi_jinping", "xi_jinping", "moon_jae_in");
  }

  @Test
  void formsAndSpellingsOfAGivenNameAreOneMans() {
    assertThat(
            entities(
                "[PERSON Chris Dodrill] is [PERSON Christopher Dodrill] . || [PERSON Dodrill] won ."))
        .containsExactly("christopher_dodrill", "christopher_dodrill", "christopher_dodrill");
    assertThat(
            entities(
                "[PERSON Chris Dodrill] is no [PERSON Christopher Dodrill] , nor [PERSON Anna Dodrill] ."))
        .containsExactly("chris_dodrill", "christopher_dodrill", "anna_dodrill");
    assertThat(entities("[PERSON R. Dunlop] met [PERSON Robert Dunlop] and [PERSON Anna Dunlop] ."))
        .containsExactly("robert_dunlop", "robert_dunlop", "anna_dunlop");
  }

  @Test
  void theOrderOfFormsDoesNotMatter() {
    for (String order :
        List.of(
            "[PERSON Masri] , [PERSON Al-Masri] , [PERSON Hosni al-Masri] .",
            "[PERSON Hosni al-Masri] , [PERSON El-Masri] , [PERSON Masri] .",
            "[PERSON Al-Masri] , [PERSON Hosni al-Masri] , [PERSON Masri] .")) {
      assertThat(entities(order)).as(order).containsOnly("hosni_al_masri");
    }
  }

  @Test
  void aQuotedNicknameStandsWithinAName() {
    assertThat(
            entities(
                "[PERSON Robert] “ [PERSON Bobby] ” [PERSON Farn] sued . || [ORGANIZATION Farn] won . || [PERSON Bobby Farn] smiled ."))
        .containsOnly("robert_farn");
  }

  @Test
  void aPartyOrAnAgencyInBracketsIsNoNickname() {
    assertThat(
            entities(
                "[PERSON Edward Farn] ( [ORGANIZATION Labour] ) [PERSON Nora Brandt] ( [ORGANIZATION Greens] ) [PERSON Paul Dahl] spoke ."))
        .containsExactly("edward_farn", "labor", "nora_brandt", "greens", "paul_dahl");
    assertThat(entities("[CITY Charlotte] ( [ORGANIZATION CNN] ) Mayor [PERSON Vera Lyle] spoke ."))
        .containsExactly("charlotte", "cnn", "vera_lyle");
  }

  @Test
  void firmsNamedAfterPeopleStayFirms() {
    assertThat(
            entities(
                "[PERSON Michael Dorn] spoke . || [ORGANIZATION Dorn] said/VBD it would/MD hire . || [PERSON Dorn] shares/NNS rose ."))
        .containsExactly("michael_dorn", "dorn", "dorn");
  }

  @Test
  void legalFormsAreNoPartOfAName() {
    assertThat(
            entities(
                "[ORGANIZATION Norvex Corp.] rose . || [ORGANIZATION Norvex] fell . || [ORGANIZATION Alba Motor Co.] fell . || [ORGANIZATION Alba] rose ."))
        .containsExactly("norvex", "norvex", "alba_motor", "alba_motor");
    assertThat(entities("[ORGANIZATION Gap Inc.] fell .")).containsExactly("gap_inc");
  }

  @Test
  void aNameMayOwnItsGenitive() {
    assertThat(
            entities(
                "[ORGANIZATION Brodie] 's said/VBD so . || lunch at [ORGANIZATION Brodie] 's food ."))
        .containsOnly("brodie's");
    assertThat(entities("[ORGANIZATION Norvex] 's said/VBD so . || [ORGANIZATION Norvex] fell ."))
        .containsOnly("norvex");
  }

  @Test
  void theAcronymOfAPersonIsAPerson() {
    assertThat(
            entities(
                "Senator [PERSON Carla Reyes Ortiz] ( CRO ) spoke . || CRO left . || the [ORGANIZATION Central Reserve Office] ( CRO ) opened . || CRO hired ."))
        .containsExactly(
            "carla_reyes_ortiz",
            "carla_reyes_ortiz",
            "carla_reyes_ortiz",
            "central_reserve_office",
            "central_reserve_office",
            "central_reserve_office");
  }

  @Test
  void modifiersAndCompoundsAreNamesOfTheirOwn() {
    assertThat(
            entities(
                "the [ORGANIZATION Obama Justice Department] sued . || the [ORGANIZATION Justice Department] won . || [PERSON Barack Obama] smiled ."))
        .containsExactly(
            "barack_obama", "justice_department", "justice_department", "barack_obama");
    assertThat(
            entities(
                "the [MISC anti-Israel] rally and the [MISC Israel - Hamas] war ended ; U.S. - China talks went on ."))
        .containsExactly("israel", "israel", "hamas", "united_states", "china");
  }

  @Test
  void namesThatTheAnnotatorsTookForOneArePeopleAndGroupsOfTheirOwn() {
    assertThat(entities("salt from [COUNTRY Peru Chile] and [COUNTRY Papua New Guinea] ."))
        .containsExactly("peru", "chile", "papua_new_guinea");
    assertThat(
            entities(
                "the [ORGANIZATION Civic Party] lost . || [ORGANIZATION Robert Brandt of the Civic Party] won . || [ORGANIZATION Robert Dahl of Green Party] left ."))
        .containsExactly(
            "civic_party", "robert_brandt", "civic_party", "robert_dahl", "green_party");
    assertThat(
            entities(
                "[ORGANIZATION Norvex Labs CEO Ida Brandt] and [ORGANIZATION Alba Motor Ida Brandt] left . || [PERSON Ida Brandt] won ."))
        .containsExactly("norvex_labs", "ida_brandt", "alba_motor", "ida_brandt", "ida_brandt");
    assertThat(
            entities(
                "[ORGANIZATION Victoria University of Wellby] and [ORGANIZATION Virginia Board of Health] met ."))
        .containsExactly("victoria_university_of_wellby", "virginia_board_of_health");
  }

  @Test
  void aSurnameIsAPersonWhateverTheAnnotatorsCallIt() {
    assertThat(entities("[PERSON Ivor Quill] won . || then [MISC Quill] left ."))
        .containsExactly("ivor_quill", "ivor_quill");
    assertThat(
            entities(
                "[PERSON Vera Lincoln] spoke . || [CITY Lincoln] claims/VBZ so . || it was [CITY Lincoln] 's father ."))
        .containsOnly("vera_lincoln");
  }

  @Test
  void aGroupIsKnownByItsPeople() {
    assertThat(entities("[PERSON Ida Brandt] of ZPU won . || it/PRP was ZPU that won ."))
        .containsExactly("ida_brandt", "zpu", "zpu");
  }

  @Test
  void otherNamesThatTheDocumentTells() {
    assertThat(
            entities(
                "[ORGANIZATION Norvex] , also/RB known/VBN as/IN the [ORGANIZATION Blue Front] , fled . || the [ORGANIZATION Blue Front] won ."))
        .containsOnly("norvex");
  }

  @Test
  void monthsAndCommonNounsAreNoPeople() {
    assertThat(
            entities(
                "[PERSON Theresa May] spoke . || talks resume in/IN May . || on/IN 5 May she left . || Mrs [PERSON May] won ."))
        .containsExactly("theresa_may", "theresa_may");
    assertThat(
            entities(
                "[PERSON Jack White] sang . || White voters/NNS stayed . || [PERSON Neighbours] called ."))
        .containsExactly("jack_white");
    assertThat(
            entities(
                "Sen. [PERSON Mitch Barlow] , [LOCATION R-Ky.] , spoke . || [PERSON Dear Lotta] , thanks ."))
        .containsExactly("mitch_barlow", "lotta");
  }

  @Test
  void theNounOfOneOrganisationStandsForIt() {
    String full = "the [ORGANIZATION Guild of/IN Weavers] met . || ";
    assertThat(entities(full + "then the Guild voted ."))
        .containsExactly("guild_of_weavers", "guild_of_weavers");
    for (String other :
        List.of(
            "then a Guild voted .",
            "then Guild members voted .",
            "then the Guild of/IN Bakers voted .",
            "then the Guild and/CC Market laws passed .",
            "then the [ORGANIZATION Tanners Guild] and the Guild voted .")) {
      assertThat(entities(full + other)).as(other).containsOnlyOnce("guild_of_weavers");
    }
  }

  @Test
  void whatIsACountrysIsCalledWithoutItUnlessThereIsAnother() {
    assertThat(
            entities("the [ORGANIZATION U.S. Senate] met . || the [ORGANIZATION Senate] voted ."))
        .containsExactly("united_states", "us_senate", "us_senate");
    assertThat(
            entities(
                "the [ORGANIZATION Kenya Senate] met the [ORGANIZATION Roman Senate] . || the [ORGANIZATION Senate] voted ."))
        .containsExactly("kenya", "kenya_senate", "roman_senate", "senate");
    assertThat(
            entities(
                "the [ORGANIZATION U.S. House Water Panel] asked the [ORGANIZATION U.S. House] ."))
        .as("and is not what is its own")
        .contains("us_house");
  }

  @Test
  void aCountryInAListOfCountriesIsNoPerson() {
    assertThat(types("troops of [COUNTRY Kenya] , [PERSON Chad] and/CC [COUNTRY Niger] left ."))
        .containsExactly("COUNTRY", "COUNTRY", "COUNTRY");
    assertThat(types("[PERSON Chad] left [COUNTRY Kenya] .")).containsExactly("PERSON", "COUNTRY");
  }

  @Test
  void aGivenNameBetweenTitleAndSurnameIsThePersons() {
    assertThat(entities("PRESIDENT BILL [PERSON HARST] 'S ADDRESS")).containsExactly("bill_harst");
    assertThat(entities("THE BILL [PERSON HARST] SIGNED")).containsExactly("harst");
  }

  @Test
  void aNounThatIsTakenForANameOnceIsNone() {
    String nouns =
        "the/DT Realm grew . || in the/DT Realm it/PRP rained . || it is the/DT Realm . || ";
    assertThat(entities(nouns + "so the [LOCATION Realm] fell .")).isEmpty();
    assertThat(entities(nouns + "so the [LOCATION Realm] fell to the [LOCATION Norland Realm] ."))
        .contains("realm");
  }

  @Test
  void unitsAreNoNamesHoweverOften() {
    assertThat(entities("at 9/CD [MISC GMT] it/PRP rained . || at 10:30/CD GMT , it/PRP poured ."))
        .isEmpty();
    assertThat(entities("with/IN 108/CD [ORGANIZATION UN] inspectors/NNS")).containsExactly("un");
  }

  @Test
  void spellingsOfOneNameAreOne() {
    assertThat(entities("[ORGANIZATION BlueKite] said [ORGANIZATION Blue Kite] won ."))
        .containsOnly("blue_kite");
    assertThat(entities("[LOCATION Mt. Fuji] is [LOCATION Mount Fuji] ."))
        .containsOnly("mount_fuji");
    assertThat(entities("[LOCATION Anbar province] is vast .")).containsOnly("anbar");
    assertThat(
            entities(
                "the [ORGANIZATION U.S. Geological Survey] and [ORGANIZATION United States Geological Survey] ( USGS ) ."))
        .contains("us_geological_survey")
        .doesNotContain("usgs");
    assertThat(entities("the [ORGANIZATION G - 7] met and an [MISC F - 35] crashed ."))
        .containsExactly("g_7", "f_35");
  }

  private static List<String> types(String notation) {
    return RULES.in(Texts.document("d", notation)).stream().map(found -> found.nerType()).toList();
  }

  private static List<String> entities(String notation) {
    return RULES.in(Texts.document("d", notation)).stream().map(found -> found.entityId()).toList();
  }
}
