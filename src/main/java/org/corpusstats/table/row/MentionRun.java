package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** Mentions of one document in compact form, of entities by their numbers. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from one statistic to the next
public record MentionRun(
    @Doc("document") String docId, @Doc("its mentions, all or some of them") byte[] mentions) {

  /** Internal table of a run: what pairs are counted from. */
  public static final Table<MentionRun> TABLE =
      Table.internal("mention_runs", MentionRun.class, "run of mentions of one document");
}
