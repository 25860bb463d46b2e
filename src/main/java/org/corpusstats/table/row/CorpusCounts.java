package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** Counts of one run. */
public record CorpusCounts(
    @Doc("input records read; documents + rejections + documents_left_out") long recordsRead,
    @Doc("accepted documents, copies included") long documents,
    @Doc("documents that statistics count: one of each duplicate group") long representatives,
    @Doc("documents that are copies of a representative") long copies,
    @Doc("copies of the same text") long copiesExact,
    @Doc("copies of much the same wording") long copiesNear,
    @Doc("copies that contain most of a representative, or are contained in one")
        long copiesContained,
    @Doc("records and documents turned away") long rejections,
    @Doc(
            "accepted documents that the condition of a subcorpus leaves out; 0 in a snapshot of the"
                + " whole corpus")
        long documentsLeftOut,
    @Doc("accepted documents without a date of publication") long undatedDocuments,
    @Doc(
            "those of them whose record states one that is no date, that may be of two days, or that lies before 1450 or after next year")
        long impossibleDates,
    @Doc("accepted documents whose record states the id of another one") long repeatedIds,
    @Doc("accepted documents without a source") long sourcelessDocuments,
    @Doc("accepted documents with characters that someone had decoded wrongly before")
        long repairedEncodings,
    @Doc("paragraphs of accepted documents that were left out for their language")
        long foreignParagraphs,
    @Doc("code points of the representatives' texts, template text included") long characters,
    @Doc("tokens of the representatives, punctuation included, without template text") long tokens,
    @Doc("sentences without template text: units of sentence scope") long sentences,
    @Doc("paragraphs with such a sentence: units of paragraph scope") long paragraphs,
    @Doc("sentences over the cap on tokens: no names, no sentiment") long sentencesTooLong,
    @Doc("sentences with a token over the cap on characters: no names, no sentiment")
        long sentencesTokenTooLong,
    @Doc("sentences over the parser's cap: names, no sentiment") long sentencesTooLongToParse,
    @Doc("sentences that the parser found no tree for: names, no sentiment")
        long sentencesNotParsed,
    @Doc("sentences that an annotator failed on: no names, no sentiment") long sentencesFailed,
    @Doc("share of the tokens that stand in scored sentences; null where there are none")
        @Nullable Double sentimentCoverage,
    @Doc("resolved mentions, without template text") long mentions,
    @Doc("entities") long entities,
    @Doc("rows of entity_pairs, all scopes") long pairs,
    @Doc("pairs that meet in aggregate.min-pair-units units or more") @Flat(prefix = "pairs_")
        PairCounts pairsByScope,
    @Doc(
            "pairs that could so meet, E(E−1)/2 for E entities of aggregate.pair-types in as many"
                + " units: the family of the q-values; 0 where aggregate.pair-scopes has not the"
                + " scope")
        @Flat(prefix = "possible_pairs_")
        PairCounts possiblePairs,
    @Doc(
            "bigrams that could be in collocations, lemmas that are first in"
                + " aggregate.min-collocation-count bigrams times those that are second in as many:"
                + " the family of its q-values")
        long possibleCollocations,
    @Doc(
            "lemmas in aggregate.min-keyness-documents documents or more, with"
                + " aggregate.min-keyness-frequency occurrences, times groups: the family of the"
                + " q-values of keyness")
        long possibleKeywords,
    @Doc(
            "content lemmas times entities in aggregate.min-entity-term-documents documents or more:"
                + " the family of the q-values of entity_terms")
        long possibleEntityTerms,
    @Doc(
            "possible pairs that chance would bring together in 5 documents or more: the family of"
                + " the q-values of pair_avoidance")
        long expectedPairs,
    @Doc(
            "entities in aggregate.min-source-documents documents or more, times the sources that do not"
                + " have all documents: the family of the q-values of entity_sources")
        long possibleEntitySources,
    @Flat(prefix = "network_") NetworkCounts network,
    @Doc("sentences of template text, which no statistic counts") long templateSentences,
    @Doc("sentences") @Flat(prefix = "template_sentences_") TemplateCounts sentencesByKind,
    @Doc("resolved mentions in template text, which no statistic counts") long templateMentions,
    @Doc("mentions") @Flat(prefix = "template_mentions_") TemplateCounts mentionsByKind,
    @Doc("version of corpus-stats") String corpusStatsVersion,
    @Doc("version of Spark that ran") String sparkVersion,
    @Doc("version of Stanford CoreNLP") String corenlpVersion) {

  public static final Table<CorpusCounts> TABLE =
      Table.published("corpus", CorpusCounts.class, "run");
}
