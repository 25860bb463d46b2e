package org.corpusstats.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.annotate.Annotator;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.annotate.Deadline;
import org.corpusstats.core.CodePoints;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.RawMention;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.SentenceStatus;

/**
 * Annotators for tests that work their results out by hand: a name of the dictionary is a mention
 * of its type, sentences end at a full stop or paragraph, a sentence with "good" has the score 1,
 * one with "bad" −1, one with "unscored" none, any other 0. A text with "stumble" fails.
 *
 * @param names names and their types
 */
public record DictionaryAnnotators(Map<String, String> names) implements AnnotatorFactory {
  private static final Pattern SENTENCE = Pattern.compile("[^.\\n]+\\.?");
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

  @Override
  public SortedMap<String, String> identity() {
    return new TreeMap<>(names);
  }

  @Override
  public Annotator annotator() {
    return this::annotate;
  }

  private List<AnnotatedSentence> annotate(String text, Deadline deadline) {
    if (text.contains("stumble")) {
      throw new IllegalStateException("stumbled");
    }
    CodePoints offsets = CodePoints.of(text);
    List<AnnotatedSentence> sentences = new ArrayList<>();
    Matcher matcher = SENTENCE.matcher(text);
    while (matcher.find()) {
      String sentence = matcher.group();
      int begin = matcher.start() + sentence.length() - sentence.stripLeading().length();
      if (begin < matcher.end()) {
        deadline.check();
        sentences.add(sentence(text, begin, matcher.end(), offsets));
      }
    }
    return sentences;
  }

  private AnnotatedSentence sentence(String text, int begin, int end, CodePoints offsets) {
    String sentence = text.substring(begin, end);
    List<Token> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(sentence);
    int previousEnd = 0;
    while (token.find()) {
      tokens.add(
          new Token(
              sentence.codePointCount(previousEnd, token.start()),
              sentence.codePointCount(token.start(), token.end()),
              token.group(),
              "NN"));
      previousEnd = token.end();
    }
    List<RawMention> mentions = new ArrayList<>();
    new TreeMap<>(names)
        .forEach(
            (name, type) -> {
              Matcher found = Pattern.compile(Pattern.quote(name)).matcher(sentence);
              while (found.find()) {
                mentions.add(
                    new RawMention(
                        tokenAt(tokens, sentence.codePointCount(0, found.start())),
                        tokenAt(tokens, sentence.codePointCount(0, found.end()) - 1),
                        offsets.toCodePoint(begin + found.start()),
                        offsets.toCodePoint(begin + found.end()),
                        type));
              }
            });
    return new AnnotatedSentence(
        text.substring(0, begin).split("\n\n", -1).length - 1,
        offsets.toCodePoint(begin),
        offsets.toCodePoint(end),
        SentenceStatus.OK,
        tokens.size(),
        probabilities(sentence),
        tokens,
        mentions,
        List.of(),
        sentence.contains("unscored")
            ? List.of()
            : List.of(new AnnotatedSentence.TreeNode("ROOT", 0, tokens.size() - 1, 0)));
  }

  /** The index of the token that holds a code point of the sentence. */
  private static int tokenAt(List<Token> tokens, int codePoint) {
    int end = 0;
    for (int i = 0; i < tokens.size(); i++) {
      end += tokens.get(i).gap() + tokens.get(i).length();
      if (codePoint < end) {
        return i;
      }
    }
    throw new IllegalArgumentException("no token at " + codePoint);
  }

  private static List<Double> probabilities(String sentence) {
    if (sentence.contains("unscored")) {
      return List.of();
    }
    if (sentence.contains("good")) {
      return List.of(0.0, 0.0, 0.0, 0.0, 1.0);
    }
    return sentence.contains("bad")
        ? List.of(1.0, 0.0, 0.0, 0.0, 0.0)
        : List.of(0.0, 0.0, 1.0, 0.0, 0.0);
  }
}
