package org.corpusstats.clean.copies;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.corpusstats.clean.copies.BucketPairs.Pair;
import org.corpusstats.table.row.DistinctText;

/**
 * Finds the near copies among texts that fit into memory: the same as {@link NearCopies} without
 * Spark, which would take longer to plan than to do. Pure and thread safe.
 */
final class NearCopiesOfFew {
  private record InBucket(long bucket, long textId) {}

  private NearCopiesOfFew() {}

  /**
   * Those that others stand for.
   *
   * @param texts in order of precedence
   */
  static List<NearCopy> among(List<DistinctText> texts, CopiesConfig config) {
    Map<Long, Shingles> shingles = new HashMap<>();
    texts.forEach(text -> shingles.put(text.textId(), Shingles.of(text.shingles())));
    Components components = components(shingles, config);
    ChooseRepresentatives choice = new ChooseRepresentatives(config);
    return texts.stream()
        .filter(text -> components.contains(text.textId()))
        .sorted(Comparator.comparingLong(text -> components.of(text.textId())))
        .flatMap(text -> choice.next(components.of(text.textId()), text).stream())
        .toList();
  }

  private static Components components(Map<Long, Shingles> shingles, CopiesConfig config) {
    Components components = new Components();
    BucketPairs pairs = new BucketPairs();
    shingles.entrySet().stream()
        .flatMap(
            text ->
                Arrays.stream(MinHash.buckets(text.getValue()))
                    .mapToObj(bucket -> new InBucket(bucket, text.getKey())))
        .sorted(Comparator.comparingLong(InBucket::bucket).thenComparingLong(InBucket::textId))
        .flatMap(text -> pairs.add(text.bucket(), text.textId()).stream())
        .distinct()
        .filter(pair -> areCopies(pair, shingles, config))
        .forEach(pair -> components.join(pair.one(), pair.other()));
    return components;
  }

  private static boolean areCopies(Pair pair, Map<Long, Shingles> shingles, CopiesConfig config) {
    return CompareTexts.kind(
            Objects.requireNonNull(shingles.get(pair.one())),
            Objects.requireNonNull(shingles.get(pair.other())),
            config)
        != null;
  }
}
