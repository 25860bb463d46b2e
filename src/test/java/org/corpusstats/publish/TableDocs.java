package org.corpusstats.publish;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.corpusstats.table.Table;

/** Writes docs/tables.md from the tables' records. */
final class TableDocs {
  private TableDocs() {}

  static String markdown(List<Table<?>> tables) {
    StringBuilder page = new StringBuilder();
    page.append("# Tables\n\n");
    page.append("Generated from the row records; `mvn test -Dgolden.update=true` rewrites it.\n");
    page.append("Offsets count Unicode code points: `substr(text, char_begin + 1, char_end -");
    page.append(" char_begin)` is the\nmention in any SQL engine. Shares lie in 0…1, sentiment in");
    page.append(
        " −1…1;\nthat of one sentence or mention is rounded to a millionth, means are not.\n");
    for (Table<?> table : tables) {
      page.append("\n## ").append(table.name()).append("\n\n");
      page.append(table.description());
      page.append("\n\n| column | type | null | meaning |\n|---|---|---|---|\n");
      for (StructField field : table.schema().fields()) {
        page.append("| ").append(field.name());
        page.append(" | ").append(type(field.dataType()));
        page.append(" | ").append(field.nullable() ? "yes" : "");
        page.append(" | ").append(field.getComment().getOrElse(() -> "")).append(" |\n");
      }
    }
    return page.toString();
  }

  private static String type(DataType type) {
    return type.sql().toLowerCase(Locale.ROOT);
  }
}
