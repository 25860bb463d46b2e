package org.corpusstats.resolve.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.corpusstats.LocalSpark;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.correction.CorrectionFiles;
import org.corpusstats.resolve.document.Texts;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.EntityName;
import org.corpusstats.table.row.FoundMention;
import org.corpusstats.table.row.ResolvedMention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveEntitiesTest {
  private static final Set<String> TYPES =
      Set.of("PERSON", "ORGANIZATION", "LOCATION", "COUNTRY", "CITY", "NATIONALITY", "MISC");
  private static final ResolveConfig CONFIG =
      new ResolveConfig(TYPES, Set.of(), 2, 0.75, List.of(), List.of(), List.of());

  @TempDir private Path folder;

  @AfterEach
  void restoreSession() {
    LocalSpark.restorePartitions();
  }

  @Test
  void everyMentionTakesTheTypeOfItsEntityAndKeepsItsOwnBesideIt() {
    Outcome resolved =
        resolve(
            Map.of(
                "a", "then [CITY Strelsau] burned .",
                "b", "then [CITY Strelsau] burned .",
                "c", "then [PERSON Strelsau] burned ."));
    assertThat(resolved.mentions()).extracting(ResolvedMention::type).containsOnly("CITY");
    assertThat(resolved.mentions())
        .extracting(ResolvedMention::nerType)
        .containsExactly("CITY", "CITY", "PERSON");
  }

  @Test
  void anEntityIsCalledAsItsOwnMentionsCallIt() {
    Outcome resolved =
        resolve(
            Map.of(
                "a", "the [ORGANIZATION Solar Union] ( SU ) grew .",
                "b", "the [ORGANIZATION Solar Union] ( SU ) , [ORGANIZATION SU] , grew .",
                "c", "then [ORGANIZATION SU] , [ORGANIZATION SU] , [ORGANIZATION SU] fell ."));
    assertThat(resolved.names())
        .containsExactly(new EntityName("solar_union", "Solar Union", "ORGANIZATION", null));
  }

  private static final Map<String, String> KENYANS =
      Map.of("a", "then [NATIONALITY Kenyans] met [MISC Ruritanians] in [COUNTRY Kenya] .");

  @Test
  void aNationalityIsItsCountryAndItsMentionsSayThatItIsOne() {
    Outcome resolved = resolve(KENYANS);
    assertThat(resolved.names())
        .containsExactlyInAnyOrder(
            new EntityName("kenya", "Kenya", "COUNTRY", null),
            new EntityName("ruritanians", "Ruritanians", "MISC", null));
    assertThat(resolved.mentions())
        .extracting(ResolvedMention::text, ResolvedMention::type, ResolvedMention::rule)
        .containsExactly(
            tuple("Kenyans", "NATIONALITY", "nationality"),
            tuple("Ruritanians", "MISC", "same_name"),
            tuple("Kenya", "COUNTRY", "same_name"));
  }

  @Test
  void aNationalityIsOnlyRelatedToItsCountryWhereTheRuleIsSwitchedOff() {
    Outcome resolved =
        resolve(
            annotated(KENYANS),
            new ResolveConfig(
                TYPES, Set.of(Rule.NATIONALITY), 2, 0.75, List.of(), List.of(), List.of()));
    assertThat(resolved.names())
        .containsExactlyInAnyOrder(
            new EntityName("kenya", "Kenya", "COUNTRY", null),
            new EntityName("kenyan", "Kenyan", "NATIONALITY", "kenya"),
            new EntityName("ruritanians", "Ruritanians", "MISC", null));
  }

  @Test
  void whatTwoDocumentsExplainHoldsForOthers() {
    Outcome resolved =
        resolve(
            Map.of(
                "a", "the [ORGANIZATION Solar Union] ( SU ) grew .",
                "b", "the [ORGANIZATION Solar Union] ( SU ) grew .",
                "c", "then [ORGANIZATION SU] fell ."));
    assertThat(resolved.of("c")).containsExactly("SU = solar_union by corpus_alias");
    ResolvedMention mention = resolved.mentions("c").get(0);
    assertThat(mention.aliasId()).isEqualTo("su");
    assertThat(mention.type()).isEqualTo("ORGANIZATION");
    assertThat(mention.confidence()).isEqualTo(Rule.CORPUS_ALIAS.strength());
    assertThat(resolved.of("a"))
        .containsExactly(
            "Solar Union = solar_union by same_name", "SU = solar_union by acronym_definition");
  }

  @Test
  void whatOneDocumentExplainsDoesNotUnlessItIsTheOnlyReadingOfInitials() {
    Map<String, String> documents =
        Map.of(
            "a", "the [ORGANIZATION Solar Union] ( SU ) grew .",
            "b", "then [PERSON Ann Lee] spoke and [PERSON Lee] left .",
            "c", "then [ORGANIZATION SU] fell , said [PERSON Lee] .");
    assertThat(resolve(documents).of("c"))
        .containsExactly("SU = solar_union by corpus_alias", "Lee = lee by same_name");
    Map<String, String> two = new TreeMap<>(documents);
    two.put("d", "the [ORGANIZATION Student Union] ( SU ) grew .");
    assertThat(resolve(two).of("c"))
        .containsExactly("SU = su by same_name", "Lee = lee by same_name");
  }

  @Test
  void modifiersDoNotRenameANameThatMostlyStandsAlone() {
    Map<String, String> documents = new TreeMap<>();
    for (int i = 0; i < 5; i++) {
      documents.put("alone" + i, "the [ORGANIZATION Harbor Department] sued .");
    }
    documents.put(
        "a",
        "the [ORGANIZATION Zawisza Harbor Department] won , the [ORGANIZATION Harbor Department]"
            + " said .");
    documents.put("b", documents.get("a"));
    Outcome resolved = resolve(documents);
    assertThat(resolved.names())
        .containsExactly(
            new EntityName("harbor_department", "Harbor Department", "ORGANIZATION", null));
    assertThat(resolved.of("a"))
        .containsExactly(
            "Zawisza Harbor Department = harbor_department by corpus_alias",
            // Led away and back, it is its own name.
            "Harbor Department = harbor_department by same_name");
  }

  /** What documents say a name is outweighs that a part of it mostly stands alone. */
  @Test
  void aNameIsOneOtherWhateverSpeaksForSeveral() {
    Map<String, String> documents = new TreeMap<>();
    for (int i = 0; i < 5; i++) {
      documents.put("alone" + i, "the [ORGANIZATION Harbor Department] sued .");
    }
    for (int i = 0; i < 2; i++) {
      documents.put(
          "part" + i,
          "the [ORGANIZATION Zawisza Harbor Department] won , the [ORGANIZATION Harbor Department]"
              + " said .");
      documents.put(
          "renamed" + i,
          "[ORGANIZATION Port Authority] , formerly known as the [ORGANIZATION Zawisza Harbor"
              + " Department] , won .");
    }
    assertThat(resolve(documents).of("part0"))
        .containsExactly(
            "Zawisza Harbor Department = port_authority by corpus_alias",
            "Harbor Department = port_authority by short_name");
  }

  /**
   * The company of "Harbor Department" tells which, and both are that which mostly stands alone.
   */
  @Test
  void anEntityWhoseMentionsAreAllLedAwayAndBackIsCalledByItsWords() {
    Map<String, String> documents = new TreeMap<>();
    for (int i = 0; i < 2; i++) {
      documents.put(
          "zawisza" + i,
          "[PERSON Ann Lee] and [PERSON Carl Roe] met . || the [ORGANIZATION Zawisza Harbor"
              + " Department] won , the [ORGANIZATION Harbor Department] said .");
      documents.put(
          "orbin" + i,
          "[PERSON Moon Day] and [PERSON Neil Oak] met . || the [ORGANIZATION Orbin Harbor"
              + " Department] won , the [ORGANIZATION Harbor Department] said .");
    }
    for (int i = 0; i < 3; i++) {
      documents.put(
          "alone" + i,
          "[PERSON Ann Lee] and [PERSON Carl Roe] met . || the [ORGANIZATION Harbor Department]"
              + " sued .");
    }
    assertThat(resolve(documents).names())
        .contains(new EntityName("harbor_department", "Harbor Department", "ORGANIZATION", null));
  }

  /** A document that calls two people by one surname says itself who is who. */
  @Test
  void aSurnameOfTwoPeopleOfADocumentIsNobodyElse() {
    Map<String, String> documents = new TreeMap<>();
    for (int i = 0; i < 3; i++) {
      documents.put("known" + i, "[PERSON Victor Harlan] spoke and [PERSON Harlan] left .");
    }
    documents.put(
        "two",
        "Mr. [PERSON Harlan] spoke ; Ms. [PERSON Harlan] left . || Mr. [PERSON Peter Harlan] and"
            + " Ms. [PERSON Clara Harlan] listened .");
    assertThat(resolve(documents).of("two"))
        .extracting(said -> said.replaceFirst(" by .*", ""))
        .containsExactly(
            "Harlan = peter_harlan",
            "Harlan = clara_harlan",
            "Peter Harlan = peter_harlan",
            "Clara Harlan = clara_harlan");
  }

  @Test
  void aPlaceBeforeAGroupIsPartOfItsNameWhereAQuarterSaysSo() {
    Map<String, String> documents = new TreeMap<>();
    for (int i = 0; i < 6; i++) {
      documents.put("alone" + i, "then [ORGANIZATION Red Otters] won .");
    }
    documents.put(
        "a",
        "the [ORGANIZATION Strelsau Red Otters] lost , the [ORGANIZATION Red Otters] said in [CITY"
            + " Strelsau] .");
    documents.put("b", documents.get("a"));
    assertThat(resolve(documents).of("alone1"))
        .containsExactly("Red Otters = strelsau_red_otters by corpus_alias");
  }

  @Test
  void aSurnameIsWhomTheCorpusMeansUnlessTheDocumentNamesAnotherFirst() {
    Map<String, String> documents = new TreeMap<>();
    for (int i = 0; i < 6; i++) {
      documents.put("known" + i, "then [PERSON Victor Harlan] spoke and [PERSON Harlan] left .");
    }
    documents.put(
        "later", "then [PERSON Harlan] spoke ; [PERSON Clara Harlan] , his wife , listened .");
    documents.put("first", "then [PERSON Clara Harlan] spoke and [PERSON Harlan] left .");
    Outcome resolved = resolve(documents);
    assertThat(resolved.of("later"))
        .containsExactly(
            "Harlan = victor_harlan by corpus_alias", "Clara Harlan = clara_harlan by same_name");
    assertThat(resolved.of("first"))
        .containsExactly(
            "Clara Harlan = clara_harlan by same_name", "Harlan = clara_harlan by surname");
    assertThat(resolved.names())
        .contains(new EntityName("victor_harlan", "Victor Harlan", "PERSON", null));
  }

  @Test
  void ofCourtsOfSeveralPlacesNoneIsTheCourt() {
    Map<String, String> documents = new TreeMap<>();
    for (int i = 0; i < 20; i++) {
      documents.put("alone" + i, "the [ORGANIZATION Harbor Court] sat .");
    }
    String ofPlace =
        "in [COUNTRY %1$s] the [ORGANIZATION %1$s Harbor Court] won , the [ORGANIZATION Harbor"
            + " Court] said .";
    for (int i = 0; i < 3; i++) {
      documents.put("chad" + i, ofPlace.formatted("Chad"));
    }
    assertThat(resolve(documents).of("chad0"))
        .as("of one place")
        .contains("Chad Harbor Court = harbor_court by corpus_alias");
    documents.put("kenya", ofPlace.formatted("Kenya"));
    Outcome resolved = resolve(documents);
    assertThat(resolved.of("chad0")).contains("Chad Harbor Court = chad_harbor_court by same_name");
    assertThat(resolved.of("kenya"))
        .contains("Kenya Harbor Court = kenya_harbor_court by same_name");
  }

  /** A headline stands before the name that it is short for. */
  @Test
  void aSurnameInAHeadlineIsWhomTheArticleIsAbout() {
    Map<String, String> documents = new TreeMap<>();
    for (int i = 0; i < 6; i++) {
      documents.put("known" + i, "then [PERSON Victor Harlan] spoke and [PERSON Harlan] left .");
    }
    documents.put(
        "article",
        "[PERSON Harlan] wins vote ||| then [PERSON Clara Harlan] won . || [PERSON Harlan] said so .");
    documents.put(
        "later",
        "the vote ||| then [PERSON Harlan] spoke . || [PERSON Clara Harlan] listened . || [PERSON"
            + " Harlan] said so .");
    Outcome resolved = resolve(documents);
    assertThat(resolved.of("article"))
        .containsExactly(
            "Harlan = clara_harlan by surname",
            "Clara Harlan = clara_harlan by same_name",
            "Harlan = clara_harlan by surname");
    assertThat(resolved.of("later"))
        .as("what follows the full name is hers")
        .containsExactly(
            "Harlan = victor_harlan by corpus_alias",
            "Clara Harlan = clara_harlan by same_name",
            "Harlan = clara_harlan by surname");
  }

  @Test
  void companyDoesNotOverruleWhatADocumentSaysOfASurname() {
    String anna =
        "then [PERSON Anna Kowalek] met [PERSON Ida Brandt] and [ORGANIZATION Acme Labs] . ||"
            + " [PERSON Kowalek] left .";
    String karl = "then [PERSON Karl Kowalek] met [PERSON Otto Lund] . || [PERSON Kowalek] left .";
    Outcome resolved =
        resolve(
            Map.of(
                "a", anna,
                "b", anna,
                "c", karl,
                "d", karl,
                "both",
                    "then [PERSON Karl Kowalek] and [PERSON Anna Kowalek] met [PERSON Ida Brandt]"
                        + " and [ORGANIZATION Acme Labs] . || then [PERSON Mr. Kowalek] spoke . ||"
                        + " later [PERSON Kowalek] left ."));
    assertThat(resolved.of("both"))
        .contains("Mr. Kowalek = karl_kowalek by surname", "Kowalek = anna_kowalek by co_mention");
  }

  @Test
  void explanationsAreCountedOnceSpellingsAreJoined() {
    assertThat(
            resolve(
                    Map.of(
                        "a", "then [PERSON Qasem Tavakol] spoke and [PERSON Tavakol] left .",
                        "b", "then [PERSON Qassem Tavakol] spoke and [PERSON Tavakol] left .",
                        "c", "then [PERSON Tavakol] won ."))
                .of("c"))
        .containsExactly("Tavakol = qasem_tavakol by corpus_alias");
  }

  @Test
  void aNicknameIsKnownByItsCompany() {
    String friends =
        "[PERSON Ann Lee] , [PERSON Olga Brandis] and [ORGANIZATION Solar Union] met .";
    Map<String, String> documents =
        new TreeMap<>(
            Map.of(
                "a", "then [PERSON Robert Farnham] , " + friends,
                "b", "then [PERSON Bob Farnham] , " + friends));
    assertThat(resolve(documents).of("a"))
        .as("one document each")
        .contains("Robert Farnham = robert_farnham by same_name");
    documents.put("c", documents.get("a"));
    documents.put("d", documents.get("b"));
    assertThat(resolve(documents).of("a"))
        .contains("Robert Farnham = bob_farnham by spelling_variant");
    documents.put("e", "then [PERSON Bob Farnham] met [PERSON Robert Farnham] .");
    assertThat(resolve(documents).of("a"))
        .as("a document has both")
        .contains("Robert Farnham = robert_farnham by same_name");
  }

  @Test
  void aPlaceThatIsCalledLikeAPersonIsNone() {
    Outcome resolved =
        resolve(
            Map.of(
                "a",
                "he went into [PERSON Olga Brandis] , [PERSON Olga Brandis] , [PERSON Olga Brandis]"
                    + " . || the [ORGANIZATION Olga Brandis Clinic] said so ."));
    assertThat(resolved.names())
        .containsExactly(
            new EntityName("olga_brandis_clinic", "Olga Brandis Clinic", "ORGANIZATION", null));
  }

  @Test
  void aNicknameThatOneDocumentQuotesAndUsesIsKnownInAll() {
    Outcome resolved =
        resolve(
            Map.of(
                "a",
                "then [PERSON Karl Robert] “ [PERSON Jerry] ” [PERSON Farnham] left . || then"
                    + " [PERSON Jerry Farnham] won .",
                "b",
                "then [PERSON Jerry Farnham] won ."));
    assertThat(resolved.of("b")).contains("Jerry Farnham = karl_robert_farnham by corpus_alias");
  }

  @Test
  void aShortFormMayStandInTheDocumentOfTheFullName() {
    String friends =
        "[PERSON Ann Lee] , [PERSON Olga Brandis] and [ORGANIZATION Solar Union] met .";
    Map<String, String> documents =
        new TreeMap<>(
            Map.of(
                "a", "then [PERSON Maurice Farnham] , " + friends,
                "b", "then [PERSON Mo Farnham] , " + friends,
                "c", "then [PERSON Maurice Farnham] left . || so [PERSON Mo Farnham] , " + friends,
                "d", "then [PERSON Maurice Farnham] , " + friends));
    assertThat(resolve(documents).of("b"))
        .contains("Mo Farnham = maurice_farnham by spelling_variant");
    documents.put("e", "then [PERSON Mo Farnham] met [PERSON Maurice Farnham] .");
    assertThat(resolve(documents).of("b"))
        .as("a sentence has both")
        .contains("Mo Farnham = mo_farnham by same_name");
  }

  @Test
  void theOnlyBearerOfAGivenNameIsKnownByItsCompany() {
    Map<String, String> documents =
        new TreeMap<>(
            Map.of(
                "a", "[PERSON Mirela Farnham] , [PERSON Ann Lee] and [ORGANIZATION SU] met .",
                "b", "[PERSON Mirela Farnham] , [PERSON Ann Lee] and [ORGANIZATION SU] won .",
                "c", "[PERSON Mirela] , [PERSON Ann Lee] and [ORGANIZATION SU] lost .",
                "d", "[PERSON Mirela] and [PERSON Ann Lee] lost ."));
    assertThat(resolve(documents).of("c")).contains("Mirela = mirela_farnham by co_mention");
    assertThat(resolve(documents).of("d")).contains("Mirela = mirela by same_name");
    documents.put("e", "[PERSON Mirela Brandis] won .");
    assertThat(resolve(documents).of("c")).contains("Mirela = mirela by same_name");
  }

  @Test
  void aNameAfterAnOfficeIsNoGivenName() {
    Map<String, String> documents = new TreeMap<>();
    for (String id : List.of("a", "b")) {
      documents.put(
          id, "[PERSON Abel Torvik] met [PERSON Ida Brandt] and [ORGANIZATION Acme Labs] .");
    }
    String company = " met [PERSON Ida Brandt] and [ORGANIZATION Acme Labs] .";
    documents.put("c", "so [PERSON Abel]" + company);
    documents.put("d", "so Secretary [PERSON Abel]" + company);
    Outcome resolved = resolve(documents);
    assertThat(resolved.of("c")).contains("Abel = abel_torvik by co_mention");
    assertThat(resolved.of("d")).contains("Abel = abel by same_name");
  }

  @Test
  void aCountrysNamesBeforeANameAreTheSame() {
    assertThat(
            resolve(
                    Map.of(
                        "a", "the [ORGANIZATION U.S. Harbor Board] won .",
                        "b", "the [ORGANIZATION United States Harbor Board] won ."))
                .names())
        .extracting(EntityName::entityId)
        .containsExactlyInAnyOrder("united_states", "us_harbor_board");
  }

  @Test
  void whatDocumentsExplainDifferentlyDoesNotUnlessMostAgree() {
    Map<String, String> documents =
        new TreeMap<>(
            Map.of(
                "a", "the [ORGANIZATION Solar Union] ( SU ) grew .",
                "b", "the [ORGANIZATION Solar Union] ( SU ) grew .",
                "c", "then [ORGANIZATION SU] fell .",
                "d", "the [ORGANIZATION Student Union] ( SU ) grew ."));
    assertThat(resolve(documents).of("c")).as("2 of 3").containsExactly("SU = su by same_name");
    documents.put("e", "the [ORGANIZATION Solar Union] ( SU ) grew .");
    Outcome resolved = resolve(documents);
    assertThat(resolved.of("c")).as("3 of 4").containsExactly("SU = solar_union by corpus_alias");
    assertThat(resolved.mentions("c").get(0).confidence())
        .isEqualTo(0.75 * Rule.CORPUS_ALIAS.strength());
    assertThat(resolved.of("d")).contains("SU = student_union by acronym_definition");
  }

  @Test
  void aNameOfAnotherKindIsLeftApart() {
    Outcome resolved =
        resolve(
            Map.of(
                "a", "the [ORGANIZATION Solar Union] ( SU ) grew .",
                "b", "the [ORGANIZATION Solar Union] ( SU ) grew .",
                "c", "then [PERSON SU] fell ."));
    assertThat(resolved.of("c")).containsExactly("SU = su by same_name");
  }

  @Test
  void whatTheUserKeepsApartStaysApart() throws IOException {
    CorrectionFiles files = new CorrectionFiles(folder).aliases("SU,SU,,c");
    Map<String, String> documents =
        Map.of(
            "a", "the [ORGANIZATION Solar Union] ( SU ) grew .",
            "b", "the [ORGANIZATION Solar Union] ( SU ) grew .",
            "c", "then [ORGANIZATION SU] fell .",
            "d", "then [ORGANIZATION SU] fell .");
    Outcome resolved =
        resolve(
            annotated(documents),
            new ResolveConfig(
                TYPES, Set.of(), 2, 0.75, List.of(files.aliases.toString()), List.of(), List.of()));
    assertThat(resolved.of("c")).containsExactly("SU = su by correction");
    assertThat(resolved.of("d")).containsExactly("SU = solar_union by corpus_alias");
  }

  @Test
  void whatStandsForANameThatIsKeptApartStaysWithIt() throws IOException {
    Map<String, String> documents = new TreeMap<>();
    String usual = "then [PERSON Alexandros Petersen] met the [ORGANIZATION Acme Foundation] .";
    List.of("a", "b", "c", "d").forEach(docId -> documents.put(docId, usual));
    documents.put(
        "e",
        "then [PERSON Alexandos Petersen] met the [ORGANIZATION Acme Fuondation] ."
            + " || later [PERSON Petersen] and [PERSON Sandy] left .");
    assertThat(resolve(documents).of("e"))
        .contains(
            "Alexandos Petersen = alexandros_petersen by spelling_variant",
            "Acme Fuondation = acme_foundation by spelling_variant",
            "Petersen = alexandros_petersen by surname");
    CorrectionFiles files =
        new CorrectionFiles(folder)
            .aliases(
                "Alexandos Petersen,Alexandos Petersen,,e",
                "Sandy,Alexandos Petersen,,",
                "Acme Foundation,Acme Foundation,,");
    assertThat(
            resolve(
                    annotated(documents),
                    new ResolveConfig(
                        TYPES,
                        Set.of(),
                        2,
                        0.75,
                        List.of(files.aliases.toString()),
                        List.of(),
                        List.of()))
                .of("e"))
        .containsExactly(
            "Alexandos Petersen = alexandos_petersen by correction",
            "Acme Fuondation = acme_fuondation by same_name",
            "Petersen = alexandos_petersen by surname",
            "Sandy = alexandos_petersen by correction");
  }

  @Test
  void aNameOfTheCorpusIsFoundWhereTheAnnotatorsMissIt() {
    Outcome resolved =
        resolve(
            Map.of(
                "a", "the [ORGANIZATION Solar Union] grew .",
                "b", "the [ORGANIZATION Solar Union] grew .",
                "c", "then the Solar Union fell .",
                "d", "the [ORGANIZATION Lunar Union] grew .",
                "e", "then the Lunar Union fell ."));
    assertThat(resolved.of("c")).containsExactly("Solar Union = solar_union by corpus_name");
    assertThat(resolved.mentions("c").get(0).origin()).isEqualTo("alias");
    assertThat(resolved.of("e")).as("one document is too few").isEmpty();
  }

  @Test
  void spellingsOfOneNameAreOne() {
    Outcome resolved =
        resolve(
            Map.of(
                "a", "then [PERSON Dirk Kempthorne] left .",
                "b", "then [PERSON Dirk Kempthorne] left .",
                "c", "then [PERSON Dirk A. Kempthorne] left ."));
    assertThat(resolved.of("c"))
        .containsExactly("Dirk A. Kempthorne = dirk_kempthorne by spelling_variant");
    assertThat(resolved.names()).extracting(EntityName::name).containsExactly("Dirk Kempthorne");
  }

  @Test
  void anExplainedNameFollowsTheSpellingOfItsEntity() {
    Outcome resolved =
        resolve(
            Map.of(
                "a", "then [PERSON Dirk Kempthorne] left .",
                "b", "then [PERSON Dirk Kempthorne] left .",
                "c", "then [PERSON Dirk A. Kempthorne] left , said [PERSON Kempthorne] ."));
    assertThat(resolved.of("c"))
        .containsExactly(
            "Dirk A. Kempthorne = dirk_kempthorne by spelling_variant",
            "Kempthorne = dirk_kempthorne by surname");
    assertThat(resolved.mentions("c").get(1).confidence())
        .isEqualTo(Rule.SPELLING_VARIANT.strength());
  }

  @Test
  void anAmbiguousNameIsToldByTheCompanyItKeeps() {
    Map<String, String> documents = new TreeMap<>();
    String george = "then [PERSON George Bush] met [PERSON Ann Lee] and [PERSON Carl Roe] . ||";
    String kate = "then [PERSON Kate Bush] met [PERSON Moon Day] and [PERSON Neil Oak] . ||";
    for (int i = 0; i < 2; i++) {
      documents.put("george" + i, george + " then [PERSON Bush] left .");
      documents.put("kate" + i, kate + " then [PERSON Bush] left .");
    }
    documents.put("a", "then [PERSON Bush] met [PERSON Ann Lee] and [PERSON Carl Roe] .");
    documents.put("b", "then [PERSON Bush] met [PERSON Moon Day] and [PERSON Neil Oak] .");
    documents.put("c", "then [PERSON Bush] met [PERSON Ann Lee] and [PERSON Neil Oak] .");
    documents.put("d", "then [PERSON Bush] met [PERSON Ann Lee] .");
    Outcome resolved = resolve(documents);
    assertThat(resolved.of("a")).contains("Bush = george_bush by co_mention");
    assertThat(resolved.of("b")).contains("Bush = kate_bush by co_mention");
    assertThat(resolved.of("c")).as("both fit").contains("Bush = bush by same_name");
    assertThat(resolved.of("d")).as("one is chance").contains("Bush = bush by same_name");
    assertThat(resolved.names())
        .contains(new EntityName("george_bush", "George Bush", "PERSON", null));

    ResolveConfig without =
        new ResolveConfig(TYPES, Set.of(Rule.CO_MENTION), 2, 0.75, List.of(), List.of(), List.of());
    assertThat(resolve(annotated(documents), without).of("a")).contains("Bush = bush by same_name");
  }

  @Test
  void noMentionIsLostAndTheTablesAreEqualOnAnyPartitionsAndInAnyOrder() {
    List<AnnotatedDocument> documents = randomDocuments();
    List<Outcome> all = new ArrayList<>();
    for (int partitions : List.of(1, 7)) {
      LocalSpark.partition(partitions);
      all.add(resolve(documents, CONFIG));
      Collections.shuffle(documents, new Random(5));
    }
    Outcome first = all.get(0);
    assertThat(first.mentions().size()).isEqualTo(first.foundCount()).isGreaterThan(200);
    assertThat(first.mentions())
        .as("what a mention is without resolution stands beside it")
        .allSatisfy(
            mention -> assertThat(mention.aliasId()).isEqualTo(EntityId.of(mention.text())));
    assertThat(first.mentions())
        .extracting(ResolvedMention::rule)
        .contains("same_name", "acronym_definition", "surname", "corpus_alias", "spelling_variant");
    assertThat(all.get(1)).isEqualTo(first);
  }

  @Test
  void resolvingAgainChangesNothing() {
    List<AnnotatedDocument> documents = randomDocuments().subList(0, 12);
    assertThat(resolve(documents, CONFIG)).isEqualTo(resolve(documents, CONFIG));
  }

  @Test
  void withoutRulesEveryMentionIsItself() {
    Outcome resolved =
        resolve(
            randomDocuments(),
            new ResolveConfig(
                TYPES, Set.copyOf(Rule.SWITCHABLE), 2, 0.75, List.of(), List.of(), List.of()));
    assertThat(resolved.mentions()).hasSizeGreaterThan(200);
    assertThat(resolved.mentions())
        .allSatisfy(
            mention -> {
              assertThat(mention.rule()).isEqualTo("same_name");
              assertThat(mention.confidence()).isEqualTo(1);
              assertThat(mention.entityId()).isEqualTo(mention.aliasId());
              assertThat(mention.aliasId()).isEqualTo(EntityId.of(mention.text()));
            });
  }

  /** Texts of people and organisations that are named in full, in short and misspelt. */
  private static List<AnnotatedDocument> randomDocuments() {
    Random random = new Random(11);
    List<String> sentences =
        List.of(
            "the [ORGANIZATION Solar Union] ( SU ) grew again .",
            "then [ORGANIZATION SU] fell again .",
            "the Solar Union fell again .",
            "then [PERSON Dirk Kempthorne] left again .",
            "then [PERSON Dirk Kempthorne] left again .",
            "then [PERSON Dirk A. Kempthorne] left again .",
            "and [PERSON Kempthorne] left again .",
            "the [NATIONALITY Kenyans] and [COUNTRY the U.S.] met again .",
            "then [MISC Kempthorne] and [CITY Kenya] met [PERSON Solar Union] again .",
            "the [ORGANIZATION Student Union] ( StU ) met the [ORGANIZATION U.S. Navy] again .",
            "then {LOCATION Lake [COUNTRY Chad]} dried again .");
    List<AnnotatedDocument> documents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> chosen = new ArrayList<>();
      for (int j = 0; j < 4; j++) {
        chosen.add(sentences.get(random.nextInt(sentences.size())));
      }
      documents.add(Texts.document("d" + i, String.join(" || ", chosen)));
    }
    return documents;
  }

  /** What resolution makes of documents, in an order of its own. */
  private record Outcome(long foundCount, List<ResolvedMention> mentions, List<EntityName> names) {
    List<ResolvedMention> mentions(String docId) {
      return mentions.stream().filter(mention -> mention.span().docId().equals(docId)).toList();
    }

    List<String> of(String docId) {
      return mentions(docId).stream()
          .map(mention -> mention.text() + " = " + mention.entityId() + " by " + mention.rule())
          .toList();
    }
  }

  private Outcome resolve(Map<String, String> documents) {
    return resolve(annotated(documents), CONFIG);
  }

  private static List<AnnotatedDocument> annotated(Map<String, String> documents) {
    List<AnnotatedDocument> annotated = new ArrayList<>();
    documents.forEach((docId, notation) -> annotated.add(Texts.document(docId, notation)));
    return annotated;
  }

  private Outcome resolve(List<AnnotatedDocument> documents, ResolveConfig config) {
    Workspace workspace = LocalSpark.workspace(folder);
    Snapshot tables = workspace.tables();
    tables.write(AnnotatedDocument.TABLE, LocalSpark.rows(AnnotatedDocument.TABLE, documents));
    Resolved counted = ResolveEntities.run(workspace, config);
    Outcome resolved =
        new Outcome(
            tables.count(FoundMention.TABLE),
            LocalSpark.records(ResolvedMention.TABLE, tables.read(ResolvedMention.TABLE)).stream()
                .sorted(
                    Comparator.comparing((ResolvedMention mention) -> mention.span().docId())
                        .thenComparing(mention -> mention.span().charBegin())
                        .thenComparing(mention -> mention.span().charEnd()))
                .toList(),
            LocalSpark.records(EntityName.TABLE, tables.read(EntityName.TABLE)).stream()
                .sorted(Comparator.comparing(EntityName::entityId))
                .toList());
    assertThat(resolved.mentions())
        .as("mentions of one entity each")
        .hasSize(Math.toIntExact(resolved.foundCount()));
    assertThat(counted)
        .isEqualTo(new Resolved(resolved.mentions().size(), resolved.names().size()));
    return resolved;
  }
}
