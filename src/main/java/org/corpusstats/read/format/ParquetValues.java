package org.corpusstats.read.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.TextDecoder;

/** The values of Parquet as JSON: numbers and texts, all other types as Parquet writes them. */
final class ParquetValues {
  private static final Set<PrimitiveTypeName> BYTES =
      Set.of(PrimitiveTypeName.BINARY, PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY);

  private ParquetValues() {}

  /** The fields of a row; what is repeated is an array. */
  static ObjectNode object(Group group) {
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
      return type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
          ? elements(object)
          : object;
    }
    return value(group, field, i, type.asPrimitiveType());
  }

  private static JsonNode value(Group group, int field, int i, PrimitiveType type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    JsonNodeFactory json = JsonNodeFactory.instance;
    // Java's numbers have a sign.
    boolean isPlain =
        logical == null
            || (logical instanceof IntLogicalTypeAnnotation number && number.isSigned());
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> json.booleanNode(group.getBoolean(field, i));
      case INT32 ->
          isPlain
              ? json.numberNode(group.getInteger(field, i))
              : json.textNode(type.stringifier().stringify(group.getInteger(field, i)));
      case INT64 ->
          logical instanceof TimestampLogicalTypeAnnotation timestamp
              ? json.textNode(instant(group.getLong(field, i), timestamp).toString())
              : isPlain
                  ? json.numberNode(group.getLong(field, i))
                  : json.textNode(type.stringifier().stringify(group.getLong(field, i)));
      case FLOAT -> json.numberNode(group.getFloat(field, i));
      case DOUBLE -> json.numberNode(group.getDouble(field, i));
      case INT96 -> json.textNode(instantOfInt96(group.getInt96(field, i).getBytes()).toString());
      case BINARY, FIXED_LEN_BYTE_ARRAY -> {
        Binary bytes = group.getBinary(field, i);
        yield isPlain ? text(bytes.getBytes()) : json.textNode(type.stringifier().stringify(bytes));
      }
    };
  }

  /** Bytes of which nothing is known: a text, or nothing that says anything of a document. */
  private static JsonNode text(byte[] bytes) {
    return TextDecoder.decode(bytes) instanceof Decoding.Text text
        ? JsonNodeFactory.instance.textNode(text.text())
        : JsonNodeFactory.instance.nullNode();
  }

  /** The size of a row's texts and bytes. */
  static long sizeBytes(Group group) {
    long size = 0;
    for (int field = 0; field < group.getType().getFieldCount(); field++) {
      Type type = group.getType().getType(field);
      for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
        if (!type.isPrimitive()) {
          size += sizeBytes(group.getGroup(field, i));
        } else if (BYTES.contains(type.asPrimitiveType().getPrimitiveTypeName())) {
          size += group.getBinary(field, i).length();
        }
      }
    }
    return size;
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

  private static Instant instant(long value, TimestampLogicalTypeAnnotation timestamp) {
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
