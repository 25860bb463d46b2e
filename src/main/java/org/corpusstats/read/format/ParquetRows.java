package org.corpusstats.read.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.InputFormat;
import org.corpusstats.read.InputRecord;
import org.corpusstats.read.bytes.RejectedContent;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/** A Parquet file, each row a document; columns are fields, those of groups by their path. */
record ParquetRows() implements InputFormat {
  @Override
  public List<String> endings() {
    return List.of(".parquet");
  }

  @Override
  public boolean recognises(byte[] beginning) {
    return new String(beginning, StandardCharsets.ISO_8859_1).startsWith("PAR1");
  }

  @Override
  public Iterator<InputRecord> records(InputContent content) throws IOException {
    InputContent.Standing file = content.standing();
    if (file != null) {
      return new Rows(content, new Path(file.uri()), file.hadoop(), null);
    }
    // Its directory is at its end: what comes out of an archive must be a file first.
    java.nio.file.Path copy = Files.createTempFile("corpus-stats", ".parquet");
    try {
      Files.copy(content.stream(), copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return new Rows(content, new Path(copy.toUri()), new Configuration(false), copy);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static final class Rows extends Records {
    private final InputContent content;
    private final ParquetReader<Group> rows;
    private final java.nio.file.@Nullable Path copy;
    private long number;

    Rows(InputContent content, Path file, Configuration hadoop, java.nio.file.@Nullable Path copy)
        throws IOException {
      this.content = content;
      this.copy = copy;
      this.rows = ParquetReader.builder(new GroupReadSupport(), file).withConf(hadoop).build();
    }

    @Override
    @Nullable InputRecord read() throws IOException {
      Group row;
      try {
        row = rows.read();
      } catch (RuntimeException broken) {
        close();
        throw new RejectedContent(RejectionCode.MALFORMED, "not Parquet: " + broken.getMessage());
      }
      if (row == null) {
        close();
        return null;
      }
      number++;
      return content.config().fields().record(number, object(row));
    }

    private void close() throws IOException {
      rows.close();
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    }
  }

  private static ObjectNode object(Group group) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    GroupType type = group.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      int values = group.getFieldRepetitionCount(field);
      String name = type.getFieldName(field);
      if (type.getType(field).isRepetition(Type.Repetition.REPEATED)) {
        ArrayNode array = object.putArray(name);
        for (int i = 0; i < values; i++) {
          array.add(value(group, field, i));
        }
      } else if (values > 0) {
        object.set(name, value(group, field, 0));
      }
    }
    return object;
  }

  private static JsonNode value(Group group, int field, int i) {
    Type type = group.getType().getType(field);
    if (!type.isPrimitive()) {
      ObjectNode object = object(group.getGroup(field, i));
      return type.getLogicalTypeAnnotation()
              instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation
          ? elements(object)
          : object;
    }
    PrimitiveType primitive = type.asPrimitiveType();
    LogicalTypeAnnotation logical = primitive.getLogicalTypeAnnotation();
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (primitive.getPrimitiveTypeName()) {
      case BOOLEAN -> json.booleanNode(group.getBoolean(field, i));
      case INT32 ->
          logical instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation
              ? json.textNode(LocalDate.ofEpochDay(group.getInteger(field, i)).toString())
              : json.numberNode(group.getInteger(field, i));
      case INT64 ->
          logical instanceof LogicalTypeAnnotation.TimestampLogicalTypeAnnotation timestamp
              ? json.textNode(instant(group.getLong(field, i), timestamp).toString())
              : json.numberNode(group.getLong(field, i));
      case FLOAT -> json.numberNode(group.getFloat(field, i));
      case DOUBLE -> json.numberNode(group.getDouble(field, i));
      case INT96 -> json.textNode(instantOfInt96(group.getInt96(field, i).getBytes()).toString());
      case BINARY, FIXED_LEN_BYTE_ARRAY ->
          json.textNode(group.getBinary(field, i).toStringUsingUTF8());
    };
  }

  /** The elements of a list, which Parquet wraps twice. */
  private static JsonNode elements(ObjectNode list) {
    ArrayNode elements = JsonNodeFactory.instance.arrayNode();
    list.forEach(
        repeated ->
            repeated.forEach(
                wrapped ->
                    elements.add(
                        wrapped.isObject() && wrapped.size() == 1
                            ? wrapped.elements().next()
                            : wrapped)));
    return elements;
  }

  private static Instant instant(
      long value, LogicalTypeAnnotation.TimestampLogicalTypeAnnotation timestamp) {
    return switch (timestamp.getUnit()) {
      case MILLIS -> Instant.ofEpochMilli(value);
      case MICROS -> Instant.EPOCH.plus(value, ChronoUnit.MICROS);
      case NANOS -> Instant.EPOCH.plusNanos(value);
    };
  }

  /** Nanoseconds of the day and the Julian day, as Impala and old Sparks write times. */
  private static Instant instantOfInt96(byte[] bytes) {
    java.nio.ByteBuffer buffer =
        java.nio.ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    long nanos = buffer.getLong();
    long julianDay = buffer.getInt();
    return Instant.EPOCH.plus(julianDay - 2_440_588, ChronoUnit.DAYS).plusNanos(nanos);
  }
}
