package org.corpusstats.report.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.EntityTone;
import org.corpusstats.table.row.NetworkEdge;
import org.corpusstats.table.row.NetworkNode;

/**
 * An attribute of nodes or edges: a column of a table.
 *
 * @param name as files have it
 * @param kind what its values are
 * @param description the column's own
 * @param sql the column in the query of {@link EntityGraph}
 */
record GraphColumn(String name, Kind kind, String description, String sql) {
  /** What values are; its name in lower case is that of GraphML and GEXF. */
  enum Kind {
    STRING,
    LONG,
    DOUBLE,
    BOOLEAN
  }

  /** Of nodes: who it is, how often and where, how one speaks of it, with whom it belongs. */
  static final List<GraphColumn> OF_NODES =
      joined(
          columns(Entity.TABLE, "e", "", Set.of("entity_id", "name")),
          columns(
              EntityTone.TABLE,
              "s",
              "sentiment_",
              Set.of("entity_id", "mention_count", "document_count")),
          columns(
              NetworkNode.TABLE,
              "n",
              "",
              Set.of(
                  "entity_id",
                  "name",
                  "type",
                  "degree",
                  "strength",
                  "fractional_strength",
                  "backbone_degree")),
          // Programs count degrees of their own.
          columns(
              NetworkNode.TABLE,
              "n",
              "network_",
              Set.of(
                  "entity_id",
                  "name",
                  "type",
                  "community_id",
                  "community_name",
                  "community_size")));

  /** Of edges: counts, measures of association and tone, and the place in the whole network. */
  static final List<GraphColumn> OF_EDGES =
      joined(
          columns(
              EntityPair.TABLE,
              "p",
              "",
              Set.of(
                  "scope",
                  "entity_a",
                  "entity_b",
                  "name_a",
                  "name_b",
                  "type_a",
                  "type_b",
                  "related",
                  "unit_count")),
          columns(
              NetworkEdge.TABLE,
              "w",
              "network_",
              Set.of("entity_a", "entity_b", "name_a", "name_b")));

  /** For a SELECT. */
  String selected() {
    return sql + " AS " + name;
  }

  private static Stream<GraphColumn> columns(
      Table<?> table, String alias, String prefix, Set<String> without) {
    return Arrays.stream(table.schema().fields())
        .filter(field -> !without.contains(field.name()))
        .map(field -> of(field, alias, prefix));
  }

  private static GraphColumn of(StructField field, String alias, String prefix) {
    String name = field.name().startsWith(prefix) ? field.name() : prefix + field.name();
    return new GraphColumn(
        name,
        kind(field.dataType()),
        field.getComment().getOrElse(() -> ""),
        alias + "." + field.name());
  }

  private static Kind kind(DataType type) {
    if (type.equals(DataTypes.LongType) || type.equals(DataTypes.IntegerType)) {
      return Kind.LONG;
    }
    if (type.equals(DataTypes.DoubleType)) {
      return Kind.DOUBLE;
    }
    return type.equals(DataTypes.BooleanType) ? Kind.BOOLEAN : Kind.STRING;
  }

  @SafeVarargs
  private static List<GraphColumn> joined(Stream<GraphColumn>... parts) {
    List<GraphColumn> columns = new ArrayList<>();
    for (Stream<GraphColumn> part : parts) {
      part.forEach(columns::add);
    }
    return List.copyOf(columns);
  }
}
