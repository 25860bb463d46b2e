package org.corpusstats.table;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Derives a Spark schema from a record: column order is declaration order, names are snake_case, a
 * component is nullable where its type is annotated {@link Nullable}.
 *
 * <p>Component types: {@code String}, {@code boolean}, {@code int}, {@code long}, {@code float},
 * {@code double} and their boxes, {@code byte[]}, {@link LocalDate}, records, and {@code List} and
 * {@code Map} of these.
 */
public final class RecordSchema {
  private RecordSchema() {}

  /**
   * The schema of a record class.
   *
   * @throws IllegalArgumentException for a component type that no column type stands for
   */
  public static StructType of(Class<? extends Record> type) {
    return new StructType(
        Arrays.stream(type.getRecordComponents())
            .map(RecordSchema::field)
            .toArray(StructField[]::new));
  }

  /** The column name of a record component or of a Java name: {@code docId} is {@code doc_id}. */
  public static String columnName(String javaName) {
    return javaName.replaceAll("(?<=[A-Za-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  private static StructField field(RecordComponent component) {
    Doc doc = component.getAnnotation(Doc.class);
    MetadataBuilder metadata = new MetadataBuilder();
    if (doc != null) {
      metadata.putString("comment", doc.value());
    }
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    if (nullable && component.getType().isPrimitive()) {
      throw new IllegalArgumentException(component + " is primitive and cannot be nullable");
    }
    return DataTypes.createStructField(
        columnName(component.getName()),
        dataType(component.getGenericType()),
        nullable,
        metadata.build());
  }

  private static DataType dataType(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return DataTypes.createArrayType(dataType(arguments[0]), false);
      }
      if (generic.getRawType() == Map.class) {
        return DataTypes.createMapType(dataType(arguments[0]), dataType(arguments[1]), false);
      }
    }
    if (type instanceof Class<?> plain) {
      if (plain.isRecord()) {
        return of(plain.asSubclass(Record.class));
      }
      DataType simple = SIMPLE_TYPES.get(plain);
      if (simple != null) {
        return simple;
      }
    }
    throw new IllegalArgumentException("no column type for " + type);
  }

  private static final Map<Class<?>, DataType> SIMPLE_TYPES =
      Map.ofEntries(
          Map.entry(String.class, DataTypes.StringType),
          Map.entry(boolean.class, DataTypes.BooleanType),
          Map.entry(Boolean.class, DataTypes.BooleanType),
          Map.entry(int.class, DataTypes.IntegerType),
          Map.entry(Integer.class, DataTypes.IntegerType),
          Map.entry(long.class, DataTypes.LongType),
          Map.entry(Long.class, DataTypes.LongType),
          Map.entry(float.class, DataTypes.FloatType),
          Map.entry(Float.class, DataTypes.FloatType),
          Map.entry(double.class, DataTypes.DoubleType),
          Map.entry(Double.class, DataTypes.DoubleType),
          Map.entry(byte[].class, DataTypes.BinaryType),
          Map.entry(LocalDate.class, DataTypes.DateType));
}
