package org.corpusstats.engine.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.corpusstats.engine.CompileFields;
import org.corpusstats.engine.KeyTable;
import org.corpusstats.engine.TextHash;
import org.jspecify.annotations.Nullable;

/** Compiles the tagger's dictionary and clusters. */
final class CompileLexicon {
  private final Object tagger;
  private final List<String> tags;
  private final List<byte[]> tagSets = new ArrayList<>();

  CompileLexicon(Object tagger, List<String> tags) {
    this.tagger = tagger;
    this.tags = tags;
  }

  /**
   * Compiles.
   *
   * @param clusterOf clusters by word, in lower case
   * @param clusters the clusters' names, in the order of their numbers
   * @param unknown the name of the cluster of other words
   */
  Lexicon compile(Map<String, String> clusterOf, List<String> clusters, String unknown) {
    Object ttags = CompileFields.get(tagger, "tags");
    Map<String, Object> entries = CompileFields.get(CompileFields.get(tagger, "dict"), "dict");
    int rareBelow = CompileFields.get(tagger, "rareWordThresh");
    int lockedFrom =
        Math.max(1, CompileFields.call(CompileFields.get(tagger, "config"), "getMinWordsLockTags"));
    String[] open = CompileFields.call(ttags, "getOpenTagsArray");
    tagSet(ttags, open);
    KeyTable table = KeyTable.forKeys(entries.size() + clusterOf.size());
    for (Map.Entry<String, Object> entry : entries.entrySet()) {
      int count = CompileFields.call(entry.getValue(), "sum");
      String usual = CompileFields.<@Nullable String>call(entry.getValue(), "getFirstTag");
      String[] seen = CompileFields.call(entry.getValue(), "getTags");
      table.put(
          Template.key(Template.DICTIONARY, TextHash.of(entry.getKey())),
          Lexicon.entry(
              count < rareBelow,
              usual == null ? Lexicon.NO_TAG : tags.indexOf(usual),
              count < lockedFrom ? Lexicon.OPEN_TAGS : tagSet(ttags, seen)));
    }
    for (Map.Entry<String, String> entry : clusterOf.entrySet()) {
      table.put(
          Template.key(Template.CLUSTERED, TextHash.of(entry.getKey())),
          clusters.indexOf(entry.getValue()));
    }
    return new Lexicon(table, tagSets, clusters.indexOf(unknown));
  }

  /** The number of the set of tags that the model makes of those seen, in its order. */
  private int tagSet(Object ttags, String[] seen) {
    String[] expanded = CompileFields.call(ttags, "deterministicallyExpandTags", (Object) seen);
    byte[] set = new byte[expanded.length];
    for (int i = 0; i < set.length; i++) {
      set[i] = (byte) tags.indexOf(expanded[i]);
      if (set[i] < 0) {
        throw new IllegalArgumentException("an unknown tag " + expanded[i]);
      }
    }
    for (int i = 0; i < tagSets.size(); i++) {
      if (Arrays.equals(tagSets.get(i), set)) {
        return i;
      }
    }
    tagSets.add(set);
    return tagSets.size() - 1;
  }
}
