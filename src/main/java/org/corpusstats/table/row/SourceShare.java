package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.jspecify.annotations.Nullable;

/** How many documents of a source have something, beside those of all others. */
public record SourceShare(
    @Doc("all documents of the source") long sourceDocumentCount,
    @Doc("document_count/source_document_count, 0…1") double documentShare,
    @Doc("documents of other sources, and of none, {}") long restDocumentCount,
    @Doc("their share of all documents that are not of this source, 0…1; null where there are none")
        @Nullable Double restDocumentShare,
    @Flat @Doc("{}") @Nullable Contrast contrast) {

  /** Whether the source has it in more of its documents than others have. */
  public record Contrast(
      @Doc(
              "documents of the source {} by chance: all that do, times the source's share of all"
                  + " documents; null where log_ratio is")
          double expectedCount,
      @Doc(
              "log2((f1+½)/(n1+½)) − log2((f2+½)/(n2+½)) with f1 = document_count, n1 ="
                  + " source_document_count, f2 = rest_document_count, n2 all documents that are not"
                  + " of this source: 1 is twice as often as elsewhere, Hardie 2014; null without a"
                  + " source, where it has all documents, and below the minimum of documents")
          double logRatio,
      @Doc(
              "end nearest to 0 of the 95 % interval of log_ratio for all tests of the table at once"
                  + " (Bonferroni), 0 where that covers 0, Evert 2022: the careful strength to sort"
                  + " by; null where log_ratio is")
          double logRatioConservative) {}
}
