package org.corpusstats.engine.parse;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.ParserAnnotator;
import edu.stanford.nlp.sentiment.CollapseUnaryTransformer;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeCoreAnnotations;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.corpusstats.annotate.corenlp.CoreNlpProperties;
import org.corpusstats.engine.ParseTree;

/** CoreNLP's own parser annotator, and trees as text to compare by. */
final class StockParser {
  private final ParserAnnotator annotator;

  StockParser() {
    Properties properties = new Properties();
    properties.setProperty("parse.model", CoreNlpProperties.PARSER);
    properties.setProperty("parse.buildgraphs", "false");
    properties.setProperty("parse.binaryTrees", "true");
    annotator = new ParserAnnotator("parse", properties);
  }

  /** The nodes that sentiment walks over, nothing where the parser fell back to a flat tree. */
  Optional<List<String>> parse(String[] words, String[] tags) {
    List<CoreLabel> tokens = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      CoreLabel token = new CoreLabel();
      token.setWord(words[i]);
      token.setValue(words[i]);
      token.setTag(tags[i]);
      tokens.add(token);
    }
    CoreMap sentence = new ArrayCoreMap();
    sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
    Annotation text = new Annotation("");
    text.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
    annotator.annotate(text);
    if (sentence.get(TreeCoreAnnotations.TreeAnnotation.class).value().equals("X")) {
      return Optional.empty();
    }
    Tree binarized = sentence.get(TreeCoreAnnotations.BinarizedTreeAnnotation.class);
    List<String> nodes = new ArrayList<>();
    addNodes(new CollapseUnaryTransformer().transformTree(binarized), 0, nodes);
    return Optional.of(nodes);
  }

  private static int addNodes(Tree node, int firstToken, List<String> nodes) {
    int index = nodes.size();
    nodes.add("");
    int next = firstToken;
    if (node.isPreTerminal()) {
      next++;
    } else {
      for (Tree child : node.children()) {
        next = addNodes(child, next, nodes);
      }
    }
    nodes.set(index, node.value() + " " + firstToken + "-" + (next - 1));
    return next;
  }

  static List<String> nodes(ParseTree tree) {
    List<String> nodes = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      nodes.add(tree.label(i) + " " + tree.firstToken(i) + "-" + tree.lastToken(i));
    }
    return nodes;
  }
}
