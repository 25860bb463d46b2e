package org.corpusstats.annotate.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;

/**
 * A sentence as CoreNLP's tokenizer leaves it, without CoreNLP's classes. The arrays are one a
 * token; they are not copied, and nobody changes them.
 */
public final class TokenizedSentence {
  private final String[] words;
  private final boolean[] joined;
  private final int[] begins;
  private final int[] ends;
  private final int begin;
  private final int end;

  TokenizedSentence(CoreMap sentence) {
    List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
    int size = tokens.size();
    this.words = new String[size];
    this.joined = new boolean[size];
    this.begins = new int[size];
    this.ends = new int[size];
    for (int i = 0; i < size; i++) {
      CoreLabel token = tokens.get(i);
      words[i] = token.word();
      joined[i] = i + 1 < size && token.after().isEmpty();
      begins[i] = token.beginPosition();
      ends[i] = token.endPosition();
    }
    this.begin = sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
    this.end = sentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
  }

  /** The words, brackets and quotation marks as CoreNLP writes them. */
  public String[] words() {
    return words;
  }

  /** Whether the sentence's next token follows without white space; not so for the last. */
  public boolean[] joined() {
    return joined;
  }

  /** Where each token begins in the text, in UTF-16 units. */
  public int[] begins() {
    return begins;
  }

  /** Where each token ends, exclusively. */
  public int[] ends() {
    return ends;
  }

  /** Where the sentence begins in the text, in UTF-16 units. */
  public int begin() {
    return begin;
  }

  /** Where it ends, exclusively. */
  public int end() {
    return end;
  }
}
