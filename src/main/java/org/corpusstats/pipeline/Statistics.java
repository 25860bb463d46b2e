package org.corpusstats.pipeline;

import java.util.List;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.account.Corpus;
import org.corpusstats.aggregate.account.ResolutionChanges;
import org.corpusstats.aggregate.entity.Entities;
import org.corpusstats.aggregate.entity.EntitiesInDocuments;
import org.corpusstats.aggregate.entity.EntityAliases;
import org.corpusstats.aggregate.entity.EntitySentiment;
import org.corpusstats.aggregate.entity.EntitySources;
import org.corpusstats.aggregate.entity.MentionTones;
import org.corpusstats.aggregate.pair.EntityNetwork;
import org.corpusstats.aggregate.pair.EntityNumbers;
import org.corpusstats.aggregate.pair.EntityPairs;
import org.corpusstats.aggregate.pair.NetworkEdges;
import org.corpusstats.aggregate.pair.PackedMentions;
import org.corpusstats.aggregate.pair.PairAvoidance;
import org.corpusstats.aggregate.pair.PairEvidence;
import org.corpusstats.aggregate.pair.PairPeriods;
import org.corpusstats.aggregate.pair.PairSources;
import org.corpusstats.aggregate.pair.PairTallies;
import org.corpusstats.aggregate.pair.RelatedEntities;
import org.corpusstats.aggregate.text.Documents;
import org.corpusstats.aggregate.text.Representatives;
import org.corpusstats.aggregate.text.Sentences;
import org.corpusstats.aggregate.time.EntityPeriods;
import org.corpusstats.aggregate.time.EntityTrends;
import org.corpusstats.aggregate.time.PairTrends;
import org.corpusstats.aggregate.word.BigramMargins;
import org.corpusstats.aggregate.word.Collocations;
import org.corpusstats.aggregate.word.EntityTerms;
import org.corpusstats.aggregate.word.Keywords;
import org.corpusstats.aggregate.word.NamingDocuments;
import org.corpusstats.aggregate.word.TermTotals;
import org.corpusstats.aggregate.word.Terms;
import org.corpusstats.aggregate.word.TermsOfDocuments;
import org.corpusstats.aggregate.word.WordsOfDocuments;

/**
 * All statistics, each after those whose tables it reads; the longest chain of them, that of pairs,
 * before the others. {@link Statistic} has the steps of adding one.
 */
public final class Statistics {
  public static final List<Statistic> ALL =
      List.of(
          new MentionTones(),
          new Sentences(),
          new EntitiesInDocuments(),
          new Documents(),
          new Representatives(),
          new Entities(),
          new EntityAliases(),
          new RelatedEntities(),
          new EntityNumbers(),
          new PackedMentions(),
          new PairTallies(),
          new EntityPairs(),
          new PairEvidence(),
          new NetworkEdges(),
          new EntityNetwork(),
          new PairAvoidance(),
          new PairPeriods(),
          new PairTrends(),
          new PairSources(),
          new WordsOfDocuments(),
          new TermsOfDocuments(),
          new TermTotals(),
          new BigramMargins(),
          new Collocations(),
          new Terms(),
          new Keywords(),
          new NamingDocuments(),
          new EntityTerms(),
          new EntitySentiment(),
          new EntitySources(),
          new EntityPeriods(),
          new EntityTrends(),
          new ResolutionChanges(),
          new Corpus());

  private Statistics() {}
}
