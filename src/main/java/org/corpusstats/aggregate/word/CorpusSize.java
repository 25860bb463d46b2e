package org.corpusstats.aggregate.word;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Representative;

/**
 * The size of the corpus that a part of it is compared with. Documents without a token are no part
 * of the text.
 */
record CorpusSize(long tokens, long documents) implements Serializable {
  static CorpusSize of(Tables tables) {
    Row row =
        tables
            .read(Representative.TABLE)
            .filter("token_count > 0")
            .agg(sum("token_count"), count(lit(1)))
            .first();
    return new CorpusSize(row.isNullAt(0) ? 0 : row.getLong(0), row.getLong(1));
  }
}
