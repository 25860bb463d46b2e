package org.corpusstats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.corpusstats.LocalSpark;
import org.corpusstats.clean.CleanDocuments;
import org.corpusstats.table.row.AcceptedDocument;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.CoarseName;
import org.corpusstats.table.row.AnnotatedSentence.RawMention;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.AnnotatedSentence.TreeNode;
import org.corpusstats.table.row.AnnotatedText;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.EntityName;
import org.corpusstats.table.row.FoundMention;
import org.corpusstats.table.row.PairTally;
import org.corpusstats.table.row.PublishedTables;
import org.corpusstats.table.row.RawRecord;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.SentenceStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowCodecTest {
  static Stream<Class<? extends Record>> recordTypes() {
    return Stream.concat(
        PublishedTables.ALL.stream().map(Table::rowType),
        Stream.of(
            RawRecord.class,
            AcceptedDocument.class,
            AnnotatedText.class,
            AnnotatedDocument.class,
            EntityName.class,
            FoundMention.class,
            PairTally.class));
  }

  @ParameterizedTest
  @MethodSource("recordTypes")
  <R extends Record> void everyRecordPassesThroughADatasetUnchanged(Class<R> type)
      throws ReflectiveOperationException {
    List<R> records = List.of(sample(type, false), sample(type, true));
    assertThat(throughDataset(new RowCodec<>(type), records))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactlyElementsOf(records);
  }

  @Test
  void aNestedRecordMayBeNull() {
    CleanedRecord rejected =
        CleanedRecord.rejected(new Rejection("file:/a", 3L, "clean", "empty", "nothing"));
    CleanedRecord accepted = CleanDocuments.record("a", LocalDate.of(1582, 10, 4), "text");
    assertThat(throughDataset(CleanedRecord.TABLE.codec(), List.of(rejected, accepted)))
        .containsExactly(rejected, accepted);
  }

  @Test
  void deeplyNestedListsKeepTheirOrderAndEmptyOnesStayEmpty() {
    AnnotatedSentence full =
        new AnnotatedSentence(
            0,
            1,
            2,
            SentenceStatus.OK,
            2,
            List.of(0.1, 0.2, 0.3, 0.4, 0.0),
            List.of(new Token(0, 1, "b", "NN"), new Token(1, 2, "a", "VB")),
            List.of(new RawMention(0, 0, 0, 1, "PERSON")),
            List.of(new CoarseName(0, 1, "MISC")),
            List.of(new TreeNode("ROOT", 0, 1, 0.1234f), new TreeNode("NN", 0, 0, -1)));
    AnnotatedSentence bare =
        new AnnotatedSentence(
            0,
            1,
            2,
            SentenceStatus.FAILED,
            2,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    List<AnnotatedText> texts =
        List.of(
            AnnotatedText.of("a", List.of(full, bare, full)),
            AnnotatedText.failed("b", "deadline", "late"));
    assertThat(throughDataset(AnnotatedText.TABLE.codec(), texts)).containsExactlyElementsOf(texts);
  }

  @Test
  void listsAndMapsThatComeBackAreImmutable() {
    AnnotatedText text =
        throughDataset(AnnotatedText.TABLE.codec(), List.of(AnnotatedText.of("a", List.of())))
            .get(0);
    assertThat(text.sentences()).isUnmodifiable();
  }

  @Test
  void datesOfTheOldCalendarClassAreUnderstood() {
    RowCodec<WithDay> codec = new RowCodec<>(WithDay.class);
    assertThat(codec.fromRow(RowFactory.create(java.sql.Date.valueOf("2025-03-09"))))
        .isEqualTo(new WithDay(LocalDate.of(2025, 3, 9)));
  }

  @Test
  void aCodecCrossesTheWireEvenAfterUse() throws IOException, ClassNotFoundException {
    RowCodec<EntityName> codec = EntityName.TABLE.codec();
    EntityName name = new EntityName("ann", "Ann", "PERSON", null);
    Row row = codec.toRow(name);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(codec);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((RowCodec<?>) in.readObject()).fromRow(row)).isEqualTo(name);
    }
  }

  @Test
  void aRowThatDoesNotFitIsAFault() {
    RowCodec<EntityName> codec = EntityName.TABLE.codec();
    assertThatThrownBy(() -> codec.fromRow(RowFactory.create("ann", 7, "PERSON", null)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("row does not fit class " + EntityName.class.getName());
    RowCodec<CleanedRecord> neither = CleanedRecord.TABLE.codec();
    assertThatThrownBy(() -> neither.fromRow(RowFactory.create(null, null)))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("a cleaned record is a document or a rejection");
  }

  enum Colour implements ColumnValue {
    RED,
    DARK_BLUE
  }

  record Bounds(double low, @Nullable Double high) {}

  record Estimate(double mean, @Flat(prefix = "mean_") @Nullable Bounds bounds) {}

  record Spliced(
      String before,
      @Flat(prefix = "tone_") Estimate tone,
      @Flat(suffix = "_b") @Nullable Estimate other,
      @Nullable Colour colour,
      List<Nested> after) {}

  record Nested(@Flat @Nullable Bounds bounds, Colour colour) {}

  @Test
  void aFlatComponentIsItsColumnsAndNullWhereAllOfThemAre() {
    List<Spliced> records =
        List.of(
            new Spliced(
                "a",
                new Estimate(1, new Bounds(2, 3.0)),
                new Estimate(4, new Bounds(5, null)),
                Colour.DARK_BLUE,
                List.of(new Nested(new Bounds(6, 7.0), Colour.RED), new Nested(null, Colour.RED))),
            new Spliced("b", new Estimate(1, null), new Estimate(4, null), Colour.RED, List.of()),
            new Spliced("c", new Estimate(1, null), null, null, List.of()));
    RowCodec<Spliced> codec = new RowCodec<>(Spliced.class);
    assertThat(throughDataset(codec, records)).containsExactlyElementsOf(records);
    assertThat(codec.toRow(records.get(1)).mkString("|"))
        .isEqualTo("b|1.0|null|null|4.0|null|null|red|List()");
  }

  @Test
  void anEnumIsItsNameInLowerCase() {
    RowCodec<Nested> codec = new RowCodec<>(Nested.class);
    Row row = codec.toRow(new Nested(null, Colour.DARK_BLUE));
    assertThat(row.<String>getAs(2))
        .isEqualTo("dark_blue")
        .isEqualTo(Colour.DARK_BLUE.columnValue());
    assertThatThrownBy(() -> codec.fromRow(RowFactory.create(null, null, "green")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no Colour is called green");
  }

  record WithDay(LocalDate day) {}

  private static <R extends Record> List<R> throughDataset(RowCodec<R> codec, List<R> records) {
    Dataset<Row> rows =
        LocalSpark.session()
            .createDataFrame(records.stream().map(codec::toRow).toList(), codec.schema());
    // Once through the codec inside a task as well.
    MapFunction<Row, Row> again = row -> codec.toRow(codec.fromRow(row));
    return rows.map(again, codec.encoder()).collectAsList().stream().map(codec::fromRow).toList();
  }

  /** A record of some values, or of nulls where it may have them and empty collections. */
  private static <R extends Record> R sample(Class<R> type, boolean bare)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      values[i] = bare && nullable ? null : value(components[i].getGenericType(), bare, i);
    }
    Constructor<R> constructor =
        type.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private static Object value(Type type, boolean bare, int seed)
      throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == Map.class) {
        return bare
            ? Map.of()
            : Map.of(value(arguments[0], false, seed), value(arguments[1], false, seed + 1));
      }
      return bare
          ? List.of()
          : List.of(value(arguments[0], false, seed), value(arguments[0], true, seed + 1));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return sample(plain.asSubclass(Record.class), bare);
    }
    if (plain.isEnum()) {
      Object[] constants = plain.getEnumConstants();
      return constants[seed % constants.length];
    }
    if (plain == String.class) {
      return "text " + seed + " é 😀";
    }
    if (plain == LocalDate.class) {
      return LocalDate.of(2025, 3, 1 + seed);
    }
    if (plain == byte[].class) {
      return new byte[] {0, -1, (byte) seed};
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return !bare;
    }
    if (plain == int.class || plain == Integer.class) {
      return bare ? Integer.MIN_VALUE : seed;
    }
    if (plain == long.class || plain == Long.class) {
      return bare ? Long.MAX_VALUE : (long) seed;
    }
    if (plain == float.class || plain == Float.class) {
      return bare ? Float.MIN_VALUE : seed / 3f;
    }
    if (plain == double.class || plain == Double.class) {
      return bare ? -0.0 : seed / 3.0;
    }
    throw new IllegalArgumentException("no sample for " + type);
  }
}
