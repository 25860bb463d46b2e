package org.corpusstats.table;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Turns records into Spark rows of {@link RecordSchema}'s schema and back, so that code inside
 * {@code mapPartitions} works with records. Columns are matched by position. Immutable, thread safe
 * and serialisable: a closure may capture it.
 *
 * @param <R> the record
 */
public final class RowCodec<R extends Record> implements Serializable {
  private static final long serialVersionUID = 1;

  private final Class<R> type;
  private transient volatile @Nullable Accessors<R> accessors;

  public RowCodec(Class<R> type) {
    this.type = type;
  }

  public StructType schema() {
    return RecordSchema.of(type);
  }

  public Encoder<Row> encoder() {
    return Encoders.row(schema());
  }

  public Row toRow(R value) {
    return accessors().toRow(value);
  }

  public R fromRow(Row row) {
    return accessors().fromRow(row);
  }

  /** Not synchronised: two threads may both build the accessors, which are equal. */
  private Accessors<R> accessors() {
    Accessors<R> known = accessors;
    if (known == null) {
      known = new Accessors<>(type);
      accessors = known;
    }
    return known;
  }

  /** The reflective part, built once and not serialised. */
  private static final class Accessors<R extends Record> {
    private final Constructor<R> constructor;
    private final Method[] readers;
    private final List<UnaryOperator<Object>> toSpark;
    private final List<UnaryOperator<Object>> fromSpark;

    Accessors(Class<R> type) {
      RecordComponent[] components = type.getRecordComponents();
      try {
        constructor =
            type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException(impossible);
      }
      constructor.setAccessible(true);
      readers = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
      for (Method reader : readers) {
        reader.setAccessible(true);
      }
      toSpark =
          Arrays.stream(components).map(component -> toSpark(component.getGenericType())).toList();
      fromSpark =
          Arrays.stream(components)
              .map(component -> fromSpark(component.getGenericType()))
              .toList();
    }

    Row toRow(R value) {
      @Nullable Object[] cells = new Object[readers.length];
      try {
        for (int i = 0; i < readers.length; i++) {
          Object cell = readers[i].invoke(value);
          cells[i] = cell == null ? null : toSpark.get(i).apply(cell);
        }
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read " + value.getClass(), e);
      }
      return RowFactory.create(cells);
    }

    R fromRow(Row row) {
      @Nullable Object[] cells = new Object[readers.length];
      for (int i = 0; i < cells.length; i++) {
        Object cell = row.get(i);
        cells[i] = cell == null ? null : fromSpark.get(i).apply(cell);
      }
      try {
        return constructor.newInstance(cells);
      } catch (InvocationTargetException e) {
        throw new IllegalStateException(
            "row does not fit " + constructor.getDeclaringClass(), e.getCause());
      } catch (ReflectiveOperationException | IllegalArgumentException e) {
        throw new IllegalStateException("row does not fit " + constructor.getDeclaringClass(), e);
      }
    }

    private static UnaryOperator<Object> toSpark(Type type) {
      if (type instanceof ParameterizedType generic) {
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
          UnaryOperator<Object> element = toSpark(arguments[0]);
          return list ->
              CollectionConverters.asScala(((List<?>) list).stream().map(element).toList()).toSeq();
        }
        return map -> CollectionConverters.asScala((Map<?, ?>) map);
      }
      if (type instanceof Class<?> plain && plain.isRecord()) {
        return record(new Accessors<>(plain.asSubclass(Record.class)));
      }
      return UnaryOperator.identity();
    }

    private static <N extends Record> UnaryOperator<Object> record(Accessors<N> nested) {
      Class<N> type = nested.constructor.getDeclaringClass();
      return value -> nested.toRow(type.cast(value));
    }

    private static UnaryOperator<Object> fromSpark(Type type) {
      if (type instanceof ParameterizedType generic) {
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
          UnaryOperator<Object> element = fromSpark(arguments[0]);
          return seq ->
              CollectionConverters.asJava((scala.collection.Seq<?>) seq).stream()
                  .map(element)
                  .collect(Collectors.toUnmodifiableList());
        }
        return map -> Map.copyOf(CollectionConverters.asJava((scala.collection.Map<?, ?>) map));
      }
      if (type instanceof Class<?> plain) {
        if (plain.isRecord()) {
          Accessors<?> nested = new Accessors<>(plain.asSubclass(Record.class));
          return row -> nested.fromRow((Row) row);
        }
        if (plain == java.time.LocalDate.class) {
          // A session without spark.sql.datetime.java8API.enabled hands out java.sql.Date.
          return date -> date instanceof java.sql.Date old ? old.toLocalDate() : date;
        }
      }
      return UnaryOperator.identity();
    }
  }
}
