package org.corpusstats.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.corpusstats.table.row.PublishedTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/tables.md says what the tables are. */
class TableDocsTest {
  private static final Path PAGE = Path.of("docs/tables.md");

  @Test
  void pageIsWhatTheRecordsSay() throws IOException {
    String page = TableDocs.markdown(PublishedTables.ALL);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("%s, which `mvn test -Dgolden.update=true` rewrites", PAGE)
        .isEqualTo(page);
  }

  @ParameterizedTest
  @MethodSource("columns")
  void everyColumnIsDescribed(String column, String description) {
    assertThat(description).as(column).isNotBlank();
    assertThat(description).as("%s as a cell of a table", column).doesNotContain("|", "\n");
  }

  static Stream<Object[]> columns() {
    return PublishedTables.ALL.stream()
        .flatMap(
            table ->
                Arrays.stream(table.schema().fields())
                    .map(field -> new Object[] {table.name() + "." + field.name(), text(field)}));
  }

  private static String text(StructField field) {
    return field.getComment().getOrElse(() -> "");
  }
}
