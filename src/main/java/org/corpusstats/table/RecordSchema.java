package org.corpusstats.table;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
 * {@code double} and their boxes, {@code byte[]}, {@link LocalDate}, enums (a string each, the
 * constant's name in lower case), records, and {@code List} and {@code Map} of these. A record that
 * is {@link Flat} is no column of its own: its columns stand in its place.
 */
public final class RecordSchema {
  private RecordSchema() {}

  /**
   * The schema of a record class.
   *
   * @throws IllegalArgumentException for a component type that no column type stands for, and for
   *     two columns of one name
   */
  public static StructType of(Class<? extends Record> type) {
    List<StructField> columns = columns(type, "").toList();
    Set<String> names = new HashSet<>();
    for (StructField column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("two columns of " + type + " are " + column.name());
      }
    }
    return new StructType(columns.toArray(StructField[]::new));
  }

  /** The column name of a record component or of a Java name: {@code docId} is {@code doc_id}. */
  public static String columnName(String javaName) {
    return javaName.replaceAll("(?<=[A-Za-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /** The value in tables of the enum constant of a name. */
  static String columnValue(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }

  static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** The record of a flat component. */
  static Class<? extends Record> block(RecordComponent flat) {
    if (!flat.getType().isRecord()) {
      throw new IllegalArgumentException(flat + " is flat, but no record");
    }
    return flat.getType().asSubclass(Record.class);
  }

  /**
   * @param described what is said of the component that the record is spliced in for
   */
  private static Stream<StructField> columns(Class<? extends Record> type, String described) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(component -> columns(component, described));
  }

  private static Stream<StructField> columns(RecordComponent component, String described) {
    Doc doc = component.getAnnotation(Doc.class);
    String description = doc == null ? "" : doc.value().replace("{}", described);
    Flat flat = component.getAnnotation(Flat.class);
    if (flat == null) {
      return Stream.of(column(component, description));
    }
    List<StructField> columns = columns(block(component), description).toList();
    boolean nullable = isNullable(component);
    if (nullable && columns.stream().allMatch(StructField::nullable)) {
      throw new IllegalArgumentException(
          component + " is nullable, and so are all its columns: none tells whether it is null");
    }
    return columns.stream()
        .map(
            column ->
                DataTypes.createStructField(
                    flat.prefix() + column.name() + flat.suffix(),
                    column.dataType(),
                    nullable || column.nullable(),
                    column.metadata()));
  }

  private static StructField column(RecordComponent component, String description) {
    MetadataBuilder metadata = new MetadataBuilder();
    if (!description.isEmpty()) {
      metadata.putString("comment", description);
    }
    boolean nullable = isNullable(component);
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
      if (plain.isEnum()) {
        return DataTypes.StringType;
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
