package org.corpusstats.report.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.corpusstats.core.ConfigSection;
import org.corpusstats.report.query.GivenSql;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.correction.Correction;
import org.corpusstats.resolve.correction.Corrections;
import org.corpusstats.resolve.name.EntityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code aliases review} proposes is what aliases.csv takes. */
class ReviewedAliasesTest {
  private static final Config DEFAULTS = ConfigFactory.parseResources("default.conf");

  @TempDir private Path folder;

  private final List<List<Object>> entities = new ArrayList<>();
  private final List<List<Object>> aliases = new ArrayList<>();
  private final List<List<Object>> mentions = new ArrayList<>();

  /** Names that are found as they are, and some that rules took for others. */
  ReviewedAliasesTest() {
    entity("Henrik Solberg", "PERSON", 30, 9);
    entity("Erna Solberg", "PERSON", 20, 8);
    entity("Solberg", "PERSON", 12, 4);
    entity("Islamic State", "MISC", 40, 9);
    entity("IS", "ORGANIZATION", 15, 5);
    entity("Alexandros Tsipras", "PERSON", 10, 3);
    entity("Alexandos Tsipras", "PERSON", 1, 1);
    entity("Boston Red Sox", "ORGANIZATION", 8, 2);
    entity("Red Sox", "ORGANIZATION", 5, 2);
    entity("#Resist \"Now\", Inc", "ORGANIZATION", 3, 1);
    entity("The #Resist \"Now\", Inc", "ORGANIZATION", 2, 1);
    entity("–", "MISC", 99, 9);
    entity("Central Bank", "ORGANIZATION", 7, 2);
    entity("Central Banks", "ORGANIZATION", 6, 2);
    merged("Erna", "Erna Solberg", "given_name", 0.8, 3, 2);
    merged("Mrs Solberg", "Erna Solberg", "surname", 0.95, 6, 2);
    merged("Red  Sox", "Boston Red Sox", "short_name", 0.85, 2, 1);
    merged("Solberg", "Erna Solberg", "surname", 0.95, 2, 1);
    merged("Solberg", "Henrik Solberg", "surname", 0.95, 9, 3);
    merged("Daesh", "Islamic State", "correction", 1, 2, 1);
    merged("Central Banks", "Central Banks", "correction", 1, 6, 2);
    merged("—", "Islamic State", "initials", 0.1, 2, 1);
  }

  @Test
  void doubtsAreProposedLeastCertainFirstAndLookAlikesMostFrequentFirst() {
    assertThat(csv(10))
        .isEqualTo(
            """
            # Proposals for aliases.csv. Take away the # before a row to accept it.
            alias,canonical,type,scope

            # The least certain merges. A row keeps the name apart from all others.
            # given_name 0.80: Erna is Erna Solberg in 3 mentions, 2 documents, such as wire/a
            #Erna,Erna,,
            # short_name 0.85: Red Sox is Boston Red Sox in 2 mentions, 1 document, such as wire/a
            #Red Sox,Red Sox,,
            # surname 0.95: Solberg is Henrik Solberg in 9 mentions, 3 documents, such as wire/a; the row splits all 11 merged mentions
            #Solberg,Solberg,,
            # surname 0.95: Mrs Solberg is Erna Solberg in 6 mentions, 2 documents, such as wire/a
            #Mrs Solberg,Mrs Solberg,,

            # Entities that look alike. A row makes the first name the second entity; swap them to keep the other name.
            # initials: IS (15 mentions, 5 documents), Islamic State (40 mentions, 9 documents)
            #IS,Islamic State,,
            # ending: #Resist "Now", Inc (3 mentions, 1 document), The #Resist "Now", Inc (2 mentions, 1 document)
            #"#Resist ""Now"", Inc","The #Resist ""Now"", Inc",,
            # spelling: Alexandos Tsipras (1 mention, 1 document), Alexandros Tsipras (10 mentions, 3 documents)
            #Alexandos Tsipras,Alexandros Tsipras,,
            """);
  }

  @Test
  void ofSeveralLongNamesTheMostFrequentIsProposed() {
    aliases.clear();
    assertThat(csv(10).lines())
        .containsSequence(
            "# last_word: Solberg (12 mentions, 4 documents), Henrik Solberg (30 mentions,"
                + " 9 documents); the most frequent of 2 candidates",
            "#Solberg,Henrik Solberg,,");
  }

  @Test
  void theLimitHoldsForSplitsAndForMerges() {
    assertThat(csv(1).lines().filter(line -> line.matches("#\\S.*")))
        .containsExactly("#Erna,Erna,,", "#IS,Islamic State,,");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10})
  void allRowsTogetherAreAFileThatResolutionTakes(int limit) throws IOException {
    Path file = folder.resolve("aliases.csv");
    Files.writeString(file, csv(limit).replaceAll("(?m)^#(?! )", ""), UTF_8);
    Corrections corrections = corrections(file);
    assertThat(corrections.of("Erna", "wire/a")).isEqualTo(new Correction("Erna", null));
    assertThat(corrections.of("IS", "wire/a")).isEqualTo(new Correction("Islamic State", null));
    if (limit == 10) {
      assertThat(corrections.of("#Resist \"Now\", Inc", "wire/a"))
          .isEqualTo(new Correction("The #Resist \"Now\", Inc", null));
    }
  }

  @Test
  void anyRowAloneIsAFileThatResolutionTakes() throws IOException {
    String csv = csv(10);
    Path file = folder.resolve("aliases.csv");
    Files.writeString(file, csv, UTF_8);
    assertThat(corrections(file).isEmpty()).isTrue();
    for (String row : csv.lines().filter(line -> line.matches("#\\S.*")).toList()) {
      Files.writeString(file, csv.replace(row, row.substring(1)), UTF_8);
      assertThat(corrections(file).isEmpty()).as(row).isFalse();
    }
  }

  private static Corrections corrections(Path file) {
    Config config =
        DEFAULTS.withValue(
            "resolve.aliases", ConfigValueFactory.fromIterable(List.of(file.toString())));
    return ResolveConfig.from(new ConfigSection(config, "resolve")).corrections();
  }

  private String csv(int limit) {
    try (GivenSql tables =
        new GivenSql()
            .with(
                "entities",
                "entity_id varchar, name varchar, type varchar, mention_count bigint,"
                    + " document_count bigint",
                entities)
            .with(
                "entity_aliases",
                "entity_id varchar, alias varchar, mention_count bigint, document_count bigint,"
                    + " rule varchar, confidence double, example_doc_id varchar",
                aliases)
            .with(
                "mentions",
                "text varchar, alias_id varchar, entity_id varchar, rule varchar",
                mentions)) {
      return new ReviewAliases(tables.engine()).csv(limit);
    }
  }

  private void entity(String name, String type, long count, long documents) {
    String id = EntityId.of(name);
    entities.add(List.of(id, name, type, count, documents));
    aliases.add(List.of(id, name, count, documents, "same_name", 1.0, "wire/a"));
    mentions.add(List.of(name, id, id, "same_name"));
  }

  private void merged(
      String alias, String name, String rule, double confidence, long count, long documents) {
    String id = EntityId.of(name);
    aliases.add(List.of(id, alias, count, documents, rule, confidence, "wire/a"));
    mentions.add(List.of(alias, EntityId.of(alias), id, rule));
  }
}
