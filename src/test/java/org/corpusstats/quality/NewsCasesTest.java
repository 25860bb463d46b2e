package org.corpusstats.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.pipeline.Runs;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.ResolvedMention;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who is who in small texts that programs like this one got wrong, all in one run. Needs {@code
 * -Dcorpora=DIR}; skipped without.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewsCasesTest {
  private List<ResolvedMention> all = List.of();

  @BeforeAll
  void run(@TempDir Path folder) throws IOException {
    String corpora = System.getProperty("corpora", "");
    assumeTrue(!corpora.isEmpty(), "skipped: no cases given by -Dcorpora=DIR");
    Snapshot snapshot =
        Runs.run(
            Path.of(corpora, "cases", "text"),
            folder.resolve("out"),
            Annotators.of(PipelineConfig.load(List.of(), List.of()).annotate()));
    all =
        Runs.records(snapshot, Mention.TABLE).stream()
            .map(Mention::resolved)
            .filter(mention -> mention.template() == null)
            .toList();
  }

  @Test
  void aMonthIsNoPerson() {
    assertThat(of("a09").filter(m -> m.entityId().equals("theresa_may"))).hasSize(3);
    assertThat(of("a09").filter(m -> m.text().endsWith("May"))).hasSize(3);
  }

  @Test
  void aColourIsNoPersonAndAHouseIsNeither() {
    assertThat(of("k04").filter(m -> m.entityId().equals("jack_white"))).hasSize(2);
    assertThat(texts("k04")).doesNotContain("White");
    assertThat(types("k04", "White House")).containsExactly("ORGANIZATION");
  }

  @Test
  void aHusbandIsNotHisWife() {
    assertThat(of("c09").filter(m -> m.entityId().equals("anna_kowalek"))).hasSize(1);
    assertThat(entities("c09")).hasSize(2);
  }

  @Test
  void aSonIsNotHisFather() {
    assertThat(of("c03").filter(m -> m.entityId().equals("victor_halloran"))).hasSize(2);
    assertThat(persons("c03")).hasSize(2);
    assertThat(persons("c04")).hasSize(3);
  }

  @Test
  void daniela() {
    assertThat(persons("c05-daniela"))
        .hasSize(1)
        .doesNotContainAnyElementsOf(persons("c05-daniel-1"));
  }

  @Test
  void anOrganizationNamedAfterAPersonStaysOne() {
    // Six texts of one wording: one stands for all.
    assertThat(types("f06", "Dell")).isNotEmpty().containsOnly("ORGANIZATION");
    assertThat(types("f06", "Michael Dell")).isNotEmpty().containsOnly("PERSON");
  }

  @Test
  void aStateInAnotherNameIsNoCountry() {
    assertThat(of("c11").filter(m -> m.type().equals("COUNTRY"))).isEmpty();
  }

  @Test
  void oneManWhateverTheOrder() {
    assertThat(persons("f02")).hasSize(1);
  }

  @Test
  void aFirmIsOneWithItsLegalForm() {
    Set<String> firms =
        of("f04")
            .filter(m -> m.type().equals("ORGANIZATION"))
            .map(ResolvedMention::entityId)
            .collect(Collectors.toSet());
    assertThat(firms).hasSize(5);
  }

  @Test
  void acronymsOfPeopleArePeople() {
    assertThat(types("c12", "AOC")).containsOnly("PERSON");
    assertThat(types("c12", "MBS")).containsOnly("PERSON");
    assertThat(entities("c12", "AOC")).isEqualTo(entities("c12", "Alma Ortega Carrion"));
  }

  @Test
  void popesKingsAndPrinces() {
    assertThat(persons("c19")).hasSize(3);
    assertThat(entities("c19", "Francis")).isEqualTo(entities("c19", "Pope Francis"));
  }

  @Test
  void oneGroupForAllItsNames() {
    assertThat(
            of("c24")
                .filter(m -> !m.text().equals("Mosul"))
                .map(ResolvedMention::entityId)
                .distinct())
        .hasSize(1);
  }

  @Test
  void namesInCompounds() {
    assertThat(texts("c25")).contains("U.S.", "Israel", "Jakarta", "London");
    assertThat(entities("c25")).noneMatch(id -> id.contains("anti"));
    assertThat(entities("c25")).anyMatch(id -> id.startsWith("russia"));
  }

  @Test
  void familyNamesThatComeFirst() {
    assertThat(entities("f01"))
        .contains(
            "kim_jong_un",
            "moon_jae_in",
            "park_geun_hye",
            "ban_ki_moon",
            "lee_myung_bak",
            "yoon_suk_yeol",
            "tsai_ing_wen");
    assertThat(persons("f01")).hasSize(7);
  }

  @Test
  void aNicknameIsNobodyElse() {
    assertThat(persons("f07")).hasSize(2);
  }

  @Test
  void citiesThatAreAlsoStates() {
    assertThat(types("f15", "New York")).containsOnly("CITY");
    assertThat(types("f15", "Washington")).containsOnly("CITY");
  }

  @Test
  void oneCapitalHoweverItIsWritten() {
    assertThat(entities("a08").stream().filter(id -> id.startsWith("washington"))).hasSize(1);
  }

  @Test
  void commonNounsAreNoNames() {
    assertThat(texts("j13")).isEmpty();
  }

  private Stream<ResolvedMention> of(String text) {
    return all.stream().filter(mention -> mention.span().docId().contains("/" + text));
  }

  private List<String> texts(String text) {
    return of(text).map(ResolvedMention::text).toList();
  }

  private List<String> types(String text, String name) {
    return of(text).filter(m -> m.text().equals(name)).map(ResolvedMention::type).toList();
  }

  private Set<String> entities(String text) {
    return of(text).map(ResolvedMention::entityId).collect(Collectors.toSet());
  }

  private Set<String> entities(String text, String name) {
    return of(text)
        .filter(m -> m.text().equals(name))
        .map(ResolvedMention::entityId)
        .collect(Collectors.toSet());
  }

  private Set<String> persons(String text) {
    return of(text)
        .filter(m -> m.type().equals("PERSON"))
        .map(ResolvedMention::entityId)
        .collect(Collectors.toSet());
  }
}
