package org.corpusstats.aggregate.pair.count;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** What {@link MentionRuns} packed, for tests of other packages. */
public final class UnpackedRuns {
  private UnpackedRuns() {}

  /** All that is known of each mention of a run, as text. */
  public static Stream<String> of(Row run) {
    MentionList list = new MentionList();
    list.readFrom(new ByteBlock(run.<byte[]>getAs("mentions")));
    return IntStream.range(0, list.size)
        .mapToObj(
            i ->
                List.of(
                        run.getString(0),
                        list.entity[i],
                        list.scopes[i],
                        list.sentence[i],
                        list.paragraph[i],
                        list.begin[i],
                        list.end[i],
                        list.tone[i])
                    .toString());
  }
}
