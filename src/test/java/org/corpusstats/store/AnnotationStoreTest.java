package org.corpusstats.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.assertj.core.groups.Tuple;
import org.corpusstats.LocalSpark;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedText;
import org.corpusstats.table.row.SentenceStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationStoreTest {
  @TempDir private Path folder;
  private OutputFolder output;
  private AnnotationStore store;

  @BeforeEach
  void open() {
    output = OutputFolder.open(LocalSpark.session(), folder.resolve("out").toString());
    output.create();
    store = output.annotations("f1");
  }

  @Test
  void aStoreThatDoesNotExistYetIsEmpty() {
    assertThat(texts()).isEmpty();
    assertThat(attached("a")).isEmpty();
    assertThat(store.attachTo(documents("a"), false).columns())
        .contains("doc_id", "text_sha256", "failure_code", "failure_message", "sentences");
  }

  @Test
  void aStoreWhoseFirstRunDiedBeforeAnyTaskWasDoneIsEmpty() throws IOException {
    Files.createDirectories(folder.resolve("out/annotations/f1/_temporary/0"));
    assertThat(texts()).isEmpty();
    store.append(annotated(ok("a", 1)));
    assertThat(texts()).hasSize(1);
  }

  @Test
  void whatIsAppendedAddsUp() {
    store.append(annotated(ok("a", 1)));
    store.append(annotated(ok("b", 1), failed("c")));
    store.append(annotated());
    assertThat(texts())
        .containsExactlyInAnyOrder(
            tuple("a", null, null), tuple("b", null, null), tuple("c", "deadline", "late"));
  }

  @Test
  void anotherFingerprintIsAnotherStore() {
    store.append(annotated(ok("a", 1)));
    assertThat(output.annotations("f2").texts().count()).isZero();
    assertThat(output.annotations("f1").texts().count()).isEqualTo(1);
  }

  @Test
  void annotationsAreAttachedToEveryRowThatHasTheText() {
    store.append(annotated(ok("a", 1), ok("b", 2), failed("c"), ok("unused", 1)));
    assertThat(attached("a", "b", "a", "c", "missing"))
        .containsExactlyInAnyOrder(
            tuple("0", "a", null, 1),
            tuple("1", "b", null, 2),
            tuple("2", "a", null, 1),
            tuple("3", "c", "deadline", 0));
  }

  @Test
  void aTextInTwoFilesCountsOnce() {
    store.append(annotated(ok("a", 1)));
    store.append(annotated(ok("a", 1), ok("b", 1)));
    store.append(annotated(failed("c")));
    store.append(annotated(failed("c")));
    assertThat(texts())
        .containsExactlyInAnyOrder(
            tuple("a", null, null), tuple("b", null, null), tuple("c", "deadline", "late"));
    assertThat(attached("a")).containsExactly(tuple("0", "a", null, 1));
    assertThat(attached("c")).containsExactly(tuple("0", "c", "deadline", 0));
  }

  @Test
  void anAnnotatedTextWinsOverAFailedOneWhateverTheOrder() {
    for (int i = 0; i < 3; i++) {
      store.append(annotated(failed("first"), ok("later", 1)));
      store.append(annotated(ok("first", 1), failed("later")));
    }
    assertThat(texts())
        .containsExactlyInAnyOrder(tuple("first", null, null), tuple("later", null, null));
    assertThat(attached("first", "later"))
        .containsExactlyInAnyOrder(tuple("0", "first", null, 1), tuple("1", "later", null, 1));
  }

  @Test
  void whatItShouldAnswerForAndDoesNotIsMissing() {
    assertThat(hashes(store.missing(documents("a")))).containsExactly("a");
    store.append(annotated(ok("a", 1), failed("b")));
    store.append(annotated(failed("a"), failed("b")));
    assertThat(hashes(store.missing(documents("a", "b", "c", "a")))).containsExactly("c");
    assertThat(hashes(store.notAnnotated(documents("a", "b", "c", "a"))))
        .containsExactlyInAnyOrder("b", "c");
  }

  private static List<String> hashes(Dataset<Row> rows) {
    return rows.select("text_sha256").as(Encoders.STRING()).collectAsList();
  }

  private List<Tuple> texts() {
    return store
        .texts()
        .select("text_sha256", "failure_code", "failure_message")
        .collectAsList()
        .stream()
        .map(row -> tuple(row.get(0), row.get(1), row.get(2)))
        .toList();
  }

  /** Of documents 0, 1 … with these texts, few or not: id, text, failure, number of sentences. */
  private List<Tuple> attached(String... texts) {
    List<Tuple> attached = attached(false, texts);
    assertThat(attached(true, texts)).containsExactlyInAnyOrderElementsOf(attached);
    return attached;
  }

  private List<Tuple> attached(boolean few, String... texts) {
    return store
        .attachTo(documents(texts), few)
        .selectExpr("doc_id", "text_sha256", "failure_code", "size(sentences)")
        .collectAsList()
        .stream()
        .map(row -> tuple(row.get(0), row.get(1), row.get(2), row.get(3)))
        .toList();
  }

  private static Dataset<Row> documents(String... texts) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      rows.add(RowFactory.create(Integer.toString(i), texts[i]));
    }
    StructType schema =
        new StructType()
            .add("doc_id", DataTypes.StringType)
            .add("text_sha256", DataTypes.StringType);
    return LocalSpark.session().createDataFrame(rows, schema);
  }

  private static Dataset<Row> annotated(AnnotatedText... texts) {
    RowCodec<AnnotatedText> codec = AnnotatedText.TABLE.codec();
    return LocalSpark.session()
        .createDataFrame(List.of(texts).stream().map(codec::toRow).toList(), codec.schema());
  }

  private static AnnotatedText ok(String text, int sentences) {
    AnnotatedSentence sentence =
        new AnnotatedSentence(
            0, 0, 1, SentenceStatus.OK, 1, List.of(), List.of(), List.of(), List.of(), List.of());
    return AnnotatedText.of(text, Collections.nCopies(sentences, sentence));
  }

  private static AnnotatedText failed(String text) {
    return AnnotatedText.failed(text, "deadline", "late");
  }
}
