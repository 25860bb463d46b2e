package org.corpusstats.annotate.fast;

import java.util.List;
import org.corpusstats.annotate.SentenceAnnotator;
import org.corpusstats.annotate.corenlp.CoreNlpLemmas;
import org.corpusstats.annotate.corenlp.CoreNlpTokenizer;
import org.corpusstats.annotate.corenlp.TokenizedSentence;

/** Splits texts by CoreNLP's tokenizer and annotates their sentences by our engine. Thread safe. */
final class FastAnnotator implements SentenceAnnotator {
  private final CoreNlpTokenizer tokenizer = new CoreNlpTokenizer();
  private final ThreadLocal<SentenceCache> ofThread;

  FastAnnotator(FastModels models) {
    this.ofThread =
        ThreadLocal.withInitial(
            () -> {
              CoreNlpLemmas lemmas = new CoreNlpLemmas();
              return new SentenceCache(sentence -> new SentenceFindings(sentence, models, lemmas));
            });
  }

  @Override
  public List<FastSentence> split(String text) {
    SentenceCache cache = ofThread.get();
    return tokenizer.split(text).stream()
        .map((TokenizedSentence sentence) -> new FastSentence(sentence, cache))
        .toList();
  }
}
