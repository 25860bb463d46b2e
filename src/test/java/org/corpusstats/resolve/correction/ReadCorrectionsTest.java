package org.corpusstats.resolve.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.corpusstats.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link CorrectionsTest} takes for granted: mistakes are refused in one line. */
class ReadCorrectionsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "',Islamic State,,' | alias = \"\" is not a name: one line with a letter or digit",
        "'IS, ,,' | canonical = \"\" is not a name: one line with a letter or digit",
        "'-,Islamic State,,' | alias = \"-\" is not a name: one line with a letter or digit",
        "'IS,…,,' | canonical = \"…\" is not a name: one line with a letter or digit",
        "'IS,Islamic State,org,' | type = \"org\" is not empty or one of CoreNLP's entity types,"
            + " such as PERSON",
        "'IS,Islamic State,_A,' | type = \"_A\" is not empty or one of CoreNLP's entity types,"
            + " such as PERSON",
        "'IS,Islamic State,,a*b' | scope = \"a*b\" is not empty, a doc_id, or a prefix of doc_ids"
            + " that ends in its only *",
        "'IS,Islamic State,' | IS,Islamic State, has 3 fields; the header has 4:"
            + " alias,canonical,type,scope"
      })
  void aBadFieldOfAnAliasIsNamedWithWhatIsAllowed(String row, String problem) throws IOException {
    CorrectionFiles files = new CorrectionFiles(folder).aliases("EU,European Union,,", row);
    assertRefused(files::load, files.aliases + " line 3: " + problem);
  }

  @Test
  void aNameOfTwoLinesIsNoName() throws IOException {
    CorrectionFiles files = new CorrectionFiles(folder).aliases("\"Islamic\nState\",IS,,");
    assertRefused(
        files::load,
        files.aliases
            + " line 2: alias = \"Islamic State\" is not a name: one line with a letter or digit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "',PERSON,' | name = \"\" is not a name: one line with a letter or digit",
        "'Ann,Person,' | type = \"Person\" is not empty or one of CoreNLP's entity types,"
            + " such as PERSON",
        "'Ann,,*/a' | scope = \"*/a\" is not empty, a doc_id, or a prefix of doc_ids that ends in"
            + " its only *"
      })
  void aBadFieldOfAKillIsNamedWithWhatIsAllowed(String row, String problem) throws IOException {
    CorrectionFiles files = new CorrectionFiles(folder).kill(row);
    assertRefused(files::load, files.kill + " line 2: " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'&,PERSON' | name = \"&\" is not a name: one line with a letter or digit",
        "'Ann,' | type = \"\" is not one of CoreNLP's entity types, such as PERSON",
        "'Ann,P3' | type = \"P3\" is not one of CoreNLP's entity types, such as PERSON"
      })
  void aBadFieldOfAGazetteerIsNamedWithWhatIsAllowed(String row, String problem)
      throws IOException {
    CorrectionFiles files = new CorrectionFiles(folder).gazetteer(row);
    assertRefused(files::load, files.gazetteer + " line 2: " + problem);
  }

  @Test
  void eachKindOfFileHasItsColumns() throws IOException {
    CorrectionFiles files = new CorrectionFiles(folder);
    Path other = Files.writeString(folder.resolve("other.csv"), "id\n");
    assertRefused(
        () -> ReadCorrections.from(List.of(other), List.of(), List.of()),
        other + " line 1: column \"id\" is unknown; the header is alias,canonical,type,scope");
    assertRefused(
        () -> ReadCorrections.from(List.of(), List.of(files.gazetteer), List.of()),
        files.gazetteer + " line 1: column \"scope\" is missing; the header is name,type,scope");
    assertRefused(
        () -> ReadCorrections.from(List.of(), List.of(), List.of(files.kill)),
        files.kill + " line 1: column \"scope\" is unknown; the header is name,type");
  }

  @Test
  void anAliasStandsOnceInAScope() throws IOException {
    CorrectionFiles files = new CorrectionFiles(folder);
    files.aliases("IS,Islamic State,,", "EU,European Union,,", "is,Island,,*");
    assertRefused(
        files::load,
        files.aliases
            + " line 4: alias \"is\" is \"Island\" here and \"Islamic State\" in "
            + files.aliases
            + " line 2; one row is allowed for an alias in all documents");
    files.aliases("IS,Islamic State,,wire/*", "IS,Islamic State,,wire/*");
    assertRefused(
        files::load,
        files.aliases
            + " line 3: alias \"IS\" is \"Islamic State\" here and \"Islamic State\" in "
            + files.aliases
            + " line 2; one row is allowed for an alias in documents wire/*");
  }

  @Test
  void filesOfOneKindAreReadAsOne() throws IOException {
    Path one = new CorrectionFiles(folder).aliases("IS,Islamic State,,a").aliases;
    Path two =
        new CorrectionFiles(Files.createDirectory(folder.resolve("second")))
            .aliases("IS,Island,,a")
            .aliases;
    assertRefused(
        () -> ReadCorrections.from(List.of(one, two), List.of(), List.of()),
        two
            + " line 2: alias \"IS\" is \"Island\" here and \"Islamic State\" in "
            + one
            + " line 2; one row is allowed for an alias in document a");
  }

  @Test
  void aKillStandsOnceForATypeInAScope() throws IOException {
    CorrectionFiles files = new CorrectionFiles(folder);
    files.kill("IS,,", "IS,MISC,", "IS,,a", "Is,MISC,");
    assertRefused(
        files::load,
        files.kill
            + " line 5: name \"Is\" stands in "
            + files.kill
            + " line 3 too; one row is allowed for a name and type in all documents");
  }

  @Test
  void aGazetteerNameStandsOnce() throws IOException {
    CorrectionFiles files =
        new CorrectionFiles(folder).gazetteer("Jordan,PERSON", "JORDAN,COUNTRY");
    assertRefused(
        files::load,
        files.gazetteer
            + " line 3: name \"JORDAN\" is COUNTRY here and PERSON in "
            + files.gazetteer
            + " line 2; one row is allowed for a name");
  }

  @Test
  void aNameIsNotKilledAndAnAliasInOneScope() throws IOException {
    CorrectionFiles files = new CorrectionFiles(folder);
    files.aliases("IS,Islamic State,,wire/*").kill("Reuters,,", "is,,wire/*");
    assertRefused(
        files::load,
        files.kill
            + " line 3: name \"is\" is killed here and \"Islamic State\" in "
            + files.aliases
            + " line 2; only one of the two is allowed in documents wire/*");
  }

  @Test
  void aliasesThatLeadInACircleAreRefused() throws IOException {
    CorrectionFiles files = new CorrectionFiles(folder);
    files.aliases("x,A,,", "A,B,,", "b,C,,", "C,a,,");
    assertRefused(
        files::load,
        files.aliases
            + " line 3: alias \"A\" leads back to itself: A -> b -> C -> A; a chain of aliases must"
            + " end");
  }

  @Test
  void aCircleInOneDocumentIsRefused() throws IOException {
    CorrectionFiles files = new CorrectionFiles(folder);
    files.aliases("A,B,,wire/*", "B,A,,wire/a");
    assertRefused(
        files::load,
        files.aliases
            + " line 3: alias \"B\" leads back to itself: B -> A -> B; a chain of aliases must end");
  }

  @Test
  void aCircleThatNoDocumentGoesThroughIsNone() throws IOException {
    Corrections corrections = new CorrectionFiles(folder).aliases("A,B,,a", "B,A,,b").load();
    assertThat(corrections.of("A", "a")).isEqualTo(new Correction("B", null));
    assertThat(corrections.of("B", "b")).isEqualTo(new Correction("A", null));
  }

  @Test
  void anEntityHasOneType() throws IOException {
    CorrectionFiles files = new CorrectionFiles(folder);
    files.aliases("IS,ISIS,ORGANIZATION,", "isis,Islamic State,,", "Daesh,ISIS,MISC,wire/*");
    assertRefused(
        files::load,
        files.aliases
            + " line 4: type of \"Islamic State\" is MISC here and ORGANIZATION in "
            + files.aliases
            + " line 2; an entity has one type in all documents");
  }

  @Test
  void aTypeMayBeGivenAgain() throws IOException {
    Corrections corrections =
        new CorrectionFiles(folder)
            .aliases("IS,Islamic State,ORGANIZATION,", "Daesh,Islamic State,ORGANIZATION,")
            .load();
    assertThat(corrections.typeOf("Islamic State")).isEqualTo("ORGANIZATION");
  }

  /** Small enough for circles to be likely, with scopes that lie in and beside each other. */
  @Property(tries = 300)
  void chainsThatAreNotRefusedEndInEveryDocument(@ForAll("aliases") List<String> rows)
      throws IOException {
    Path temporary = Files.createTempDirectory("aliases");
    CorrectionFiles files = new CorrectionFiles(temporary).aliases(rows.toArray(String[]::new));
    try {
      Corrections corrections = files.load();
      for (String document : List.of("a", "ab", "abc", "c")) {
        for (String name : List.of("p", "q", "r", "s")) {
          Correction correction =
              assertTimeoutPreemptively(
                  Duration.ofSeconds(10), () -> corrections.of(name, document));
          if (correction != null) {
            Correction again = corrections.of(correction.canonical(), document);
            assertThat(again == null || again.equals(correction)).isTrue();
          }
        }
      }
    } catch (UserError refused) {
      assertThat(refused)
          .message()
          .containsAnyOf("leads back to itself", "one row is allowed for an alias");
    } finally {
      for (Path file : List.of(files.aliases, files.kill, files.gazetteer, temporary)) {
        Files.delete(file);
      }
    }
  }

  @Provide
  Arbitrary<List<String>> aliases() {
    Arbitrary<String> names = Arbitraries.of("p", "q", "r", "s");
    Arbitrary<String> scopes = Arbitraries.of("", "a*", "ab*", "ab", "abc", "c");
    return Combinators.combine(names, names, scopes)
        .as((alias, canonical, scope) -> alias + "," + canonical + ",," + scope)
        .list()
        .ofMaxSize(6);
  }

  private static void assertRefused(ThrowingCallable load, String message) {
    assertThatThrownBy(load).isInstanceOf(UserError.class).hasMessage(message);
  }
}
