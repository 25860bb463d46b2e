package org.corpusstats.resolve.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {
  private static final Path EXAMPLES = Path.of("data/aliases");

  @TempDir private Path folder;

  @Test
  void mentionsOfAnAliasAreTheCanonicalEntity() throws IOException {
    Corrections corrections = aliases("IS,Islamic State,,", "EU,European Union,ORGANIZATION,");
    assertThat(corrections.of("IS", "a")).isEqualTo(new Correction("Islamic State", null));
    assertThat(corrections.of("is", "b")).isEqualTo(new Correction("Islamic State", null));
    assertThat(corrections.of("EU", "a"))
        .isEqualTo(new Correction("European Union", "ORGANIZATION"));
  }

  @Test
  void namesWithoutARowAreLeftToTheRules() throws IOException {
    Corrections corrections = aliases("IS,Islamic State,ORGANIZATION,");
    assertThat(corrections.of("ISIS", "a")).isNull();
    assertThat(corrections.of("Islamic State", "a")).isNull();
  }

  @Test
  void aNameThatIsItsOwnCanonicalOneIsAnEntityOfThatName() throws IOException {
    Corrections corrections = aliases("Chad,Chad,COUNTRY,", "Lake Chad,Lake Chad,,");
    assertThat(corrections.of("Chad", "a")).isEqualTo(new Correction("Chad", "COUNTRY"));
    assertThat(corrections.of("lake chad", "a")).isEqualTo(new Correction("Lake Chad", null));
  }

  @Test
  void aNameOfItsOwnIsKeptApartInItsScope() throws IOException {
    Corrections corrections =
        aliases("Lake Chad,Lake Chad,,", "PA,PA,,us/*", "PA,Press Association,,us/media", "x,y,,");
    assertThat(corrections.keepsApart("lake_chad")).isTrue();
    assertThat(corrections.keepsApart("lake_chad", "a")).isTrue();
    assertThat(corrections.keepsApart("pa")).as("not everywhere").isFalse();
    assertThat(corrections.keepsApart("pa", "us/1")).isTrue();
    assertThat(corrections.keepsApart("pa", "us/media")).isFalse();
    assertThat(corrections.keepsApart("x")).as("another").isFalse();
    assertThat(corrections.keepsApart("y")).as("without a row").isFalse();
  }

  @Test
  void theTypeOfARowIsThatOfTheCanonicalEntity() throws IOException {
    Corrections corrections =
        aliases("IS,Islamic State,ORGANIZATION,", "Chad,Chad,COUNTRY,", "EU,European Union,,");
    assertThat(corrections.typeOf("ISLAMIC STATE")).isEqualTo("ORGANIZATION");
    assertThat(corrections.typeOf("IS")).isNull();
    assertThat(corrections.typeOf("Chad")).isEqualTo("COUNTRY");
    assertThat(corrections.typeOf("European Union")).isNull();
  }

  @Test
  void allRowsOfAnEntityShareTheTypeThatOneGives() throws IOException {
    Corrections corrections =
        aliases("IS,Islamic State,,", "Daesh,Islamic State,ORGANIZATION,wire/a");
    assertThat(corrections.of("IS", "b"))
        .isEqualTo(new Correction("Islamic State", "ORGANIZATION"));
  }

  @Test
  void aliasesOfAliasesAreTheLastEntity() throws IOException {
    Corrections corrections =
        aliases("ISIL,ISIS,ORGANIZATION,", "isis,IS,,", "IS,Islamic State,,", "x,X,,");
    Correction expected = new Correction("Islamic State", "ORGANIZATION");
    assertThat(corrections.of("ISIL", "a")).isEqualTo(expected);
    assertThat(corrections.of("ISIS", "a")).isEqualTo(expected);
    assertThat(corrections.typeOf("ISIS")).isNull();
  }

  @Test
  void theNarrowestScopeWins() throws IOException {
    Corrections corrections =
        aliases(
            "PA,Palestinian Authority,,",
            "PA,Pennsylvania,,us/*",
            "PA,Press Association,,us/media/*",
            "PA,PA,,us/media/17");
    assertThat(corrections.of("PA", "gaza/1"))
        .isEqualTo(new Correction("Palestinian Authority", null));
    assertThat(corrections.of("PA", "us/1")).isEqualTo(new Correction("Pennsylvania", null));
    assertThat(corrections.of("PA", "us/media/1"))
        .isEqualTo(new Correction("Press Association", null));
    assertThat(corrections.of("PA", "us/media/17")).isEqualTo(new Correction("PA", null));
    assertThat(corrections.of("PA", "us/media/170"))
        .isEqualTo(new Correction("Press Association", null));
  }

  @Test
  void aScopedRowSaysNothingElsewhere() throws IOException {
    Corrections corrections = aliases("PA,Pennsylvania,,us/*");
    assertThat(corrections.of("PA", "gaza/1")).isNull();
  }

  @Test
  void aChainGoesOnlyThroughRowsOfTheDocument() throws IOException {
    Corrections corrections =
        aliases("IS,ISIS,,", "ISIS,Islamic State,,wire/*", "ISIS,ISIS,,wire/b");
    assertThat(corrections.of("IS", "wire/a")).isEqualTo(new Correction("Islamic State", null));
    assertThat(corrections.of("IS", "wire/b")).isEqualTo(new Correction("ISIS", null));
    assertThat(corrections.of("IS", "gazette/a")).isEqualTo(new Correction("ISIS", null));
  }

  @Test
  void aTypeGoesToTheEntityThatItsRowLeadsToInItsOwnScope() throws IOException {
    Corrections corrections = aliases("IS,ISIS,ORGANIZATION,", "ISIS,Islamic State,MISC,wire/*");
    assertThat(corrections.of("IS", "a")).isEqualTo(new Correction("ISIS", "ORGANIZATION"));
    assertThat(corrections.of("IS", "wire/a")).isEqualTo(new Correction("Islamic State", "MISC"));
  }

  @Test
  void killedMentionsAreThoseOfTheNameTypeAndScope() throws IOException {
    Corrections corrections = kill("Reuters,,", "May,DATE,", "Wire,,wire/*", "Sun,PERSON,sun/1");
    assertThat(corrections.isKilled("REUTERS", "ORGANIZATION", "a")).isTrue();
    assertThat(corrections.isKilled("Reuters Group", "ORGANIZATION", "a")).isFalse();
    assertThat(corrections.isKilled("May", "DATE", "a")).isTrue();
    assertThat(corrections.isKilled("May", "PERSON", "a")).isFalse();
    assertThat(corrections.isKilled("Wire", "MISC", "wire/a")).isTrue();
    assertThat(corrections.isKilled("Wire", "MISC", "gazette/a")).isFalse();
    assertThat(corrections.isKilled("Sun", "PERSON", "sun/1")).isTrue();
    assertThat(corrections.isKilled("Sun", "MISC", "sun/1")).isFalse();
    assertThat(corrections.isKilled("Sun", "PERSON", "sun/2")).isFalse();
  }

  @Test
  void ofAKillAndAnAliasTheNarrowerHolds() throws IOException {
    Corrections corrections =
        new CorrectionFiles(folder)
            .aliases("IS,Islamic State,,wire/*", "EU,European Union,,")
            .kill("IS,,", "EU,,wire/a", "IS,,wire/b")
            .load();
    assertThat(corrections.isKilled("IS", "MISC", "gazette/a")).isTrue();
    assertThat(corrections.isKilled("IS", "MISC", "wire/a")).isFalse();
    assertThat(corrections.isKilled("IS", "MISC", "wire/b")).isTrue();
    assertThat(corrections.isKilled("EU", "MISC", "wire/a")).isTrue();
    assertThat(corrections.isKilled("EU", "MISC", "wire/b")).isFalse();
  }

  @Test
  void besideAnAliasAKillOfOneTypeDropsThatType() throws IOException {
    Corrections corrections =
        new CorrectionFiles(folder).aliases("May,Theresa May,,").kill("May,DATE,").load();
    assertThat(corrections.isKilled("May", "DATE", "a")).isTrue();
    assertThat(corrections.isKilled("May", "PERSON", "a")).isFalse();
  }

  @Test
  void aKillConcernsMentionsOfTheNameAndNotThoseOfItsAliases() throws IOException {
    Corrections corrections =
        new CorrectionFiles(folder).aliases("Apple Inc,Apple,,").kill("Apple,,").load();
    assertThat(corrections.isKilled("Apple", "MISC", "a")).isTrue();
    assertThat(corrections.isKilled("Apple Inc", "ORGANIZATION", "a")).isFalse();
    assertThat(corrections.of("Apple Inc", "a")).isEqualTo(new Correction("Apple", null));
  }

  @Test
  void theGazetteerHasTheNamesOfAllFilesInTheirOrder() throws IOException {
    CorrectionFiles one =
        new CorrectionFiles(folder).gazetteer("Solvanor,ORGANIZATION", "Ark,MISC");
    Path second = Files.createDirectory(folder.resolve("second"));
    Path two = new CorrectionFiles(second).gazetteer("Zed,PERSON").gazetteer;
    assertThat(ReadCorrections.from(List.of(), List.of(), List.of(one.gazetteer, two)).gazetteer())
        .containsExactly(
            new GazetteerName("Solvanor", "ORGANIZATION"),
            new GazetteerName("Ark", "MISC"),
            new GazetteerName("Zed", "PERSON"));
  }

  @Test
  void withoutFilesOrRowsNothingIsCorrected() throws IOException {
    for (Corrections none :
        List.of(
            ReadCorrections.from(List.of(), List.of(), List.of()),
            new CorrectionFiles(folder).load())) {
      assertThat(none.isEmpty()).isTrue();
      assertThat(none.of("IS", "a")).isNull();
      assertThat(none.typeOf("IS")).isNull();
      assertThat(none.isKilled("IS", "MISC", "a")).isFalse();
      assertThat(none.gazetteer()).isEmpty();
    }
  }

  @Test
  void anyRowIsACorrection() throws IOException {
    assertThat(aliases("IS,Islamic State,,").isEmpty()).isFalse();
    assertThat(new CorrectionFiles(folder).kill("IS,,").load().isEmpty()).isFalse();
    assertThat(new CorrectionFiles(folder).gazetteer("IS,MISC").load().isEmpty()).isFalse();
  }

  @Test
  void correctionsReachTheTasksAsTheyAre() throws IOException, ClassNotFoundException {
    Corrections sent =
        new CorrectionFiles(folder)
            .aliases("IS,Islamic State,ORGANIZATION,wire/*")
            .kill("Reuters,,")
            .gazetteer("Solvanor,ORGANIZATION")
            .load();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sent);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Corrections received = (Corrections) in.readObject();
      assertThat(received.of("IS", "wire/a"))
          .isEqualTo(new Correction("Islamic State", "ORGANIZATION"));
      assertThat(received.isKilled("Reuters", "MISC", "a")).isTrue();
      assertThat(received.gazetteer()).isEqualTo(sent.gazetteer());
    }
  }

  @Test
  void theExamplesAreForTheSampleCorpus() {
    Corrections examples =
        ReadCorrections.from(
            List.of(EXAMPLES.resolve("example-aliases.csv")),
            List.of(EXAMPLES.resolve("example-kill.csv")),
            List.of(EXAMPLES.resolve("example-gazetteer.csv")));
    String wire = "sample/meridian-wire/2025-01-27-ribera-opening-win";
    String gazette = "sample/harbour-gazette/2025-10-20-ferreyra-injury";
    assertThat(examples.of("Tarka front", wire))
        .isEqualTo(new Correction("Tarka Liberation Front", "ORGANIZATION"));
    assertThat(examples.of("Ribera", wire))
        .isEqualTo(new Correction("Atlético Ribera", "ORGANIZATION"));
    assertThat(examples.of("Ribera", gazette)).isNull();
    assertThat(examples.of("Agali, Moussa", wire))
        .isEqualTo(new Correction("Moussa Agali", "PERSON"));
    assertThat(examples.isKilled("Meridian Wire", "ORGANIZATION", wire)).isTrue();
    assertThat(examples.isKilled("Meridian Wire", "ORGANIZATION", gazette)).isFalse();
    assertThat(examples.gazetteer()).contains(new GazetteerName("The Salt Road", "MISC"));
  }

  private Corrections aliases(String... rows) throws IOException {
    return new CorrectionFiles(folder).aliases(rows).load();
  }

  private Corrections kill(String... rows) throws IOException {
    return new CorrectionFiles(folder).kill(rows).load();
  }
}
