package org.corpusstats.resolve.world;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.corpusstats.resolve.name.ModelLines;
import org.corpusstats.resolve.name.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * Knows the states of the USA by their names and abbreviations. Immutable and thread safe.
 *
 * @param byName full names by their {@link NameKey}
 * @param byAbbreviation full names by what is left of "N. Dak." without spaces and the last dot
 */
record UsStates(Map<String, String> byName, Map<String, String> byAbbreviation)
    implements Serializable {
  private static final String RESOURCE = "edu/stanford/nlp/models/dcoref/state-abbreviations.txt";

  /** Only its place beside a city tells "LA", "PA", "IN" or "OR" from other words. */
  private static final Pattern POSTAL_CODE = Pattern.compile("[A-Z]{2}");

  /** Abbreviations without their dot that are shorter are often words: "Miss", "Mass", "La". */
  private static final int LETTERS_WITHOUT_DOT = 5;

  /** Reads CoreNLP's list. */
  static UsStates load() {
    Map<String, String> byName = new HashMap<>();
    Map<String, String> byAbbreviation = new HashMap<>();
    ModelLines.cells(RESOURCE)
        .forEach(
            cells -> {
              String name = cells.get(0);
              byName.put(NameKey.ofLongName(name), name);
              for (String form : cells.subList(1, cells.size())) {
                if (!POSTAL_CODE.matcher(form).matches()) {
                  byAbbreviation.put(withoutLastDot(form), name);
                }
              }
            });
    return new UsStates(Map.copyOf(byName), Map.copyOf(byAbbreviation));
  }

  @Nullable String named(String name) {
    String state = byName.get(NameKey.ofLongName(name));
    return state == null ? abbreviatedAs(name.strip()) : state;
  }

  private @Nullable String abbreviatedAs(String name) {
    boolean marked = name.contains(".") || name.length() >= LETTERS_WITHOUT_DOT;
    return marked ? byAbbreviation.get(withoutLastDot(name)) : null;
  }

  private static String withoutLastDot(String form) {
    String joined = form.replace(" ", "");
    return joined.endsWith(".") ? joined.substring(0, joined.length() - 1) : joined;
  }
}
