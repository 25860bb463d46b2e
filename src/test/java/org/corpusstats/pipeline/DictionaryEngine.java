package org.corpusstats.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.annotate.AnnotationCaps;
import org.corpusstats.annotate.AnnotationEngine;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.annotate.SentenceAnnotator;

/**
 * An engine for tests that work their results out by hand: a name of the dictionary is a mention of
 * its type, sentences end at a full stop or paragraph, a sentence with "good" has the score 1, one
 * with "bad" −1, one with "unscored" none, any other 0. A text with "stumble" fails.
 *
 * @param names names and their types
 */
public record DictionaryEngine(Map<String, String> names)
    implements AnnotationEngine, SentenceAnnotator {
  private static final Pattern SENTENCE = Pattern.compile("[^.\\n]+\\.?");
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

  /** Annotators of this engine with the caps of the default configuration. */
  public static AnnotatorFactory annotators(Map<String, String> names) {
    return new AnnotatorFactory(new DictionaryEngine(names), new AnnotationCaps(1000, 200, 500));
  }

  @Override
  public SortedMap<String, String> identity() {
    return new TreeMap<>(names);
  }

  @Override
  public SentenceAnnotator load() {
    return this;
  }

  @Override
  public List<FoundSentence> split(String text) {
    if (text.contains("stumble")) {
      throw new IllegalStateException("stumbled");
    }
    List<FoundSentence> sentences = new ArrayList<>();
    Matcher matcher = SENTENCE.matcher(text);
    while (matcher.find()) {
      List<Token> tokens = tokens(matcher.group(), matcher.start());
      if (!tokens.isEmpty()) {
        sentences.add(new FoundSentence(text, tokens, names));
      }
    }
    return sentences;
  }

  private static List<Token> tokens(String sentence, int begin) {
    return TOKEN
        .matcher(sentence)
        .results()
        .map(t -> new Token(begin + t.start(), begin + t.end(), t.group(), "NN", "O"))
        .toList();
  }

  /** A sentence from its first to its last token. */
  record FoundSentence(String text, List<Token> tokens, Map<String, String> names)
      implements Sentence {
    @Override
    public int begin() {
      return tokens.get(0).begin();
    }

    @Override
    public int end() {
      return tokens.get(tokens.size() - 1).end();
    }

    @Override
    public int tokenCount() {
      return tokens.size();
    }

    @Override
    public int longestToken() {
      return tokens.stream().mapToInt(token -> token.end() - token.begin()).max().orElse(0);
    }

    @Override
    public NamedTokens findNames() {
      List<Name> mentions = new ArrayList<>();
      new TreeMap<>(names)
          .forEach(
              (name, type) -> {
                Matcher found = Pattern.compile(Pattern.quote(name)).matcher(text);
                found.region(begin(), end());
                while (found.find()) {
                  mentions.add(new Name(tokenAt(found.start()), tokenAt(found.end() - 1), type));
                }
              });
      return new NamedTokens(tokens, mentions);
    }

    /** The index of the token that holds a character of the text. */
    private int tokenAt(int offset) {
      return (int) tokens.stream().takeWhile(token -> token.end() <= offset).count();
    }

    @Override
    public List<Node> parse() {
      String sentence = text.substring(begin(), end());
      if (sentence.contains("unscored")) {
        return List.of();
      }
      return List.of(new Node("ROOT", 0, tokens.size() - 1, probabilities(sentence)));
    }

    private static List<Double> probabilities(String sentence) {
      if (sentence.contains("good")) {
        return List.of(0.0, 0.0, 0.0, 0.0, 1.0);
      }
      return sentence.contains("bad")
          ? List.of(1.0, 0.0, 0.0, 0.0, 0.0)
          : List.of(0.0, 0.0, 1.0, 0.0, 0.0);
    }
  }
}
