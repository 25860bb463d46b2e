package org.corpusstats.resolve.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.corpusstats.resolve.corpus.SpellingVariants.Spelling;
import org.corpusstats.resolve.corpus.SpellingVariants.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingVariantsTest {
  @ParameterizedTest
  @CsvSource({
    // with and without middle names
    "PERSON, dirk_kempthorne, 3, dirk_a_kempthorne, 2",
    "PERSON, dirk_arthur_kempthorne, 3, dirk_a_kempthorne, 2",
    "PERSON, sen_dirk_kempthorne, 3, dirk_kempthorne, 2",
    // two forms of a given name, where nobody else has the surname
    "PERSON, christopher_ahlgren, 3, chris_ahlgren, 2",
    "PERSON, qasem_tavakol, 3, qassem_tavakol, 2",
    "PERSON, robert_farnham, 3, r_farnham, 2",
    // one letter in one word, far rarer
    "PERSON, alexandros_petersen, 8, alexandos_petersen, 2",
    "PERSON, alexandros_petersen, 8, alexandross_petersen, 2",
    "PERSON, alexandros_petersen, 8, alexandris_petersen, 2",
    "ORGANIZATION, acme_foundation, 4, acme_fuondation, 1",
    "CITY, fort_worthing, 4, fort_wortting, 1",
    // followers of a belief
    "IDEOLOGY, marxist, 3, marxists, 2",
    // number
    "ORGANIZATION, central_election_commission, 2, central_elections_commission, 1",
    "ORGANIZATION, house_armed_services_committee, 2, house_armed_service_committee, 2",
  })
  void spellingsOfOneNameAreTheMoreFrequentOne(
      String type, String to, long documents, String from, long fewer) {
    Spelling frequent = new Spelling(to, type, documents);
    Spelling rare = new Spelling(from, type, fewer);
    if (documents > fewer || to.compareTo(from) < 0) {
      assertThat(variants(frequent, rare)).containsExactly(new Variant(from, to, true));
      assertThat(variants(rare, frequent)).containsExactly(new Variant(from, to, true));
    } else {
      assertThat(variants(frequent, rare)).containsExactly(new Variant(to, from, true));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // middle names contradict each other
    "PERSON, mark_jay_heller, 8, mark_lee_heller, 2",
    // father and son
    "PERSON, victor_halloran, 8, victor_halloran_jr, 2",
    // numbers
    "ORGANIZATION, iso_27001, 8, iso_27002, 2",
    "MISC, flight_mh370, 8, flight_mh371, 2",
    // a man and a woman
    "PERSON, daniel_ortigosa, 8, daniela_ortigosa, 2",
    "PERSON, carlo_brandis, 8, carla_brandis, 2",
    "PERSON, mr_kowalek_brandis, 8, mrs_kowalek_brandis, 2",
    // not rare enough to be a mistake
    "ORGANIZATION, alexandros_petersen, 7, alexandos_petersen, 2",
    // one word only
    "CITY, alexandria, 90, alexandra, 1",
    "PERSON, hansen, 90, hanson, 1",
    // short words
    "PERSON, mark_hill, 90, mark_hall, 1",
    // first letter
    "PERSON, james_miller, 90, james_biller, 1",
    // two letters
    "CITY, alexandros_petersen, 90, alexands_petersen, 1",
    // number of names of two words, and of places
    "LOCATION, north_green_island, 2, north_green_islands, 1",
  })
  void otherNamesAreLeftApart(String type, String one, long documents, String other, long fewer) {
    assertThat(variants(new Spelling(one, type, documents), new Spelling(other, type, fewer)))
        .isEmpty();
  }

  @Test
  void followersOfAVagueTypeAreOfTheBeliefHoweverMany() {
    Spelling belief = new Spelling("marxist", "IDEOLOGY", 1);
    assertThat(variants(belief, new Spelling("marxists", "MISC", 9)))
        .containsExactly(new Variant("marxists", "marxist", true));
    assertThat(variants(belief, new Spelling("marxists", "ORGANIZATION", 9))).isEmpty();
    assertThat(variants(new Spelling("oscar", "MISC", 1), new Spelling("oscars", "MISC", 9)))
        .isEmpty();
  }

  @Test
  void namesOfOtherKindsAreLeftApart() {
    assertThat(
            variants(
                new Spelling("alexandros_petersen", "PERSON", 90),
                new Spelling("alexandos_petersen", "CITY", 1)))
        .isEmpty();
  }

  @Test
  void whereMiddleNamesContradictEachOtherTheShortNameIsNobodys() {
    assertThat(
            variants(
                new Spelling("mark_heller", "PERSON", 5),
                new Spelling("mark_jay_heller", "PERSON", 4),
                new Spelling("mark_lee_heller", "PERSON", 3)))
        .isEmpty();
  }

  @Test
  void equallyFrequentSpellingsAreTheFirstInOrder() {
    assertThat(
            variants(
                new Spelling("dirk_kempthorne", "PERSON", 2),
                new Spelling("dirk_a_kempthorne", "PERSON", 2)))
        .containsExactly(new Variant("dirk_kempthorne", "dirk_a_kempthorne", true));
  }

  @Test
  void whereOthersBearTheSurnameCompanyMustTell() {
    assertThat(
            all(
                new Spelling("christopher_ahlgren", "PERSON", 3),
                new Spelling("chris_ahlgren", "PERSON", 2),
                new Spelling("maria_ahlgren", "PERSON", 1)))
        .containsExactly(new Variant("chris_ahlgren", "christopher_ahlgren", false));
  }

  @Test
  void ofANicknameCompanyMustTell() {
    assertThat(
            all(
                new Spelling("robert_farnham", "PERSON", 3),
                new Spelling("bob_farnham", "PERSON", 2)))
        .containsExactly(new Variant("bob_farnham", "robert_farnham", false));
    assertThat(
            all(
                new Spelling("robert_farnham", "PERSON", 3),
                new Spelling("mary_farnham", "PERSON", 2)))
        .as("a man and a woman")
        .isEmpty();
  }

  private static Set<Variant> variants(Spelling... spellings) {
    Set<Variant> certain = all(spellings);
    certain.removeIf(variant -> !variant.certain());
    return certain;
  }

  /** Compares names that share a signature, as the corpus does. */
  private static Set<Variant> all(Spelling... spellings) {
    Map<String, List<Spelling>> blocks = new TreeMap<>();
    for (Spelling spelling : spellings) {
      for (String signature : SpellingVariants.signatures(spelling.entityId(), spelling.type())) {
        blocks.computeIfAbsent(signature, key -> new ArrayList<>()).add(spelling);
      }
    }
    Set<Variant> variants =
        new TreeSet<>(java.util.Comparator.comparing(Variant::from).thenComparing(Variant::to));
    blocks.forEach((signature, names) -> variants.addAll(SpellingVariants.among(signature, names)));
    return variants;
  }
}
