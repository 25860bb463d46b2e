package org.corpusstats.report.compare;

import java.util.List;
import java.util.Objects;
import org.corpusstats.measure.Interval;
import org.corpusstats.measure.sentiment.PublishedMean;
import org.corpusstats.report.compare.MostCertain.Test;
import org.corpusstats.report.query.AnswerRow;
import org.jspecify.annotations.Nullable;

/** Compares the mean tones towards entities in two sides. */
record CompareTones(Sides sides) {
  List<EntityToneDifference> mostCertain(int limit) {
    List<EntityToneDifference> all =
        sides.tables().ask(query()).rows().stream()
            .map(this::difference)
            .filter(Objects::nonNull)
            .toList();
    MostCertain<EntityToneDifference> most = new MostCertain<>(limit, all.size());
    for (EntityToneDifference row : all) {
      double log10P = row.difference().log10P();
      most.add(new Test<>(-log10P, log10P, row.entityId(), row));
    }
    return most.result(
        (row, q) ->
            new EntityToneDifference(
                row.entityId(),
                row.name(),
                row.type(),
                row.here(),
                row.there(),
                row.difference(),
                q));
  }

  private @Nullable EntityToneDifference difference(AnswerRow row) {
    PublishedMean here = mean(row, "here");
    PublishedMean there = mean(row, "there");
    if (here == null || there == null) {
      return null;
    }
    PublishedMean hereAlone = here;
    PublishedMean thereAlone = there;
    switch (sides.overlap().kind()) {
      case APART -> {}
      case PART -> thereAlone = there.minus(here);
      case WHOLE -> hereAlone = here.minus(there);
    }
    return hereAlone == null
            || thereAlone == null
            || Math.min(hereAlone.documents(), thereAlone.documents()) < Sides.FEWEST_DOCUMENTS
        ? null
        : new EntityToneDifference(
            row.text("entity_id"),
            row.text("name"),
            row.text("type"),
            hereAlone,
            thereAlone,
            hereAlone.above(thereAlone),
            0);
  }

  private static @Nullable PublishedMean mean(AnswerRow row, String side) {
    return PublishedMean.of(
        row.count("documents_" + side),
        row.count("scored_" + side),
        row.number("mean_" + side),
        new Interval(row.number("low_" + side), row.number("high_" + side)));
  }

  /** Of entities with an interval on both sides. */
  private String query() {
    return """
        SELECT e.entity_id, e.name, e.type,
          a.document_count AS documents_here, a.scored_count AS scored_here, a.mean AS mean_here,
          a.mean_low AS low_here, a.mean_high AS high_here,
          b.document_count AS documents_there, b.scored_count AS scored_there,
          b.mean AS mean_there, b.mean_low AS low_there, b.mean_high AS high_there
        FROM entity_sentiment a
        JOIN %s b ON a.entity_id = b.entity_id
        JOIN entities e ON e.entity_id = a.entity_id
        WHERE a.mean_low IS NOT NULL AND b.mean_low IS NOT NULL
        """
        .formatted(sides.other("entity_sentiment"));
  }
}
