package org.corpusstats.aggregate.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.LocalSpark;
import org.corpusstats.aggregate.Configs;
import org.corpusstats.aggregate.GivenTables;
import org.corpusstats.aggregate.word.TaggedCorpus.Text;
import org.corpusstats.measure.BenjaminiHochberg;
import org.corpusstats.measure.HoeffdingTail;
import org.corpusstats.measure.Keyness;
import org.corpusstats.measure.MeetingDocuments;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityTerm;
import org.corpusstats.table.row.MentionTone;
import org.corpusstats.table.row.TermDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTermsTest {
  private static final StructType MENTIONS =
      StructType.fromDDL(
          "entity_id string, doc_id string, sentence_index int, char_begin int, char_end int");
  private static final StructType ENTITIES =
      StructType.fromDDL("entity_id string, name string, type string, document_count bigint");

  private static final String BANK = "Bank_NNP of_IN Norland_NNP ";

  /** Six reports of the bank's rate; the weather is in all of their other sentences. */
  private static final List<Text> REPORTS =
      reports(6, BANK + "raise_VB rate_NN ._. | bad_JJ weather_NN ._. | the_DT weather_NN cool_VB");

  @Test
  void aWordBesideTheNameIsTypicalOfIt() {
    List<EntityTerm> terms = terms(with(REPORTS, "the_DT sun_NN shine_VB ._."), 2, "");
    assertThat(terms)
        .extracting(
            EntityTerm::name,
            row -> row.term().lemma(),
            EntityTerm::rank,
            row -> row.beside().frequency(),
            row -> row.beside().tokens(),
            row -> row.inRest().frequency(),
            row -> row.inRest().tokens(),
            EntityTerm::documentsOfEntity,
            EntityTerm::documentsOfRest)
        .containsExactly(
            tuple("Bank of Norland", "raise", 1, 6L, 18L, 0L, 40L, of(6, 6), of(0, 1)),
            tuple("Bank of Norland", "rate", 2, 6L, 18L, 0L, 40L, of(6, 6), of(0, 1)));
    EntityTerm raise = terms.get(0);
    assertThat(raise.jointDocumentCount()).isEqualTo(6);
    assertThat(raise.undecidedDocumentCount()).isEqualTo(6);
    assertThat(raise.expectedJointDocumentCount()).isCloseTo(2, within(1e-8));
    assertThat(raise.significance().pValue()).isCloseTo(Math.pow(3, -6), within(1e-10));
    assertThat(raise.byTokens().g2()).isEqualTo(Keyness.g2(6, 18, 0, 40));
  }

  /** One entity and six content lemmas in three documents or more; two of the tests are clear. */
  @Test
  void theFamilyIsEachLemmaBesideEachEntity() {
    EntityTerm raise = terms(REPORTS, 2, "").get(0);
    // Bank, Norland, raise, rate, bad, weather, cool.
    assertThat(raise.significance().qValue())
        .isCloseTo(raise.significance().pValue() * 7 / 2, within(1e-12));
  }

  /** It is much more frequent beside the name than elsewhere, but so it is in all the document. */
  @Test
  void aWordOfTheWholeDocumentTellsNothingOfTheName() {
    List<Text> subject =
        reports(9, BANK + "trade_NN ._. | trade_NN sink_VB | trade_NN grow_VB | trade_NN sink_VB");
    List<Text> others =
        IntStream.range(0, 30).mapToObj(i -> new Text("o" + i, null, null, "sun_NN", 0)).toList();
    assertThat(terms(Stream.of(subject, others).flatMap(List::stream).toList(), 2, ""))
        .filteredOn(row -> row.term().lemma().equals("trade"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.byTokens().g2()).isPositive();
              assertThat(Objects.requireNonNull(row.byDocuments()).g2()).isPositive();
              assertThat(row.undecidedDocumentCount()).isZero();
              assertThat(row.significance().pValue()).isEqualTo(1);
              assertThat(row.logRatioConservative()).isZero();
            });
  }

  /** The bank is named in half of the sentences, and they have less than half of the trade. */
  @Test
  void aWordThatTheNamesSentencesHaveLessOftenThanOthersIsNoTerm() {
    List<Text> subject =
        reports(9, BANK + "sink_VB | " + BANK + "| trade_NN | trade_NN | rain_NN | snow_NN");
    List<Text> texts = new ArrayList<>(subject);
    reports(3, BANK + "trade_NN trade_NN trade_NN | trade_NN | sun_NN | sun_NN | sun_NN")
        .forEach(text -> texts.add(new Text("t" + text.docId(), null, null, text.text(), 0)));
    texts.add(new Text("other", null, null, "sun_NN ".repeat(500).strip(), 0));
    assertThat(terms(texts, 2, "")).extracting(row -> row.term().lemma()).containsExactly("sink");
  }

  @Test
  void theWordsOfItsNameAreNoTerms() {
    List<Text> texts = reports(6, BANK + "lend_VB bank_NN ._. | sun_NN | rain_NN | snow_NN");
    assertThat(terms(texts, 2, "")).extracting(row -> row.term().lemma()).containsExactly("lend");
  }

  /** Fifty times in one document, and once each in two others, is no habit. */
  @Test
  void aWordOfFewDocumentsIsNoTerm() {
    List<Text> texts = new ArrayList<>(reports(6, BANK + "lend_VB ._. | sun_NN"));
    texts.add(new Text("more", null, null, BANK + "zap_NN ".repeat(50) + "| sun_NN", 0));
    texts.add(new Text("again", null, null, BANK + "zap_NN | sun_NN", 0));
    texts.add(new Text("else", null, null, "zap_NN | sun_NN", 0));
    assertThat(terms(texts, 2, "")).extracting(row -> row.term().lemma()).containsExactly("lend");
  }

  @Test
  void anEntityOfAllDocumentsHasNoOthersToBeComparedWith() {
    assertThat(terms(REPORTS, 2, "")).isNotEmpty().allMatch(row -> row.byDocuments() == null);
  }

  @Test
  void whatEverySentenceNamesHasNoTerms() {
    assertThat(terms(reports(6, BANK + "lend_VB ._. "), 2, "")).isEmpty();
  }

  @Test
  void rareEntitiesAreNotTested() {
    assertThat(terms(REPORTS, 2, "min-entity-term-documents = 7")).isEmpty();
  }

  @Test
  void theSurestTermsAreKept() {
    assertThat(terms(REPORTS, 2, "entity-terms-per-entity = 1"))
        .extracting(row -> row.term().lemma())
        .containsExactly("raise");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void equalsCountingByHand(int partitions) {
    List<Text> texts = random(new Random(5));
    Map<String, String> names = Map.of("x", "X", "y", "Y");
    List<EntityTerm> rows =
        terms(
            texts, names, partitions, "min-entity-term-documents = 2, entity-terms-per-entity = 9");
    List<String> lemmas = List.of("a", "b", "c", "d", "X", "Y");
    Map<String, Double> log10P = new TreeMap<>();
    Map<String, EntityTerm> byKey = new HashMap<>();
    rows.forEach(row -> byKey.put(row.entityId() + row.term().lemma(), row));
    for (String name : List.of("X", "Y")) {
      for (String lemma : lemmas) {
        ByHand hand = new ByHand(texts, name, lemma);
        boolean isRow =
            hand.joint >= Math.max(2, hand.expected) && !lemma.equals(name) && hand.g2() > 0;
        String key = name.toLowerCase(Locale.ROOT) + lemma;
        EntityTerm row = byKey.get(key);
        assertThat(row != null).as(key).isEqualTo(isRow);
        log10P.put(key, row == null ? 0 : row.significance().log10P());
        if (row != null) {
          hand.check(row);
        }
      }
    }
    assertThat(rows).hasSizeGreaterThanOrEqualTo(2);
    double[] log10Q =
        BenjaminiHochberg.log10QValues(log10P.values().stream().mapToDouble(p -> p).toArray());
    List<String> keys = List.copyOf(log10P.keySet());
    byKey.forEach(
        (key, row) -> assertThat(row.significance().log10Q()).isEqualTo(log10Q[keys.indexOf(key)]));
  }

  /** One lemma beside one name of a single token, by the definitions. */
  private static final class ByHand {
    private final boolean isName;
    private long f1;
    private long n1;
    private long f2;
    private long n2;
    private long naming;
    private long documents;
    private long withIt;
    private long joint;
    private long both;
    private long undecided;
    private double expected;

    ByHand(List<Text> texts, String name, String lemma) {
      isName = name.equals(lemma);
      for (Text text : texts) {
        Set<Integer> named = new HashSet<>();
        Set<Integer> has = new HashSet<>();
        List<List<Token>> sentences = text.sentences();
        for (int i = 0; i < sentences.size(); i++) {
          List<String> words = sentences.get(i).stream().map(Token::lemma).toList();
          int own = Collections.frequency(words, name);
          int occurrences = isName ? 0 : Collections.frequency(words, lemma);
          if (own > 0) {
            named.add(i);
            f1 += occurrences;
            n1 += words.size() - own;
          } else {
            f2 += occurrences;
            n2 += words.size();
          }
          if (occurrences > 0) {
            has.add(i);
          }
        }
        documents++;
        naming += named.isEmpty() ? 0 : 1;
        withIt += has.isEmpty() ? 0 : 1;
        if (!named.isEmpty() && !has.isEmpty()) {
          both++;
          joint += named.stream().anyMatch(has::contains) ? 1 : 0;
          double apart = 1;
          for (int i = 0; i < has.size(); i++) {
            apart *= (double) (sentences.size() - named.size() - i) / (sentences.size() - i);
          }
          boolean canBeApart = named.size() + has.size() <= sentences.size();
          undecided += canBeApart ? 1 : 0;
          expected += canBeApart ? 1 - apart : 1;
        }
      }
    }

    double g2() {
      return Keyness.g2(f1, n1, f2, n2);
    }

    void check(EntityTerm row) {
      assertThat(row.beside().frequency()).isEqualTo(f1);
      assertThat(row.beside().tokens()).isEqualTo(n1);
      assertThat(row.inRest().frequency()).isEqualTo(f2);
      assertThat(row.inRest().tokens()).isEqualTo(n2);
      assertThat(row.documentsOfEntity()).isEqualTo(of(both, naming));
      assertThat(row.documentsOfRest()).isEqualTo(of(withIt - both, documents - naming));
      assertThat(row.jointDocumentCount()).isEqualTo(joint);
      assertThat(row.undecidedDocumentCount()).isEqualTo(undecided);
      assertThat(row.expectedJointDocumentCount()).isCloseTo(expected, within(1e-7));
      assertThat(row.byTokens().g2()).isEqualTo(g2());
      long decided = both - undecided;
      assertThat(row.significance().log10P())
          .isCloseTo(
              HoeffdingTail.log10Right(joint - decided, expected - decided, undecided),
              within(1e-6));
      long billionths = Math.round((expected - decided) * 1e9);
      assertThat(row.logRatioConservative())
          .isCloseTo(
              Keyness.onBothCounts(
                  Keyness.conservativeLogRatio(f1, n1, f2, n2, 12),
                  new MeetingDocuments(joint - decided, billionths, undecided)
                      .conservativeLogRatio(12)),
              within(1e-6));
    }
  }

  private static List<Text> random(Random random) {
    List<String> words =
        List.of("a_NN", "b_NN", "c_VB", "d_JJ", "X_NNP", "Y_NNP", "the_DT", "._.", "the_DT");
    return IntStream.range(0, 40)
        .mapToObj(
            d ->
                new Text(
                    "d" + d,
                    null,
                    null,
                    IntStream.rangeClosed(0, random.nextInt(9))
                        .mapToObj(s -> sentence(words, random))
                        .collect(Collectors.joining(" | ")),
                    0))
        .toList();
  }

  /** The words a and X like each other's company. */
  private static String sentence(List<String> words, Random random) {
    return IntStream.rangeClosed(0, random.nextInt(4))
            .mapToObj(w -> words.get(random.nextInt(words.size())))
            .collect(Collectors.joining(" "))
        + (random.nextInt(4) == 0 ? " a_NN X_NNP" : "");
  }

  private static List<Text> reports(int count, String text) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Text("d" + i, null, null, text.strip(), 0))
        .toList();
  }

  private static List<Text> with(List<Text> texts, String text) {
    return Stream.concat(texts.stream(), Stream.of(new Text("other", null, null, text, 0)))
        .toList();
  }

  private static TermDocuments of(long with, long all) {
    return new TermDocuments(with, all);
  }

  private static List<EntityTerm> terms(List<Text> texts, int partitions, String settings) {
    return terms(texts, Map.of("bank_of_norland", "Bank of Norland"), partitions, settings);
  }

  private static List<EntityTerm> terms(
      List<Text> texts, Map<String, String> names, int partitions, String settings) {
    List<Row> mentions = new ArrayList<>();
    List<Row> entities = new ArrayList<>();
    names.forEach(
        (entity, name) -> {
          Set<String> documents = new HashSet<>();
          for (Text text : texts) {
            List<Row> found = mentions(text, entity, List.of(name.split(" ", -1)));
            mentions.addAll(found);
            if (!found.isEmpty()) {
              documents.add(text.docId());
            }
          }
          entities.add(RowFactory.create(entity, name, "ORGANIZATION", (long) documents.size()));
        });
    GivenTables tables =
        TaggedCorpus.tables(texts, partitions)
            .with(
                MentionTone.TABLE,
                LocalSpark.session().createDataFrame(mentions, MENTIONS).repartition(partitions))
            .with(Entity.TABLE, LocalSpark.session().createDataFrame(entities, ENTITIES))
            .with(Configs.with(settings), new NamingDocuments());
    return TaggedCorpus.rows(new EntityTerms(), EntityTerm.TABLE, tables, settings);
  }

  /** Where the tokens of a name follow each other. */
  private static List<Row> mentions(Text text, String entity, List<String> name) {
    List<Row> mentions = new ArrayList<>();
    List<List<Token>> sentences = text.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      List<Token> tokens = sentences.get(i);
      List<String> lemmas = tokens.stream().map(Token::lemma).toList();
      for (int j = 0; j + name.size() <= lemmas.size(); j++) {
        if (lemmas.subList(j, j + name.size()).equals(name)) {
          int begin = tokens.subList(0, j).stream().mapToInt(Token::length).sum();
          int length = name.stream().mapToInt(String::length).sum();
          mentions.add(RowFactory.create(entity, text.docId(), i, begin, begin + length));
        }
      }
    }
    return mentions;
  }
}
