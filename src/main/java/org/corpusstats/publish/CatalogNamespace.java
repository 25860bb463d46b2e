package org.corpusstats.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.corpusstats.core.ConfigSection;

/**
 * A namespace of a catalog of Spark.
 *
 * @param catalog as in Spark's setting {@code spark.sql.catalog.NAME}
 * @param namespace its names, the outermost first; at least one
 * @param format of the tables, such as {@code delta}; empty where the catalog has only one
 */
public record CatalogNamespace(String catalog, List<String> namespace, Optional<String> format) {
  /** The catalog that every session of Spark has. */
  private static final String OF_SESSION = "spark_catalog";

  private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)+");
  private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9_]*");

  /** Reads {@code catalog} and {@code catalog-format}; empty where no catalog is named. */
  static Optional<CatalogNamespace> from(ConfigSection section) {
    String named = section.text("catalog");
    String format = section.text("catalog-format");
    if (!FORMAT.matcher(format).matches()) {
      throw section.refused("catalog-format", "the name of a format, such as delta");
    }
    if (named.isEmpty()) {
      if (!format.isEmpty()) {
        throw section.refused("catalog-format", "of use without publish.catalog");
      }
      return Optional.empty();
    }
    if (!NAMES.matcher(named).matches()) {
      throw section.refused(
          "catalog", "CATALOG.NAMESPACE, in letters, digits and _, as in lake.news");
    }
    List<String> names = List.of(named.split("\\."));
    if (names.get(0).equals(OF_SESSION) && format.isEmpty()) {
      throw section.refused("catalog-format", "one of those that spark_catalog holds: delta, say");
    }
    return Optional.of(
        new CatalogNamespace(
            names.get(0),
            names.subList(1, names.size()),
            Optional.of(format).filter(name -> !name.isEmpty())));
  }

  /** As the setting names it. */
  @Override
  public String toString() {
    return catalog + "." + String.join(".", namespace);
  }

  /** The namespace in SQL. */
  String sql() {
    List<String> names = new ArrayList<>(namespace);
    names.add(0, catalog);
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining("."));
  }

  /** A table of it in SQL. */
  String sql(String table) {
    return sql() + ".`" + table + "`";
  }
}
