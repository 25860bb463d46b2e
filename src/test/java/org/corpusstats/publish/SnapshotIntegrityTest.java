package org.corpusstats.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.corpusstats.SampleSnapshot;
import org.corpusstats.store.ParquetSchema;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.PublishedTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of a real snapshot fit together, and mean what they declare. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotIntegrityTest {
  private final DuckDb duckDb;
  private final SparkSql spark;

  /** What statistics count. */
  private static final String PROSE =
      """
      WITH prose_mentions AS (SELECT * FROM mentions WHERE template IS NULL),
        typed_mentions AS (SELECT * FROM prose_mentions WHERE rule <> 'nationality'),
        prose_sentences AS (SELECT * FROM sentences WHERE template IS NULL),
        unrelated_pairs AS (SELECT * FROM entity_pairs WHERE NOT related)
      """;

  SnapshotIntegrityTest() throws IOException, SQLException {
    Path snapshot = SampleSnapshot.folder();
    duckDb = DuckDb.over(snapshot);
    spark = SparkSql.over(snapshot);
  }

  @AfterAll
  void close() throws SQLException {
    duckDb.close();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void columnsThatAreNotNullableHoldNoNull(Table<?> table) {
    String nulls =
        Arrays.stream(table.schema().fields())
            .filter(field -> !field.nullable())
            .map(field -> "count(*) - count(" + field.name() + ") AS " + field.name())
            .collect(Collectors.joining(", "));
    Answer answer = duckDb.answer("SELECT " + nulls + " FROM " + table.name());
    assertThat(answer.rows().get(0)).as("nulls in %s", answer.columns()).containsOnly(0L);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void columnsThatAreNotNullableAreRequiredInTheFiles(Table<?> table) throws IOException {
    String folder = SampleSnapshot.folder().resolve(table.name()).toUri().toString();
    assertThat(new ParquetSchema(folder).required())
        .containsExactlyElementsOf(
            Arrays.stream(table.schema().fields())
                .filter(field -> !field.nullable())
                .map(StructField::name)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void keysAreUnique(Table<?> table) {
    if (table.key().isEmpty()) {
      assertThat(duckDb.answer("SELECT count(*) AS n FROM " + table.name()).rows())
          .containsExactly(List.of(1L));
      return;
    }
    String key = String.join(", ", table.key());
    assertNoRows(
        "SELECT " + key + " FROM " + table.name() + " GROUP BY " + key + " HAVING count(*) > 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mentions", "sentences"})
  void offsetsCutTheTextOutOfTheDocumentInBothEngines(String table) {
    String elsewhere =
        """
        SELECT t.doc_id, t.char_begin, t.text
        FROM %s t
        LEFT JOIN documents d ON d.doc_id = t.doc_id
        WHERE coalesce(
          substr(d.text, t.char_begin + 1, t.char_end - t.char_begin) <> t.text, true)
        """
            .formatted(table);
    assertNoRows(elsewhere);
    assertThat(spark.answer(elsewhere).rows()).isEmpty();
  }

  @ParameterizedTest(name = "{0} ({1}) in {2} ({3})")
  @CsvSource(
      delimiter = '|',
      value = {
        "documents        | duplicate_group                 | documents | doc_id",
        "sentences        | doc_id                          | documents | doc_id",
        "mentions         | doc_id, sentence_index, paragraph_index"
            + " | sentences | doc_id, sentence_index, paragraph_index",
        "prose_mentions   | entity_id                       | entities  | entity_id",
        // The type of "Brazilian" says how Brazil was named.
        "typed_mentions   | entity_id, type                 | entities  | entity_id, type",
        "entities         | entity_id                       | prose_mentions | entity_id",
        "entity_aliases   | entity_id                       | entities  | entity_id",
        "entity_aliases   | entity_id, alias, example_doc_id"
            + " | prose_mentions | entity_id, text, doc_id",
        "prose_mentions   | entity_id, text                 | entity_aliases | entity_id, alias",
        "entity_sentiment | entity_id                       | entities  | entity_id",
        "entities         | entity_id                       | entity_sentiment | entity_id",
        "entity_pairs     | entity_a, name_a, type_a        | entities  | entity_id, name, type",
        "entity_pairs     | entity_b, name_b, type_b        | entities  | entity_id, name, type",
        "entity_sources   | entity_id                       | entities  | entity_id",
        "entities         | entity_id                       | entity_sources | entity_id",
        "entity_sources   | source                          | documents | source",
        "entity_network   | entity_id, name, type           | entities  | entity_id, name, type",
        "entity_network   | community_id, community_name    | entity_network | entity_id, name",
        "entity_network_edges | entity_a, name_a            | entity_network | entity_id, name",
        "entity_network_edges | entity_b, name_b            | entity_network | entity_id, name",
        "entity_network_edges | entity_a, entity_b, both_count"
            + " | entity_pairs | entity_a, entity_b, both_count",
        "pair_avoidance   | entity_a, name_a, type_a        | entities  | entity_id, name, type",
        "pair_avoidance   | entity_b, name_b, type_b        | entities  | entity_id, name, type",
        "pair_evidence    | scope, entity_a, entity_b | entity_pairs | scope, entity_a, entity_b",
        "unrelated_pairs  | scope, entity_a, entity_b | pair_evidence | scope, entity_a, entity_b",
        "entity_periods   | entity_id                       | entities  | entity_id",
        "entity_trends    | entity_id                       | entity_periods | entity_id",
        "pair_periods     | entity_a, entity_b, scope  | entity_pairs | entity_a, entity_b, scope",
        "pair_sources     | entity_a, entity_b         | entity_pairs | entity_a, entity_b",
        "pair_sources     | source                     | documents | source",
        "keyness          | lemma, pos                 | terms | lemma, pos",
        "entity_terms     | lemma, pos                 | terms | lemma, pos",
        "entity_terms     | entity_id, name, type, entity_documents"
            + " | entities | entity_id, name, type, document_count",
        "pair_trends      | entity_a, entity_b         | pair_periods | entity_a, entity_b",
        "pair_evidence    | doc_id, sentence_index     | prose_sentences | doc_id, sentence_index",
        "pair_evidence    | doc_id, second_sentence_index"
            + " | prose_sentences | doc_id, sentence_index",
      })
  void everyReferenceResolves(String table, String columns, String target, String targetColumns) {
    assertNoRows(
        PROSE
            + "SELECT %s FROM %s EXCEPT SELECT %s FROM %s"
                .formatted(columns, table, targetColumns, target));
  }

  @Test
  void everyInputRecordIsADocumentOrARejection() {
    assertNoRows(
        """
        SELECT c.*
        FROM corpus c, (SELECT count(*) AS n FROM documents) d, (SELECT count(*) AS n FROM rejections) r
        WHERE c.records_read <> d.n + r.n OR c.documents <> d.n OR c.rejections <> r.n
        """);
  }

  @Test
  void theCorpusCountsItsTables() {
    assertThat(
            duckDb
                .answer(
                    "SELECT representatives, copies, tokens, sentences, paragraphs, mentions,"
                        + " entities, pairs FROM corpus")
                .rows())
        .isEqualTo(
            duckDb
                .answer(
                    PROSE
                        + """
                    SELECT
                      (SELECT count(*) FROM documents WHERE is_representative),
                      (SELECT count(*) FROM documents WHERE NOT is_representative),
                      (SELECT sum(token_count - template_token_count) FROM sentences),
                      (SELECT count(*) FROM prose_sentences),
                      (SELECT count(*) FROM (SELECT DISTINCT doc_id, paragraph_index FROM prose_sentences)),
                      (SELECT count(*) FROM prose_mentions),
                      (SELECT count(*) FROM entities),
                      (SELECT count(*) FROM entity_pairs)
                    """)
                .rows());
  }

  @Test
  void whatIsTemplateTextIsCountedApart() {
    assertThat(
            duckDb
                .answer("SELECT template_sentences, template_mentions, mentions FROM corpus")
                .rows())
        .isEqualTo(
            duckDb
                .answer(
                    """
                    SELECT
                      (SELECT count(template) FROM sentences),
                      (SELECT count(template) FROM mentions),
                      (SELECT count(*) - count(template) FROM mentions)
                    """)
                .rows());
  }

  @Test
  void entitiesCountTheirMentions() {
    assertNoRows(
        PROSE
            + """
        SELECT e.entity_id
        FROM entities e
        JOIN prose_mentions m ON m.entity_id = e.entity_id
        JOIN documents d ON d.doc_id = m.doc_id
        GROUP BY ALL
        HAVING max(e.mention_count) <> count(*)
          OR max(e.sentence_count) <> count(DISTINCT (m.doc_id, m.sentence_index))
          OR max(e.paragraph_count) <> count(DISTINCT (m.doc_id, m.paragraph_index))
          OR max(e.document_count) <> count(DISTINCT m.doc_id)
          OR max(e.source_count) <> count(DISTINCT d.source)
          OR max(e.first_published) <> min(d.published)
          OR max(e.last_published) <> max(d.published)
        """);
  }

  @Test
  void periodsShareOutTheCountsOfTheirEntitiesAndPairs() {
    assertNoRows(
        """
        SELECT e.entity_id
        FROM entities e
        LEFT JOIN entity_periods p ON p.entity_id = e.entity_id
        GROUP BY e.entity_id
        HAVING max(e.mention_count) <> coalesce(sum(p.mention_count), 0)
          OR max(e.sentence_count) <> coalesce(sum(p.sentence_count), 0)
          OR max(e.document_count) <> coalesce(sum(p.document_count), 0)
        """);
    assertNoRows(
        """
        SELECT a.entity_a, a.entity_b
        FROM entity_pairs a
        JOIN pair_periods p
          ON p.scope = a.scope AND p.entity_a = a.entity_a AND p.entity_b = a.entity_b
        GROUP BY a.entity_a, a.entity_b
        HAVING max(a.both_count) <> sum(p.both_count)
          OR max(a.document_count) <> sum(p.document_count)
          OR abs(max(a.sentiment_mean) - sum(p.sentiment_mean * p.sentiment_coverage * p.both_count)
            / sum(p.sentiment_coverage * p.both_count)) > 1e-9
        """);
  }

  @Test
  void theWordsOfAllGroupsAreThoseOfTheCorpus() {
    assertNoRows(
        """
        SELECT k.lemma, k.pos
        FROM keyness k
        JOIN terms t ON t.lemma = k.lemma AND t.pos = k.pos
        WHERE t.frequency <> k.group_frequency + k.rest_frequency
          OR t.document_count <> k.group_document_count + k.rest_document_count
        """);
  }

  @Test
  void theWordsBesideANameAreOfTheCorpus() {
    assertNoRows(
        """
        SELECT e.name, e.lemma
        FROM entity_terms e
        JOIN terms t ON t.lemma = e.lemma AND t.pos = e.pos
        WHERE t.frequency < e.entity_frequency + e.rest_frequency
          OR t.document_count < e.entity_document_count + e.rest_document_count
          OR e.joint_document_count > e.entity_document_count
          OR e.undecided_document_count > e.entity_document_count
          OR e.q_value < e.p_value
        """);
  }

  @Test
  void aliasesShareOutTheMentionsOfTheirEntity() {
    assertNoRows(
        """
        SELECT e.entity_id
        FROM entities e
        JOIN entity_aliases a ON a.entity_id = e.entity_id
        GROUP BY e.entity_id
        HAVING max(e.mention_count) <> sum(a.mention_count)
        """);
  }

  @Test
  void documentsCountTheirSentencesTokensAndMentions() {
    assertNoRows(
        PROSE
            + """
        SELECT d.doc_id
        FROM documents d
        LEFT JOIN (SELECT doc_id, count(*) AS n FROM prose_mentions GROUP BY doc_id) m
          ON m.doc_id = d.duplicate_group
        LEFT JOIN (
          SELECT doc_id, count(*) AS n, count(DISTINCT paragraph_index) AS paragraphs,
            sum(token_count - template_token_count) AS tokens, count(sentiment) AS scored
          FROM prose_sentences
          GROUP BY doc_id
        ) s
          ON s.doc_id = d.duplicate_group
        WHERE d.mention_count <> coalesce(m.n, 0)
          OR d.scored_sentence_count <> coalesce(s.scored, 0)
          OR d.sentence_count <> coalesce(s.n, 0)
          OR d.paragraph_count <> coalesce(s.paragraphs, 0)
          OR d.token_count <> coalesce(s.tokens, 0)
        """);
  }

  @Test
  void theFirstProseOfEachParagraphBeginsIt() {
    assertNoRows(
        """
        SELECT doc_id, sentence_index
        FROM sentences
        WHERE begins_paragraph <> (template IS NULL AND NOT EXISTS (
          SELECT 1 FROM sentences s
          WHERE s.doc_id = sentences.doc_id AND s.paragraph_index = sentences.paragraph_index
            AND s.template IS NULL AND s.sentence_index < sentences.sentence_index))
        """);
  }

  @Test
  void onlyRepresentativesHaveSentencesAndMentions() {
    assertNoRows(
        """
        SELECT doc_id FROM documents WHERE NOT is_representative
        INTERSECT
        (SELECT doc_id FROM sentences UNION SELECT doc_id FROM mentions)
        """);
    assertNoRows(
        "SELECT doc_id FROM documents WHERE is_representative <> (doc_id = duplicate_group)");
  }

  @Test
  void pairsStandInOrderAndFitTheirEntities() {
    assertNoRows("SELECT entity_a, entity_b FROM entity_pairs WHERE entity_a >= entity_b");
    assertNoRows(
        """
        SELECT p.scope, p.entity_a, p.entity_b
        FROM entity_pairs p
        JOIN entities a ON a.entity_id = p.entity_a
        JOIN entities b ON b.entity_id = p.entity_b
        WHERE p.scope = 'document'
          AND (p.a_count <> a.document_count
            OR p.b_count <> b.document_count
            OR p.both_count <> p.document_count
            OR p.both_count > least(p.a_count, p.b_count))
        """);
  }

  @Test
  void qValuesOfPairsAreOfAllPairsThatCouldMeet() {
    assertThat(
            duckDb
                .answer(
                    "SELECT possible_pairs_sentence, possible_pairs_paragraph,"
                        + " possible_pairs_document FROM corpus")
                .rows())
        .isEqualTo(
            duckDb
                .answer(
                    "SELECT e, e, e FROM (SELECT count(*) * (count(*) - 1) // 2 AS e FROM entities)")
                .rows());
    assertNoRows(
        """
        WITH tests AS (
          SELECT p.*,
            CASE scope
              WHEN 'sentence' THEN c.possible_pairs_sentence
              WHEN 'paragraph' THEN c.possible_pairs_paragraph
              ELSE c.possible_pairs_document
            END AS family,
            count(*) OVER (PARTITION BY scope ORDER BY log10_p) AS rank
          FROM entity_pairs p, corpus c
        ),
        corrected AS (
          SELECT *,
            min(least(0, log10_p + log10(family / rank)))
              OVER (PARTITION BY scope ORDER BY log10_p DESC) AS expected
          FROM tests
        )
        SELECT scope, entity_a, entity_b FROM corrected WHERE abs(log10_q - expected) > 1e-9
        """);
  }

  static Stream<Named<Table<?>>> tables() {
    return PublishedTables.ALL.stream().map(table -> Named.of(table.name(), table));
  }

  private void assertNoRows(String query) {
    assertThat(duckDb.answer(query).rows()).as(query).isEmpty();
  }
}
