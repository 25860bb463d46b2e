package org.corpusstats.annotate.fast;

import java.util.ArrayList;
import java.util.List;
import org.corpusstats.annotate.SentenceAnnotator.Name;
import org.corpusstats.annotate.SentenceAnnotator.Node;
import org.corpusstats.annotate.corenlp.CoreNlpLemmas;
import org.corpusstats.annotate.corenlp.TokenizedSentence;
import org.corpusstats.engine.ParseTree;
import org.corpusstats.engine.gazetteer.Gazetteer;
import org.corpusstats.engine.name.JoinedTokens;
import org.corpusstats.engine.name.NamedMentions;
import org.corpusstats.engine.sentiment.SentimentModel;
import org.jspecify.annotations.Nullable;

/**
 * What the models find in a sentence, wherever it stands: parts of speech, lemmas and names at
 * once, the tree when it is asked for first. For one thread.
 */
final class SentenceFindings {
  private final String[] words;
  private final String[] tags;
  private final String[] lemmas;
  private final String[] coarseTypes;
  private final List<Name> names;
  private final FastModels models;
  private @Nullable List<Node> tree;

  SentenceFindings(TokenizedSentence sentence, FastModels models, CoreNlpLemmas lemmatizer) {
    this.models = models;
    this.words = sentence.words();
    this.tags = models.tagger().tag(words);
    this.lemmas = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      lemmas[i] = lemmatizer.lemma(words[i], tags[i]);
    }
    JoinedTokens joined = models.names().label(words, sentence.joined(), tags);
    this.coarseTypes = joined.spread(joined.labels());
    Gazetteer gazetteer = models.gazetteer();
    String[] types =
        gazetteer == null
            ? coarseTypes
            : joined.spread(gazetteer.label(joined.words(), joined.tags(), joined.labels()));
    this.names =
        NamedMentions.of(words, types).stream()
            .map(mention -> new Name(mention.firstToken(), mention.lastToken(), mention.type()))
            .toList();
  }

  String tag(int token) {
    return tags[token];
  }

  String lemma(int token) {
    return lemmas[token];
  }

  /** The type by the statistical models alone. */
  String coarseType(int token) {
    return coarseTypes[token];
  }

  List<Name> names() {
    return names;
  }

  /** The nodes of the sentiment tree in pre-order; empty where the parser finds none. */
  List<Node> tree() {
    List<Node> known = tree;
    if (known == null) {
      known = models.parser().parse(words, tags).map(this::scored).orElse(List.of());
      tree = known;
    }
    return known;
  }

  private List<Node> scored(ParseTree parsed) {
    double[] scores = models.sentiment().score(parsed, words);
    List<Node> nodes = new ArrayList<>(parsed.size());
    for (int node = 0; node < parsed.size(); node++) {
      List<Double> probabilities = new ArrayList<>(SentimentModel.CLASSES);
      for (int i = 0; i < SentimentModel.CLASSES; i++) {
        probabilities.add(scores[node * SentimentModel.CLASSES + i]);
      }
      nodes.add(
          new Node(
              parsed.label(node), parsed.firstToken(node), parsed.lastToken(node), probabilities));
    }
    return nodes;
  }
}
