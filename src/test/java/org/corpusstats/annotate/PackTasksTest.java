package org.corpusstats.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PackTasksTest {
  @Test
  void theLongestGoesFirstToTheTaskWithTheLeast() {
    assertThat(PackTasks.pack(new long[] {1, 7, 4, 5, 3}, 2)).containsExactly(1, 0, 1, 1, 0);
  }

  @Test
  void theLargestBucketsAreSpread() {
    int[] tasks = PackTasks.pack(new long[] {0, 100, 0, 100, 1, 100, 0}, 3);
    assertThat(new int[] {tasks[1], tasks[3], tasks[5]}).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void thereMayBeNothingToPack() {
    assertThat(PackTasks.pack(new long[0], 3)).isEmpty();
    assertThat(PackTasks.pack(new long[2], 1)).containsExactly(0, 0);
  }

  @Property
  void everyBucketHasATaskAndTheLoadsAreNearlyEven(
      @ForAll @Size(max = 200) List<@LongRange(min = 0, max = 1_000_000_000) Long> buckets,
      @ForAll @IntRange(min = 1, max = 20) int tasks) {
    long[] characters = buckets.stream().mapToLong(c -> c).toArray();
    int[] taskOfBucket = PackTasks.pack(characters, tasks);
    assertThat(taskOfBucket).hasSameSizeAs(characters);
    assertThat(Arrays.stream(taskOfBucket)).allMatch(task -> task >= 0 && task < tasks);
    // Graham 1966: whatever the order, no list schedule is worse than this.
    double sum = Arrays.stream(characters).sum();
    double largest = Arrays.stream(characters).max().orElse(0);
    assertThat((double) heaviest(characters, taskOfBucket, tasks))
        .isLessThanOrEqualTo(sum / tasks + largest * (tasks - 1) / tasks + 1e-6);
    assertThat(PackTasks.pack(characters, tasks)).isEqualTo(taskOfBucket);
  }

  @Property(tries = 200)
  void theHeaviestTaskIsAtMostAThirdWorseThanTheBest(
      @ForAll @Size(min = 1, max = 7) List<@LongRange(min = 0, max = 50) Long> buckets,
      @ForAll @IntRange(min = 1, max = 3) int tasks) {
    long[] characters = buckets.stream().mapToLong(c -> c).toArray();
    long heaviest = heaviest(characters, PackTasks.pack(characters, tasks), tasks);
    // Graham 1969: 4/3 − 1/(3m) of the best schedule, here found by trying all.
    assertThat(3L * tasks * heaviest)
        .isLessThanOrEqualTo((4L * tasks - 1) * best(characters, tasks));
  }

  private static long best(long[] characters, int tasks) {
    long best = Long.MAX_VALUE;
    int[] taskOfBucket = new int[characters.length];
    for (long way = 0; way < Math.round(Math.pow(tasks, characters.length)); way++) {
      long rest = way;
      for (int i = 0; i < taskOfBucket.length; i++) {
        taskOfBucket[i] = (int) (rest % tasks);
        rest /= tasks;
      }
      best = Math.min(best, heaviest(characters, taskOfBucket, tasks));
    }
    return best;
  }

  private static long heaviest(long[] characters, int[] taskOfBucket, int tasks) {
    long[] loads = new long[tasks];
    for (int i = 0; i < characters.length; i++) {
      loads[taskOfBucket[i]] += characters[i];
    }
    return Arrays.stream(loads).max().orElse(0);
  }

  @Test
  void tasksAreWholeRoundsOfAllCores() {
    assertThat(PackTasks.count(new Pending(1_000, 780_000), 200_000, 2)).isEqualTo(4);
    assertThat(PackTasks.count(new Pending(1_000, 810_000), 200_000, 2)).isEqualTo(6);
    assertThat(PackTasks.count(new Pending(1_000, 5_000), 200_000, 2)).isEqualTo(2);
  }

  @Test
  void noTaskIsWithoutAText() {
    assertThat(PackTasks.count(new Pending(1, 5_000), 200_000, 8)).isEqualTo(1);
    assertThat(PackTasks.count(new Pending(3, 9_000_000), 200_000, 2)).isEqualTo(3);
  }

  @Test
  void tenMillionStoriesFitInTasks() {
    Pending stories = new Pending(10_000_000L, 25_000_000_000L);
    assertThat(PackTasks.count(stories, 200_000, 100)).isEqualTo(125_100);
  }
}
