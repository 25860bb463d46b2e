package org.corpusstats.engine.gazetteer;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;
import org.corpusstats.engine.gazetteer.Words.Seen;

/**
 * Refines the labels of names by gazetteers: LOCATION to CITY or COUNTRY, and finds titles,
 * ideologies, causes of death … It gives exactly the labels of CoreNLP's {@code
 * TokensRegexNERAnnotator} for the same mapping files, save where CoreNLP's own differ from run to
 * run: matches that overlap, alike in priority, weight and length, whose rows CoreNLP tries because
 * of the same word, it tries in the order of a hash set by identity; here they go in the order of
 * the files.
 *
 * <p>Immutable and thread safe; each thread keeps a megabyte or two of its own: what its last words
 * were found to be.
 */
public final class Gazetteer {
  private static final int REMEMBERED_WORDS = 1 << 14;
  private static final int REMEMBERED_TAGS = 256;

  private final Words words;
  private final Trie trie;
  private final List<RowKind> kinds;
  private final Overwriting overwriting;
  private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(this::newScratch);

  Gazetteer(Words words, Trie trie, List<RowKind> kinds, Overwriting overwriting) {
    this.words = words;
    this.trie = trie;
    this.kinds = List.copyOf(kinds);
    this.overwriting = overwriting;
  }

  /**
   * Returns the fine-grained label of each token of a sentence, as an array of its own.
   *
   * @param words the tokens as the models of names see them, none empty
   * @param tags their parts of speech
   * @param labels their labels so far, {@code O} for none
   */
  public String[] label(String[] words, String[] tags, String[] labels) {
    return scratch.get().label(words, tags, labels);
  }

  /** Writes the compiled form. */
  public void write(ModelWriter out) throws IOException {
    words.write(out);
    trie.write(out);
    RowKind.write(kinds, out);
    overwriting.write(out);
  }

  /** Reads what {@link #write} wrote. */
  public static Gazetteer read(ModelReader in) throws IOException {
    return new Gazetteer(Words.read(in), Trie.read(in), RowKind.read(in), Overwriting.read(in));
  }

  private Scratch newScratch() {
    return new Scratch(words, overwriting, new Matches(trie, kinds));
  }

  /** What one thread works with. */
  private static final class Scratch {
    private final Words words;
    private final Overwriting overwriting;
    private final Matches matches;
    private final String[] rememberedWords = new String[REMEMBERED_WORDS];
    private final Seen[] remembered = new Seen[REMEMBERED_WORDS];
    private final Map<String, Boolean> tags = new HashMap<>();
    private Seen[] tokens = new Seen[64];

    Scratch(Words words, Overwriting overwriting, Matches matches) {
      this.words = words;
      this.overwriting = overwriting;
      this.matches = matches;
    }

    String[] label(String[] sentence, String[] tags, String[] labels) {
      if (tokens.length < sentence.length) {
        tokens = new Seen[2 * sentence.length];
      }
      for (int i = 0; i < sentence.length; i++) {
        tokens[i] = see(sentence[i]);
      }
      matches.find(tokens, sentence.length);
      String[] fine = labels.clone();
      if (matches.size() > 0) {
        replace(matches.standing(), tags, fine);
      }
      return fine;
    }

    private Seen see(String word) {
      int slot = (word.hashCode() ^ (word.hashCode() >>> 15)) & (REMEMBERED_WORDS - 1);
      if (!word.equals(rememberedWords[slot])) {
        remembered[slot] = words.see(word);
        rememberedWords[slot] = word;
      }
      return remembered[slot];
    }

    /** From left to right, as earlier labels bear on what later matches may replace. */
    private void replace(int[] standing, String[] tags, String[] fine) {
      for (int start = 0; start < fine.length; start++) {
        int match = standing[start];
        if (match >= 0) {
          int end = matches.end(match);
          RowKind kind = matches.kind(match);
          if (admits(tags, start, end) && overwriting.replaces(kind, fine, start, end)) {
            for (int i = start; i < end; i++) {
              fine[i] = kind.type();
            }
          }
        }
      }
    }

    private boolean admits(String[] sentence, int start, int end) {
      for (int i = start; i < end; i++) {
        if (tags.size() > REMEMBERED_TAGS) {
          tags.clear();
        }
        if (tags.computeIfAbsent(sentence[i], overwriting::admits)) {
          return true;
        }
      }
      return false;
    }
  }
}
