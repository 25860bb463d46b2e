package org.corpusstats.engine.name;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * Labels names coarsely, as CoreNLP's {@code NERCombinerAnnotator} does before its gazetteer: joins
 * tokens that were split at hyphens, labels them with each model alone ({@code CRFClassifier}), and
 * combines the labels ({@code NERClassifierCombiner} in normal mode: a later model adds only labels
 * that no earlier one has, over words that are no names so far). Without numeric classifiers and
 * SUTime. Thread safe.
 */
public final class NameTagger {
  private final Vocabulary vocabulary;
  private final List<String> wordsApart;
  private final Set<String> staysApart;
  private final String[][] labels;
  private final boolean[][] adds;
  private final ThreadLocal<Scratch> scratch;

  private static final class Scratch {
    final Sentence sentence = new Sentence();
    final Occurrences occurrences = new Occurrences();
    final Decoder[] decoders;

    Scratch(List<NameModel> models) {
      decoders = new Decoder[models.size()];
      for (int i = 0; i < decoders.length; i++) {
        decoders[i] = new Decoder(models.get(i), i);
      }
    }
  }

  /**
   * @param wordsApart words that are never joined to a hyphen before them
   */
  NameTagger(Vocabulary vocabulary, List<String> wordsApart) {
    List<NameModel> models = vocabulary.models();
    this.vocabulary = vocabulary;
    this.wordsApart = List.copyOf(wordsApart);
    this.staysApart = Set.copyOf(wordsApart);
    this.labels = new String[models.size()][];
    this.adds = new boolean[models.size()][];
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < labels.length; i++) {
      labels[i] = models.get(i).pairs().labels().toArray(String[]::new);
      adds[i] = new boolean[labels[i].length];
      for (int j = 0; j < labels[i].length; j++) {
        adds[i][j] = seen.add(labels[i][j]);
      }
    }
    this.scratch = ThreadLocal.withInitial(() -> new Scratch(models));
  }

  /**
   * Labels a sentence.
   *
   * @param words as CoreNLP's tokenizer spells them
   * @param joined whether no white space follows a token
   * @param tags parts of speech
   */
  public JoinedTokens label(String[] words, boolean[] joined, String[] tags) {
    JoinedTokens tokens = JoinedTokens.join(words, joined, tags, staysApart::contains);
    Scratch mine = scratch.get();
    mine.sentence.read(tokens.words(), tokens.tags(), vocabulary::word, vocabulary.beyond());
    mine.occurrences.read(mine.sentence);
    String[] combined = tokens.labels();
    for (int i = 0; i < labels.length; i++) {
      byte[] found = mine.decoders[i].decode(mine.sentence, mine.occurrences);
      if (i == 0) {
        for (int at = 0; at < combined.length; at++) {
          combined[at] = labels[0][found[at]];
        }
      } else {
        combine(combined, found, i);
      }
    }
    return tokens;
  }

  /** Adds a later model's labels, in runs of one label, where a run touches no name so far. */
  private void combine(String[] combined, byte[] found, int model) {
    for (int at = 0; at < combined.length; ) {
      int end = at + 1;
      while (end < combined.length && found[end] == found[at]) {
        end++;
      }
      if (adds[model][found[at]] && areBackground(combined, at, end)) {
        Arrays.fill(combined, at, end, labels[model][found[at]]);
      }
      at = end;
    }
  }

  private boolean areBackground(String[] combined, int from, int to) {
    String background = labels[0][vocabulary.models().get(0).pairs().background()];
    for (int at = from; at < to; at++) {
      if (!combined[at].equals(background)) {
        return false;
      }
    }
    return true;
  }

  /** Writes the compiled models. */
  public void write(ModelWriter out) throws IOException {
    out.writeStrings(wordsApart);
    vocabulary.write(out);
  }

  /** Reads what {@link #write} wrote. */
  public static NameTagger read(ModelReader in) throws IOException {
    List<String> wordsApart = in.readStrings();
    return new NameTagger(Vocabulary.read(in), wordsApart);
  }
}
