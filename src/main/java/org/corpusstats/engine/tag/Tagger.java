package org.corpusstats.engine.tag;

import java.io.IOException;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * Parts of speech, exactly as CoreNLP's {@code POSTaggerAnnotator} gives them with the compiled
 * model. Thread safe: words looked up lately are shared, working space is per thread.
 */
public final class Tagger {
  private final Model model;
  private final ThreadLocal<Scratch> scratches;

  private static final class Scratch {
    final Search search;
    Word[] words = new Word[0];
    byte[] result = new byte[0];

    Scratch(Model model) {
      search = new Search(model);
    }

    void ensure(int tokens) {
      if (words.length < Model.room(tokens)) {
        words = new Word[Model.room(tokens) * 2];
        result = new byte[words.length];
      }
    }
  }

  Tagger(Model model) {
    this.model = model;
    this.scratches = ThreadLocal.withInitial(() -> new Scratch(model));
  }

  /** Writes the model. */
  public void write(ModelWriter out) throws IOException {
    model.write(out);
  }

  /** Reads what {@link #write} wrote. */
  public static Tagger read(ModelReader in) throws IOException {
    return new Tagger(Model.read(in));
  }

  /**
   * Tags a sentence.
   *
   * @param words its tokens, as CoreNLP's {@code CoreLabel.word} gives them
   * @return a tag of the Penn Treebank per token
   */
  public String[] tag(String[] words) {
    Scratch scratch = scratches.get();
    scratch.ensure(words.length);
    model.lookUp(words, scratch.words);
    if (scratch.search.run(scratch.words, words.length + 1, scratch.result)) {
      return names(scratch.result, words.length);
    }
    return tagExactly(words);
  }

  /** The same by the slow search, which {@link #tag} falls back on where tags are nearly even. */
  String[] tagExactly(String[] words) {
    Word[] known = new Word[Model.room(words.length)];
    model.lookUp(words, known);
    return names(new ExactSearch(model, known, words.length + 1).run(), words.length);
  }

  private String[] names(byte[] numbers, int length) {
    String[] names = new String[length];
    for (int i = 0; i < length; i++) {
      names[i] = model.tags().get(numbers[i]);
    }
    return names;
  }
}
