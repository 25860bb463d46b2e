package org.corpusstats.annotate.fast;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.corpusstats.annotate.corenlp.TokenizedSentence;

/**
 * Remembers what was found in the sentences that were used last, so that the lines that a site
 * prints under each story are annotated once. What is found depends on the words and on where white
 * space follows, and on nothing else, so what is remembered is exact. For one thread.
 */
final class SentenceCache {
  /** Some 30 MB. */
  private static final int MOST_TOKENS = 50_000;

  /** Longer sentences come again only with whole texts, of which one is annotated. */
  private static final int LONGEST_SENTENCE_TOKENS = 60;

  /** What findings depend on. The arrays are nobody else's to change. */
  private static final class Key {
    private final String[] words;
    private final boolean[] joined;
    private final int hash;

    Key(TokenizedSentence sentence) {
      this.words = sentence.words();
      this.joined = sentence.joined();
      this.hash = 31 * Arrays.hashCode(words) + Arrays.hashCode(joined);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && hash == key.hash
          && Arrays.equals(words, key.words)
          && Arrays.equals(joined, key.joined);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private final Function<TokenizedSentence, SentenceFindings> annotate;
  private final Map<Key, SentenceFindings> lastUsedLast = new LinkedHashMap<>(16, 0.75f, true);
  private int tokens;

  SentenceCache(Function<TokenizedSentence, SentenceFindings> annotate) {
    this.annotate = annotate;
  }

  /** What the models find in a sentence. */
  SentenceFindings findings(TokenizedSentence sentence) {
    Key key = new Key(sentence);
    SentenceFindings known = lastUsedLast.get(key);
    if (known != null) {
      return known;
    }
    SentenceFindings found = annotate.apply(sentence);
    if (key.words.length <= LONGEST_SENTENCE_TOKENS) {
      lastUsedLast.put(key, found);
      tokens += key.words.length;
      forgetOldest();
    }
    return found;
  }

  private void forgetOldest() {
    Iterator<Key> oldestFirst = lastUsedLast.keySet().iterator();
    while (tokens > MOST_TOKENS) {
      tokens -= oldestFirst.next().words.length;
      oldestFirst.remove();
    }
  }
}
