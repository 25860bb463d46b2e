package org.corpusstats.engine.tag;

import java.io.IOException;
import java.util.List;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * The compiled model. Immutable, but for the words it keeps.
 *
 * @param tags the tags' names
 * @param transitions weights by the tags before
 * @param features weights by words
 * @param words what is known of words
 */
record Model(List<String> tags, Transitions transitions, Features features, Words words) {
  /** {@code Tagger.EOS_WORD}: a word of its own after every sentence, which is tagged too. */
  private static final String END = ".$.";

  /** What stands outside a sentence, a word like any other. */
  private static final String OUTSIDE = "NA";

  /** Words after the end that features may ask for. */
  private static final int OUTSIDE_AFTER = 3;

  void write(ModelWriter out) throws IOException {
    out.writeStrings(tags);
    transitions.write(out);
    features.write(out);
    words.write(out);
  }

  static Model read(ModelReader in) throws IOException {
    List<String> tags = List.copyOf(in.readStrings());
    Transitions transitions = Transitions.read(in);
    Features features = Features.read(in);
    return new Model(tags, transitions, features, Words.read(in, tags, features));
  }

  /** Number of the tag outside a sentence. */
  byte outside() {
    return (byte) tags.size();
  }

  /** Room that {@link #lookUp} wants. */
  static int room(int tokens) {
    return tokens + 2 + OUTSIDE_AFTER;
  }

  /** Looks up a sentence's words, what is before it at 0, its tokens from 1 on, and its end. */
  void lookUp(String[] tokens, Word[] into) {
    Word outside = words.get(OUTSIDE);
    into[0] = outside;
    int at = 1;
    for (String token : tokens) {
      into[at++] = words.get(token);
    }
    into[at++] = words.get(END);
    for (int i = 0; i < OUTSIDE_AFTER; i++) {
      into[at++] = outside;
    }
  }

  /** Features of a word that depend on its place: whether it is the first. */
  static int[] placed(Word[] words, int at) {
    return at == 1 ? words[at].first() : words[at].later();
  }
}
