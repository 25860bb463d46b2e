package org.corpusstats.table;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How values of one type stand in a cell.
 *
 * @param toSpark Spark's object for a value
 * @param fromSpark the value of Spark's object
 */
record CellValue(UnaryOperator<Object> toSpark, UnaryOperator<Object> fromSpark) {
  private static final CellValue AS_IT_IS =
      new CellValue(UnaryOperator.identity(), UnaryOperator.identity());

  /** A session without spark.sql.datetime.java8API.enabled hands out java.sql.Date. */
  private static final CellValue DATE =
      new CellValue(
          UnaryOperator.identity(),
          date -> date instanceof java.sql.Date old ? old.toLocalDate() : date);

  private static final CellValue MAP =
      new CellValue(
          map -> CollectionConverters.asScala((Map<?, ?>) map),
          map -> inOrder(CollectionConverters.asJava((scala.collection.Map<?, ?>) map)));

  /** By their names: Java's maps that cannot be changed have another order in each process. */
  private static Map<?, ?> inOrder(Map<?, ?> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }

  /**
   * @param record how a record stands in a cell
   */
  static CellValue of(Type type, Function<Class<? extends Record>, CellValue> record) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? list(of(generic.getActualTypeArguments()[0], record))
          : MAP;
    }
    if (type instanceof Class<?> plain) {
      if (plain.isRecord()) {
        return record.apply(plain.asSubclass(Record.class));
      }
      if (plain.isEnum()) {
        return constant(plain);
      }
      if (plain == LocalDate.class) {
        return DATE;
      }
    }
    return AS_IT_IS;
  }

  private static CellValue list(CellValue element) {
    return new CellValue(
        list ->
            CollectionConverters.asScala(((List<?>) list).stream().map(element.toSpark).toList())
                .toSeq(),
        seq ->
            CollectionConverters.asJava((scala.collection.Seq<?>) seq).stream()
                .map(element.fromSpark)
                .collect(Collectors.toUnmodifiableList()));
  }

  private static CellValue constant(Class<?> type) {
    Map<Object, Object> constants =
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toUnmodifiableMap(CellValue::columnValue, Function.identity()));
    return new CellValue(
        CellValue::columnValue,
        value -> {
          Object constant = constants.get(value);
          if (constant == null) {
            throw new IllegalStateException("no " + type.getSimpleName() + " is called " + value);
          }
          return constant;
        });
  }

  private static Object columnValue(Object constant) {
    return RecordSchema.columnValue(((Enum<?>) constant).name());
  }
}
