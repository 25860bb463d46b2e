package org.corpusstats.app.failure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A failure, its causes and what it suppressed, the outermost first. What failed on another machine
 * is often there as the text of a message only, so both classes and messages are asked.
 */
record Causes(List<Throwable> all) {
  static Causes of(Throwable failure) {
    List<Throwable> all = new ArrayList<>();
    add(failure, all, Collections.newSetFromMap(new IdentityHashMap<>()));
    return new Causes(List.copyOf(all));
  }

  private static void add(@Nullable Throwable failure, List<Throwable> all, Set<Throwable> seen) {
    if (failure == null || !seen.add(failure)) {
      return;
    }
    all.add(failure);
    add(failure.getCause(), all, seen);
    for (Throwable suppressed : failure.getSuppressed()) {
      add(suppressed, all, seen);
    }
  }

  <T extends Throwable> Optional<T> first(Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** The first place in any message that fits. */
  Optional<MatchResult> saying(Pattern pattern) {
    for (Throwable cause : all) {
      Matcher matcher = pattern.matcher(cause.toString());
      if (matcher.find()) {
        return Optional.of(matcher.toMatchResult());
      }
    }
    return Optional.empty();
  }

  /** Those whose message fits. */
  Causes only(Pattern pattern) {
    return new Causes(
        all.stream().filter(cause -> pattern.matcher(cause.toString()).find()).toList());
  }

  /** Whether one of them happened below a class or package of this name. */
  boolean happenedIn(String prefix) {
    return all.stream()
        .flatMap(cause -> List.of(cause.getStackTrace()).stream())
        .anyMatch(frame -> frame.getClassName().startsWith(prefix));
  }

  /** The innermost cause of the failure itself. */
  Throwable root() {
    Throwable root = all.get(0);
    for (int depth = 0; root.getCause() != null && depth < all.size(); depth++) {
      root = root.getCause();
    }
    return root;
  }
}
