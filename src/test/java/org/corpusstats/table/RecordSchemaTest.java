package org.corpusstats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.table.row.RawRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordSchemaTest {
  record Inner(int first, @Nullable String second) {}

  @SuppressWarnings("ArrayRecordComponent")
  record Everything(
      @Doc("what it says") String text,
      boolean flag,
      int count,
      long total,
      float small,
      double large,
      byte[] bytes,
      LocalDate day,
      @Nullable Integer maybeCount,
      @Nullable Long maybeTotal,
      @Nullable Boolean maybeFlag,
      @Nullable Float maybeSmall,
      @Nullable Double maybeLarge,
      Inner inner,
      @Nullable Inner maybeInner,
      List<String> texts,
      List<Inner> inners,
      Map<String, Long> counts,
      List<List<Double>> matrix) {}

  private static final StructType SCHEMA = RecordSchema.of(Everything.class);

  @Test
  void columnsAreTheComponentsInOrder() {
    assertThat(SCHEMA.fieldNames())
        .containsExactly(
            "text",
            "flag",
            "count",
            "total",
            "small",
            "large",
            "bytes",
            "day",
            "maybe_count",
            "maybe_total",
            "maybe_flag",
            "maybe_small",
            "maybe_large",
            "inner",
            "maybe_inner",
            "texts",
            "inners",
            "counts",
            "matrix");
  }

  @Test
  void everyComponentTypeHasItsColumnType() {
    StructType inner =
        new StructType()
            .add("first", DataTypes.IntegerType, false)
            .add("second", DataTypes.StringType, true);
    assertThat(SCHEMA.fields())
        .extracting(StructField::dataType)
        .containsExactly(
            DataTypes.StringType,
            DataTypes.BooleanType,
            DataTypes.IntegerType,
            DataTypes.LongType,
            DataTypes.FloatType,
            DataTypes.DoubleType,
            DataTypes.BinaryType,
            DataTypes.DateType,
            DataTypes.IntegerType,
            DataTypes.LongType,
            DataTypes.BooleanType,
            DataTypes.FloatType,
            DataTypes.DoubleType,
            inner,
            inner,
            new ArrayType(DataTypes.StringType, false),
            new ArrayType(inner, false),
            new MapType(DataTypes.StringType, DataTypes.LongType, false),
            new ArrayType(new ArrayType(DataTypes.DoubleType, false), false));
  }

  @Test
  void aColumnIsNullableWhereTheComponentIs() {
    assertThat(SCHEMA.fields())
        .filteredOn(StructField::nullable)
        .extracting(StructField::name)
        .containsExactly(
            "maybe_count",
            "maybe_total",
            "maybe_flag",
            "maybe_small",
            "maybe_large",
            "maybe_inner");
    assertThat(RecordSchema.of(RawRecord.class).apply("text").nullable()).isTrue();
  }

  @Test
  void aDescriptionBecomesTheColumnsComment() {
    assertThat(SCHEMA.apply("text").getComment().get()).isEqualTo("what it says");
    assertThat(SCHEMA.apply("flag").getComment().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "docId, doc_id",
    "textSha256, text_sha256",
    "pVeryNegative, p_very_negative",
    "nameA, name_a",
    "deltaPBGivenA, delta_p_b_given_a",
    "g2, g2",
    "mean, mean"
  })
  void columnNamesAreSnakeCase(String javaName, String column) {
    assertThat(RecordSchema.columnName(javaName)).isEqualTo(column);
  }

  enum Colour {
    RED,
    DARK_BLUE
  }

  record Bounds(@Doc("lower end of the {}") double low, @Doc("upper end") @Nullable Double high) {}

  record Estimate(
      @Doc("mean of {}") double mean, @Flat @Doc("interval of {}") @Nullable Bounds bounds) {}

  record Spliced(
      int before,
      @Flat(prefix = "tone_") @Doc("the tone") Estimate tone,
      @Flat(suffix = "_b") @Nullable Estimate other,
      Colour colour) {}

  @Test
  void theColumnsOfAFlatComponentStandInItsPlace() {
    assertThat(RecordSchema.of(Spliced.class).fieldNames())
        .containsExactly(
            "before", "tone_mean", "tone_low", "tone_high", "mean_b", "low_b", "high_b", "colour");
  }

  @Test
  void theyAreNullableWhereTheComponentIs() {
    assertThat(RecordSchema.of(Spliced.class).fields())
        .filteredOn(StructField::nullable)
        .extracting(StructField::name)
        .containsExactly("tone_low", "tone_high", "mean_b", "low_b", "high_b");
  }

  @Test
  void theirDescriptionsMayTakeUpTheComponents() {
    StructType schema = RecordSchema.of(Spliced.class);
    assertThat(schema.apply("tone_mean").getComment().get()).isEqualTo("mean of the tone");
    assertThat(schema.apply("tone_low").getComment().get())
        .isEqualTo("lower end of the interval of the tone");
    assertThat(schema.apply("tone_high").getComment().get()).isEqualTo("upper end");
  }

  @Test
  void anEnumIsAString() {
    assertThat(RecordSchema.of(Spliced.class).apply("colour").dataType())
        .isEqualTo(DataTypes.StringType);
  }

  record FlatNumber(@Flat int value) {}

  record Twice(@Flat Bounds one, @Flat Bounds other) {}

  record NothingButNulls(@Nullable Integer a, @Nullable String b) {}

  record NeverTold(@Flat @Nullable NothingButNulls block) {}

  @Test
  void aFlatComponentIsARecordWhoseColumnsAreNewAndTellWhetherItIsNull() {
    refuses(FlatNumber.class, "is flat, but no record");
    refuses(Twice.class, "two columns of class " + Twice.class.getName() + " are low");
    refuses(NeverTold.class, "none tells whether it is null");
  }

  record WithSet(Set<String> values) {}

  @SuppressWarnings("ArrayRecordComponent")
  record WithArray(int[] values) {}

  record WithObject(Object value) {}

  record WithListOfObjects(List<Object> values) {}

  record WithBadInner(WithObject inner) {}

  @SuppressWarnings("NullablePrimitive")
  record WithNullablePrimitive(@Nullable int value) {}

  @Test
  void aTypeThatNoColumnTypeStandsForIsRefused() {
    refuses(WithSet.class, "no column type for java.util.Set<java.lang.String>");
    refuses(WithArray.class, "no column type for class [I");
    refuses(WithObject.class, "no column type for class java.lang.Object");
    refuses(WithListOfObjects.class, "no column type for class java.lang.Object");
    refuses(WithBadInner.class, "no column type for class java.lang.Object");
  }

  @Test
  void aPrimitiveCannotBeNullable() {
    refuses(WithNullablePrimitive.class, "is primitive and cannot be nullable");
  }

  private static void refuses(Class<? extends Record> type, String message) {
    assertThatThrownBy(() -> RecordSchema.of(type))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
