package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where a mention stands and the tone towards its entity, as {@code aggregate.tone} measures it.
 */
public record MentionTone(
    @Flat TextSpan span,
    @Doc("entity") String entityId,
    @Doc("tone in millionths; null where not scored") @Nullable Long toneMillionths,
    @Doc("probability that it is spoken ill of, in millionths; null where not scored")
        @Nullable Long negativeMillionths,
    @Doc("probability that it is spoken well of, in millionths; null where not scored")
        @Nullable Long positiveMillionths) {

  /** Internal table of a run: each document's mentions together and in order of its text. */
  public static final Table<MentionTone> TABLE =
      Table.internal("mention_tones", MentionTone.class, "mention");
}
