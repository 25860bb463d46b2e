package org.corpusstats;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Long lines of one thing again and again, and what it costs to go through them: no rule may take
 * stack or quadratic time for them.
 */
public final class HostileLines {
  private static final int LENGTH = 20_000;

  /** Of the length, behind each opening. */
  private static final int SHARE = 5;

  /** Faster than this, nothing is quadratic at {@link #LENGTH}, whatever the machine does. */
  private static final long FAST_MILLIS = 300;

  /** Of twice the length: 2 where the cost is linear, 4 where it is quadratic. */
  private static final double MOST_GROWTH = 3;

  private static final int TRIES = 3;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** A quarter of a usual one, so that a line need not be four times as long. */
  private static final int STACK_BYTES = 256 << 10;

  private static final List<String> CHARACTERS =
      List.of(
          "a",
          "A",
          "é",
          "Ж",
          "漢",
          "7",
          " ",
          ".",
          ",",
          ":",
          ";",
          "!",
          "?",
          "…",
          "-",
          "—",
          "–",
          "_",
          "=",
          "+",
          "*",
          "/",
          "\\",
          "|",
          "@",
          "#",
          "&",
          "%",
          "'",
          "’",
          "\"",
          "“",
          "”",
          "(",
          ")",
          "[",
          "]",
          "{",
          "<",
          ">",
          "©",
          "•",
          "»",
          "\u00A0",
          "\u00AD",
          "\u200D",
          "\uFFFD",
          "Â",
          "Ã",
          "\uD83D\uDE00",
          "\uD83D");

  private static final List<String> MIXTURES =
      List.of(
          "ACGT",
          "a b ",
          "A b ",
          "A. ",
          "A.",
          "A-",
          "a-",
          "aB",
          "Ab ",
          "AB ",
          "a.b",
          "a. B",
          ".'",
          "7 ",
          "7,",
          "7.",
          "# ",
          "(A",
          "(a) ",
          "[A]",
          "<a@",
          "a@",
          "@a ",
          "a/",
          "A/",
          "AP/",
          "AP, ",
          "a: ",
          "A: ",
          "AB: ",
          "X. AB: ",
          "* * *",
          "= ",
          "- ",
          "--",
          "de ",
          "the ",
          "to ",
          "and ",
          "my ",
          "with ",
          "jan",
          "may 1 ",
          "members of ",
          "terms of use ",
          "said, ",
          "A, said b ",
          "facebook/",
          "facebook ",
          "x.com/",
          "www.",
          "http://",
          "&#1",
          "&amp;",
          "> ",
          "a\u00AD",
          "â€",
          "Ã©",
          "\u200D\u0301",
          "Dear A, ",
          ". Regards A",
          "Thanks, A. ",
          "On 1:00 ",
          "god bless this ",
          "By A ",
          "\t",
          "a\t",
          "a  B",
          "-\n",
          "a-\nb",
          "a\n",
          "\r\n",
          "* * *\n\n",
          "a\n\n",
          "> a\n\n",
          "Ivo, a\n\n");

  private static final String BEGINNING = "The harbour was closed for a week. ";
  private static final String END = " is what they found there.";

  private HostileLines() {}

  /**
   * Finds the lines that rules take too long for, or fail at.
   *
   * @param openings beginnings of paragraphs after which rules look more closely
   */
  public static List<String> defeating(Consumer<String> rules, List<String> openings)
      throws Exception {
    List<String> defeating = new ArrayList<>();
    for (String unit : Stream.of(CHARACTERS, MIXTURES).flatMap(List::stream).toList()) {
      List<IntFunction<String>> texts =
          List.of(
              length -> run(unit, length),
              length -> BEGINNING + run(unit, length) + END,
              length ->
                  openings.stream()
                      .map(opening -> opening + run(unit, length / SHARE) + END)
                      .collect(Collectors.joining("\n\n")));
      for (int i = 0; i < texts.size(); i++) {
        String defeat = defeat(rules, texts.get(i));
        if (defeat != null) {
          defeating.add("%d «%s»: %s".formatted(i, unit, defeat));
        }
      }
    }
    return defeating;
  }

  private static @Nullable String defeat(Consumer<String> rules, IntFunction<String> text)
      throws Exception {
    double growth = 0;
    long whole = 0;
    for (int i = 0; i < TRIES; i++) {
      try {
        whole = millis(rules, text.apply(LENGTH));
        if (whole <= FAST_MILLIS) {
          return null;
        }
        growth = (double) whole / Math.max(1, millis(rules, text.apply(LENGTH / 2)));
      } catch (ExecutionException failure) {
        return String.valueOf(failure.getCause());
      }
      if (growth < MOST_GROWTH) {
        return null;
      }
    }
    return "%d ms, %.1f times those of half as much".formatted(whole, growth);
  }

  private static String run(String unit, int length) {
    return unit.repeat(length / unit.length());
  }

  private static long millis(Consumer<String> rules, String text) throws Exception {
    Callable<Long> timed =
        () -> {
          // The time that other work takes from the machine is none of the rules'.
          long begin = THREADS.getCurrentThreadCpuTime();
          rules.accept(text);
          return (THREADS.getCurrentThreadCpuTime() - begin) / 1_000_000;
        };
    FutureTask<Long> task = new FutureTask<>(timed);
    Thread thread = new Thread(null, task, "hostile", STACK_BYTES);
    thread.start();
    return task.get();
  }
}
