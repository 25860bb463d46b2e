package org.corpusstats.engine.gazetteer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * When a match may replace the labels that its tokens have ({@code checkPosTags} and {@code
 * checkOrigNerTags} of CoreNLP's {@code TokensRegexNERAnnotator}, with its default {@code
 * posmatchtype}). Immutable.
 */
final class Overwriting {
  private final Set<String> always;
  private final Set<String> onlyWhereSaid;
  private final List<Pattern> tags;

  /**
   * @param always labels that any row may replace
   * @param onlyWhereSaid labels whose rows replace only what the row itself names
   * @param tags a match needs a token whose part of speech one of these matches; none: needs
   *     nothing
   */
  Overwriting(Set<String> always, Set<String> onlyWhereSaid, List<Pattern> tags) {
    this.always = Set.copyOf(always);
    this.onlyWhereSaid = Set.copyOf(onlyWhereSaid);
    this.tags = List.copyOf(tags);
  }

  /** Whether one token's part of speech is enough for a match that it is in. */
  boolean admits(String tag) {
    return tags.isEmpty() || tags.stream().anyMatch(pattern -> pattern.matcher(tag).matches());
  }

  /** Whether a match of tokens from start to before end may replace their labels. */
  boolean replaces(RowKind kind, String[] labels, int start, int end) {
    if (allPlaces(labels, start, end)) {
      return true;
    }
    String first = labels[start];
    String last = labels[end - 1];
    boolean cutsBefore = !always.contains(first) && start > 0 && labels[start - 1].equals(first);
    boolean cutsBehind = !always.contains(last) && end < labels.length && labels[end].equals(last);
    if (cutsBefore || cutsBehind) {
      return false;
    }
    for (int i = start + 1; i < end; i++) {
      if (!labels[i].equals(first)) {
        return true;
      }
    }
    return kind.overwritable().contains(first)
        || (!onlyWhereSaid.contains(kind.type()) && always.contains(first));
  }

  private static boolean allPlaces(String[] labels, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!labels[i].equals("LOCATION") && !labels[i].equals("GPE")) {
        return false;
      }
    }
    return true;
  }

  void write(ModelWriter out) throws IOException {
    out.writeStrings(always.stream().sorted().toList());
    out.writeStrings(onlyWhereSaid.stream().sorted().toList());
    out.writeStrings(tags.stream().map(Pattern::pattern).toList());
  }

  static Overwriting read(ModelReader in) throws IOException {
    Set<String> always = Set.copyOf(in.readStrings());
    Set<String> onlyWhereSaid = Set.copyOf(in.readStrings());
    List<Pattern> tags = new ArrayList<>();
    for (String pattern : in.readStrings()) {
      tags.add(Pattern.compile(pattern));
    }
    return new Overwriting(always, onlyWhereSaid, tags);
  }
}
