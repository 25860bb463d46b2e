package org.corpusstats.resolve.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.corpusstats.LocalSpark;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.document.Knowledge;
import org.corpusstats.resolve.document.Texts;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.CorpusName;
import org.junit.jupiter.api.Test;

class CorpusNamesTest {
  private static final ResolveConfig CONFIG =
      new ResolveConfig(
          Set.of("PERSON", "ORGANIZATION", "CITY", "MISC"),
          Set.of(),
          2,
          0.75,
          List.of(),
          List.of(),
          List.of());

  @Test
  void namesOfTheCorpusAreOfSeveralWordsOrThreeCapitals() {
    List<AnnotatedDocument> documents =
        List.of(
            Texts.document(
                "a", "[ORGANIZATION NATO] , [ORGANIZATION UN] , [CITY Paris] , [PERSON Ann Lee]"),
            Texts.document(
                "b", "[ORGANIZATION NATO] , [ORGANIZATION UN] , [CITY Paris] , [PERSON Ann Lee]"),
            Texts.document(
                "c", "[MISC NATO] , [ORGANIZATION Ann Lee] , [ORGANIZATION Solar Union]"));
    assertThat(
            LocalSpark.records(
                CorpusName.TABLE,
                CorpusNames.of(
                    ResolveDocuments.namesSeen(
                        LocalSpark.rows(AnnotatedDocument.TABLE, documents),
                        Knowledge.load(CONFIG)),
                    CONFIG)))
        .containsExactly(
            new CorpusName("Ann Lee", "PERSON", 3), new CorpusName("NATO", "ORGANIZATION", 3));
  }

  @Test
  void otherWordsAreNamesWhereThreeDocumentsHaveThemAndMostUsesAreNames() {
    List<AnnotatedDocument> documents =
        List.of(
            Texts.document(
                "a", "then [CITY Paris] and [ORGANIZATION Congress] and [ORGANIZATION EU]"),
            Texts.document(
                "b", "then [CITY Paris] and [ORGANIZATION Congress] and [ORGANIZATION EU]"),
            Texts.document(
                "c", "then [CITY Paris] and [ORGANIZATION Congress] and [ORGANIZATION EU]"),
            Texts.document(
                "d", "then Paris and EU won || so Congress , a Congress , the Congress sat"),
            Texts.document("e", "then Congress sat"));
    assertThat(
            LocalSpark.records(
                CorpusName.TABLE,
                CorpusNames.of(
                    ResolveDocuments.namesSeen(
                        LocalSpark.rows(AnnotatedDocument.TABLE, documents),
                        Knowledge.load(CONFIG)),
                    CONFIG)))
        .as("Congress is one in three of seven uses")
        .containsExactly(
            new CorpusName("EU", "ORGANIZATION", 3), new CorpusName("Paris", "CITY", 3));
  }
}
