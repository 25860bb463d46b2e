package org.corpusstats.engine.gazetteer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * What many rows of a gazetteer share: all but the words.
 *
 * @param type the label that a match gives
 * @param overwritable labels that a match may replace, beside those that any row may
 * @param priority the higher wins
 * @param weight the higher wins among equal priorities
 * @param trigger which words make CoreNLP try a row
 */
record RowKind(
    String type, Set<String> overwritable, double priority, double weight, Trigger trigger) {

  /** Which words of a sentence make CoreNLP try a row ({@code CoreMapNodePatternTrigger}). */
  enum Trigger {
    /** Any, as the row has no literal word. */
    ALWAYS,
    /** The row's longest literal word, as it is. */
    CASED,
    /** The row's longest literal word, in lower case. */
    CASELESS
  }

  /** Whether a row gives way to another by priority and weight alone: above 0 if it does. */
  int compare(RowKind other) {
    // CoreNLP compares with == and >, which tells 0.0 from -0.0 as little.
    if (priority != other.priority) {
      return priority > other.priority ? -1 : 1;
    }
    return weight == other.weight ? 0 : weight > other.weight ? -1 : 1;
  }

  static void write(List<RowKind> kinds, ModelWriter out) throws IOException {
    out.writeStrings(kinds.stream().map(RowKind::type).toList());
    out.writeDoubles(kinds.stream().mapToDouble(RowKind::priority).toArray());
    out.writeDoubles(kinds.stream().mapToDouble(RowKind::weight).toArray());
    out.writeStrings(kinds.stream().map(kind -> kind.trigger().name()).toList());
    for (RowKind kind : kinds) {
      out.writeStrings(kind.overwritable().stream().sorted().toList());
    }
  }

  static List<RowKind> read(ModelReader in) throws IOException {
    List<String> types = in.readStrings();
    double[] priorities = in.readDoubles();
    double[] weights = in.readDoubles();
    List<String> triggers = in.readStrings();
    List<RowKind> kinds = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      kinds.add(
          new RowKind(
              types.get(i),
              Set.copyOf(in.readStrings()),
              priorities[i],
              weights[i],
              Trigger.valueOf(triggers.get(i))));
    }
    return kinds;
  }
}
