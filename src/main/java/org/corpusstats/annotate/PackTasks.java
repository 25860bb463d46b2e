package org.corpusstats.annotate;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Packs buckets of text into tasks of about equal size: the longest bucket first, always to the
 * task with the least (Graham 1969, longest processing time first).
 */
final class PackTasks {
  private PackTasks() {}

  private record Load(int task, long characters) {}

  /** Whole rounds of tasks, so that no core idles through the last one; no task without a text. */
  static int count(Pending amount, int partitionCharacters, int parallelism) {
    long rounds = amount.characters() / ((long) partitionCharacters * parallelism) + 1;
    return Math.toIntExact(Math.min(amount.texts(), rounds * parallelism));
  }

  /**
   * @return the task of each bucket, 0 to tasks − 1; the largest buckets are spread first
   */
  static int[] pack(long[] charactersByBucket, int tasks) {
    PriorityQueue<Load> loads =
        new PriorityQueue<>(
            Comparator.comparingLong(Load::characters).thenComparingInt(Load::task));
    IntStream.range(0, tasks).forEach(task -> loads.add(new Load(task, 0)));
    int[] taskOfBucket = new int[charactersByBucket.length];
    IntStream.range(0, charactersByBucket.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer bucket) -> -charactersByBucket[bucket]))
        .forEach(
            bucket -> {
              Load least = loads.remove();
              taskOfBucket[bucket] = least.task();
              loads.add(new Load(least.task(), least.characters() + charactersByBucket[bucket]));
            });
    return taskOfBucket;
  }
}
