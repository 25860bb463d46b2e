package org.corpusstats.pipeline;

import java.util.List;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.account.Corpus;
import org.corpusstats.aggregate.account.ResolutionChanges;
import org.corpusstats.aggregate.entity.Entities;
import org.corpusstats.aggregate.entity.EntityAliases;
import org.corpusstats.aggregate.entity.EntitySentiment;
import org.corpusstats.aggregate.pair.EntityPairs;
import org.corpusstats.aggregate.pair.PairEvidence;
import org.corpusstats.aggregate.pair.PairTallies;
import org.corpusstats.aggregate.text.Documents;
import org.corpusstats.aggregate.text.Sentences;
import org.corpusstats.aggregate.time.EntityPeriods;
import org.corpusstats.aggregate.time.EntityTrends;
import org.corpusstats.aggregate.time.PairPeriods;
import org.corpusstats.aggregate.time.PairTrends;
import org.corpusstats.aggregate.word.Collocations;
import org.corpusstats.aggregate.word.Keywords;
import org.corpusstats.aggregate.word.Terms;

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
