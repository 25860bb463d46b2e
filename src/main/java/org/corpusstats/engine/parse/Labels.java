package org.corpusstats.engine.parse;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * The categories that a node of a derivation may have, numbered: constituents, what is left of them
 * while they grow ("@NP" is temporary and grows into "NP"), parts of speech, and the mark of a node
 * that is missing. Immutable.
 */
final class Labels {
  /** CoreNLP's name of what is missing; as a word or a label of a text it means the same. */
  static final String NULL = "*NULL*";

  private static final String TEMPORARY = "@";

  private final List<String> names;
  private final Map<String, Integer> numbers;
  private final int[] complete;
  private final String[] temporary;

  /** A temporary label's complete one must be among the names. */
  Labels(List<String> names) {
    this.names = List.copyOf(names);
    this.numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    this.complete = new int[names.size() + 1];
    this.temporary = new String[names.size() + 1];
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      complete[i] = name.startsWith(TEMPORARY) ? number(name.substring(1)) : i;
      temporary[i] = TEMPORARY + name;
    }
    complete[names.size()] = names.size();
  }

  void write(ModelWriter out) throws IOException {
    out.writeStrings(names);
  }

  static Labels read(ModelReader in) throws IOException {
    return new Labels(in.readStrings());
  }

  /** How many are numbered, and the number of every other label. */
  int size() {
    return names.size();
  }

  /** {@link #size()} of a label that the model does not know. */
  int number(String name) {
    return numbers.getOrDefault(name, names.size());
  }

  /** The name of a number below {@link #size()}. */
  String name(int label) {
    return names.get(label);
  }

  boolean isTemporary(int label) {
    return complete[label] != label;
  }

  /** What a temporary label grows into; any other label itself. */
  int complete(int label) {
    return complete[label];
  }

  /** The name of the temporary label that grows into this one. */
  String temporaryName(int label) {
    return temporary[label];
  }
}
