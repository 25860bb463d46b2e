package org.corpusstats.aggregate.pair.count;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;

/**
 * Adds up blocks of pairs, which come in order of their buckets and then of their groups, and turns
 * the sums into rows of {@link CountPairs}. One bucket is in memory at a time. Not thread safe.
 */
final class AddPairs implements Iterator<Row> {
  private final Iterator<Row> blocks;
  private final UnitScope[] scopes;
  private final int minUnits;
  private final boolean isByGroup;
  private final boolean everyPair;

  /** The sums of each scope in the bucket at hand. */
  private final PairTable[] tables = new PairTable[UnitScope.ALL.length];

  private @Nullable Row next;
  private int group;

  /** Place of the scope whose rows come next. */
  private int scope;

  /** Place of the next row's pair in the table that leads, −1 at its end. */
  private int at = -1;

  private AddPairs(
      Iterator<Row> blocks,
      Set<UnitScope> scopes,
      int minUnits,
      boolean isByGroup,
      boolean everyPair) {
    this.blocks = blocks;
    this.scopes = scopes.stream().sorted().toArray(UnitScope[]::new);
    this.scope = this.scopes.length;
    this.minUnits = minUnits;
    this.isByGroup = isByGroup;
    this.everyPair = everyPair;
    for (int i = 0; i < tables.length; i++) {
      tables[i] = new PairTable();
    }
    this.next = blocks.hasNext() ? blocks.next() : null;
  }

  /**
   * Over all groups, with the number of known ones.
   *
   * @param minUnits pairs in fewer units of their scope are left out
   */
  static AddPairs totals(Iterator<Row> blocks, Set<UnitScope> scopes, int minUnits) {
    return new AddPairs(blocks, scopes, minUnits, false, false);
  }

  /**
   * Of each group by itself.
   *
   * @param everyPair whether all pairs that share a document have a row, in every scope
   */
  static AddPairs byGroup(Iterator<Row> blocks, Set<UnitScope> scopes, boolean everyPair) {
    return new AddPairs(blocks, scopes, 0, true, everyPair);
  }

  @Override
  public boolean hasNext() {
    findEnough();
    while (at < 0) {
      if (scope + 1 < scopes.length) {
        scope++;
      } else if (next != null) {
        addBucket(next);
        scope = 0;
      } else {
        return false;
      }
      at = leading().next(0);
      findEnough();
    }
    return true;
  }

  private void findEnough() {
    while (at >= 0 && minUnits > 0 && leading().cells()[at + PairSums.UNITS] < minUnits) {
      at = leading().next(at);
    }
  }

  /** The table whose pairs have a row of the scope. */
  private PairTable leading() {
    return tables[(everyPair ? UnitScope.DOCUMENT : scopes[scope]).number()];
  }

  private void addBucket(Row first) {
    for (PairTable table : tables) {
      table.clear();
    }
    group = first.getInt(2);
    Row row = first;
    while (row != null
        && row.getInt(0) == first.getInt(0)
        && (!isByGroup || row.getInt(2) == group)) {
      PairBlock.addTo(tables[row.getInt(1)], row.getAs(3), row.getInt(2));
      row = blocks.hasNext() ? blocks.next() : null;
    }
    next = row;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    long key = leading().key(at);
    PairTable own = tables[scopes[scope].number()];
    PairTable ofDocuments = tables[UnitScope.DOCUMENT.number()];
    int from = own.existing(key);
    int fromDocuments = ofDocuments.existing(key);
    Object[] values = new Object[3 + PairSums.COLUMNS.size() + 1];
    values[0] = scopes[scope].columnValue();
    values[1] = PairBuckets.a(key);
    values[2] = PairBuckets.b(key);
    PairSums.values(
        values,
        3,
        scopes[scope],
        from < 0 ? null : own.cells(),
        from,
        fromDocuments < 0 ? null : ofDocuments.cells(),
        fromDocuments);
    values[values.length - 1] = isByGroup ? (long) group : from < 0 ? 0 : own.groups(from);
    at = leading().next(at);
    return RowFactory.create(values);
  }
}
