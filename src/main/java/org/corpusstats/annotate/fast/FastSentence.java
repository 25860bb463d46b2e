package org.corpusstats.annotate.fast;

import java.util.ArrayList;
import java.util.List;
import org.corpusstats.annotate.SentenceAnnotator.NamedTokens;
import org.corpusstats.annotate.SentenceAnnotator.Node;
import org.corpusstats.annotate.SentenceAnnotator.Sentence;
import org.corpusstats.annotate.SentenceAnnotator.Token;
import org.corpusstats.annotate.corenlp.TokenizedSentence;
import org.jspecify.annotations.Nullable;

/** A sentence at its place in a text, annotated by our engine when it is asked. For one thread. */
final class FastSentence implements Sentence {
  private final TokenizedSentence tokens;
  private final SentenceCache cache;
  private @Nullable SentenceFindings found;

  FastSentence(TokenizedSentence tokens, SentenceCache cache) {
    this.tokens = tokens;
    this.cache = cache;
  }

  @Override
  public int begin() {
    return tokens.begin();
  }

  @Override
  public int end() {
    return tokens.end();
  }

  @Override
  public int tokenCount() {
    return tokens.words().length;
  }

  @Override
  public int longestToken() {
    int longest = 0;
    for (String word : tokens.words()) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }

  @Override
  public NamedTokens findNames() {
    SentenceFindings names = findings();
    List<Token> all = new ArrayList<>(tokenCount());
    for (int i = 0; i < tokenCount(); i++) {
      all.add(
          new Token(
              tokens.begins()[i],
              tokens.ends()[i],
              names.lemma(i),
              names.tag(i),
              names.coarseType(i)));
    }
    return new NamedTokens(all, names.names());
  }

  @Override
  public List<Node> parse() {
    return findings().tree();
  }

  private SentenceFindings findings() {
    SentenceFindings known = found;
    if (known == null) {
      known = cache.findings(tokens);
      found = known;
    }
    return known;
  }
}
