package org.corpusstats.annotate.fast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corpusstats.annotate.corenlp.CoreNlpLemmas;
import org.corpusstats.annotate.corenlp.CoreNlpTokenizer;
import org.corpusstats.annotate.corenlp.TokenizedSentence;
import org.corpusstats.engine.ParseTree;
import org.corpusstats.engine.name.JoinedTokens;
import org.corpusstats.engine.name.NamedMentions;

/** What each part of the fast engine takes, one part after the other over all texts. */
public final class TimeOfParts {
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final List<TokenizedSentence> sentences = new ArrayList<>();
  private final List<String[]> tags = new ArrayList<>();
  private final List<JoinedTokens> named = new ArrayList<>();
  private final List<ParseTree> trees = new ArrayList<>();

  private TimeOfParts() {}

  /** Seconds by the name of the part, in one thread, sentences that come again not remembered. */
  public static Map<String, Double> of(List<String> texts) {
    TimeOfParts times = new TimeOfParts();
    times.run(texts, FastModels.load(true));
    return times.seconds;
  }

  private void run(List<String> texts, FastModels models) {
    CoreNlpTokenizer tokenizer = new CoreNlpTokenizer();
    time("tokens, sentences", () -> texts.forEach(text -> sentences.addAll(tokenizer.split(text))));
    time(
        "parts of speech",
        () -> sentences.forEach(one -> tags.add(models.tagger().tag(one.words()))));
    CoreNlpLemmas lemmas = new CoreNlpLemmas();
    time("lemmas", () -> forEach((one, i) -> lemmas(lemmas, one.words(), tags.get(i))));
    time(
        "names",
        () ->
            forEach(
                (one, i) ->
                    named.add(models.names().label(one.words(), one.joined(), tags.get(i)))));
    time("fine-grained names, mentions", () -> forEach((one, i) -> mentions(models, one, i)));
    time(
        "trees",
        () ->
            forEach(
                (one, i) ->
                    trees.add(models.parser().parse(one.words(), tags.get(i)).orElse(null))));
    time(
        "sentiment",
        () ->
            forEach(
                (one, i) -> {
                  if (trees.get(i) != null) {
                    models.sentiment().score(trees.get(i), one.words());
                  }
                }));
  }

  private static void lemmas(CoreNlpLemmas lemmas, String[] words, String[] tags) {
    for (int i = 0; i < words.length; i++) {
      lemmas.lemma(words[i], tags[i]);
    }
  }

  private void mentions(FastModels models, TokenizedSentence sentence, int i) {
    JoinedTokens joined = named.get(i);
    String[] fine =
        java.util.Objects.requireNonNull(models.gazetteer())
            .label(joined.words(), joined.tags(), joined.labels());
    NamedMentions.of(sentence.words(), joined.spread(fine));
  }

  private interface Part {
    void run(TokenizedSentence sentence, int number);
  }

  private void forEach(Part part) {
    for (int i = 0; i < sentences.size(); i++) {
      part.run(sentences.get(i), i);
    }
  }

  private void time(String name, Runnable part) {
    long start = System.nanoTime();
    part.run();
    seconds.put(name, (System.nanoTime() - start) / 1e9);
  }
}
