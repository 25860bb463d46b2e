package org.corpusstats.table;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Reads a record's components into the cells of a row, and makes the record of them again. */
final class RecordCells<R extends Record> {
  private final Constructor<R> constructor;
  private final List<Part> parts = new ArrayList<>();
  private final int width;

  RecordCells(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
    constructor.setAccessible(true);
    int place = 0;
    for (RecordComponent component : components) {
      Part part =
          component.isAnnotationPresent(Flat.class)
              ? Block.of(component, place)
              : Column.of(component, place);
      part.reader().setAccessible(true);
      parts.add(part);
      place += part.width();
    }
    width = place;
  }

  Row toRow(R value) {
    @Nullable Object[] cells = new Object[width];
    write(value, cells, 0);
    return RowFactory.create(cells);
  }

  R fromRow(Row row) {
    return read(row, 0);
  }

  /** Fills the cells from a place on. */
  private void write(Object value, @Nullable Object[] cells, int from) {
    try {
      for (Part part : parts) {
        Object component = part.reader().invoke(value);
        if (component != null) {
          part.write(component, cells, from + part.place());
        }
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + value.getClass(), e);
    }
  }

  /** The record of the cells from a place on. */
  private R read(Row row, int from) {
    @Nullable Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = parts.get(i).read(row, from + parts.get(i).place());
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          "row does not fit " + constructor.getDeclaringClass(), e.getCause());
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalStateException("row does not fit " + constructor.getDeclaringClass(), e);
    }
  }

  /** A component of the record and its cells in a row. */
  private sealed interface Part {
    Method reader();

    /** Place of its first cell among those of the record. */
    int place();

    int width();

    void write(Object value, @Nullable Object[] cells, int from);

    @Nullable Object read(Row row, int from);
  }

  /** A record that stands in one cell. */
  private static <N extends Record> CellValue nested(Class<N> type) {
    RecordCells<N> cells = new RecordCells<>(type);
    return new CellValue(value -> cells.toRow(type.cast(value)), row -> cells.fromRow((Row) row));
  }

  /** A component that is one column. */
  private record Column(Method reader, int place, CellValue value) implements Part {
    static Column of(RecordComponent component, int place) {
      return new Column(
          component.getAccessor(),
          place,
          CellValue.of(component.getGenericType(), RecordCells::nested));
    }

    @Override
    public int width() {
      return 1;
    }

    @Override
    public void write(Object component, @Nullable Object[] cells, int from) {
      cells[from] = value.toSpark().apply(component);
    }

    @Override
    public @Nullable Object read(Row row, int from) {
      Object cell = row.get(from);
      return cell == null ? null : value.fromSpark().apply(cell);
    }
  }

  /** A flat component: the columns of its own record. */
  private record Block(Method reader, int place, RecordCells<?> columns, boolean nullable)
      implements Part {
    static Block of(RecordComponent component, int place) {
      return new Block(
          component.getAccessor(),
          place,
          new RecordCells<>(RecordSchema.block(component)),
          RecordSchema.isNullable(component));
    }

    @Override
    public int width() {
      return columns.width;
    }

    @Override
    public void write(Object component, @Nullable Object[] cells, int from) {
      columns.write(component, cells, from);
    }

    @Override
    public @Nullable Object read(Row row, int from) {
      boolean isNull =
          nullable && IntStream.range(from, from + columns.width).allMatch(row::isNullAt);
      return isNull ? null : columns.read(row, from);
    }
  }
}
