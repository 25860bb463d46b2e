package org.corpusstats.aggregate;

import java.util.List;

/** All statistics, each after those whose tables it reads. */
public final class Statistics {
  public static final List<Statistic> ALL =
      List.of(
          new Sentences(),
          new Documents(),
          new Entities(),
          new EntityAliases(),
          new PairTallies(),
          new EntityPairs(),
          new PairEvidence(),
          new EntitySentiment(),
          new EntityPeriods(),
          new EntityTrends(),
          new PairPeriods(),
          new PairTrends(),
          new Terms(),
          new Collocations(),
          new Keywords(),
          new ResolutionChanges(),
          new Corpus());

  private Statistics() {}
}
