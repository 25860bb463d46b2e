package org.corpusstats.tone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.corpusstats.core.CodePoints;
import org.corpusstats.measure.sentiment.SentimentScore;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.RawMention;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.AnnotatedSentence.TreeNode;
import org.jspecify.annotations.Nullable;

/** An annotated sentence as the features of all its targets read it. Immutable. */
public final class TargetSentence {
  /** Lemmas of verbs that say nothing themselves where another follows. */
  static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "get");

  private static final Set<String> CLAUSES = Set.of("S", "SBAR", "SINV", "SQ");
  private static final Set<String> NAMED =
      Set.of(
          "PERSON",
          "ORGANIZATION",
          "COUNTRY",
          "CITY",
          "NATIONALITY",
          "STATE_OR_PROVINCE",
          "LOCATION");

  private final String[] forms;
  private final String[] lemmas;
  private final String[] shown;
  private final String[] tags;
  private final String[] types;
  private final double score;
  private final double[] leafScores;
  private final ParseTree tree;
  private final boolean[] negated;

  /**
   * @param words the tokens as they stand in the text
   */
  TargetSentence(AnnotatedSentence sentence, List<String> words) {
    int size = sentence.tokens().size();
    if (words.size() != size) {
      throw new IllegalArgumentException(words.size() + " words of " + size + " tokens");
    }
    forms = new String[size];
    lemmas = new String[size];
    shown = new String[size];
    tags = new String[size];
    types = new String[size];
    Arrays.fill(types, "");
    for (RawMention mention : sentence.mentions()) {
      Arrays.fill(types, mention.firstToken(), mention.lastToken() + 1, mention.type());
    }
    for (int i = 0; i < size; i++) {
      forms[i] = words.get(i).toLowerCase(Locale.ROOT);
      lemmas[i] = sentence.tokens().get(i).lemma().toLowerCase(Locale.ROOT);
      tags[i] = sentence.tokens().get(i).pos();
      shown[i] = shown(i);
    }
    score =
        sentence.sentimentProbabilities().isEmpty()
            ? 0
            : SentimentScore.ofMillionths(
                SentimentScore.millionths(
                    sentence.sentimentProbabilities().stream().mapToDouble(p -> p).toArray()));
    tree = new ParseTree(sentence.tree());
    leafScores = new double[size];
    for (TreeNode node : sentence.tree()) {
      if (node.firstToken() == node.lastToken()) {
        leafScores[node.firstToken()] = node.sentiment();
      }
    }
    negated = NegationScope.of(tree, forms, lemmas, tags);
  }

  /**
   * The sentence with its words cut from its text.
   *
   * @param text the sentence's own, from its first code point on
   */
  public static TargetSentence of(AnnotatedSentence sentence, String text) {
    CodePoints offsets = CodePoints.of(text);
    List<String> words = new ArrayList<>();
    int end = 0;
    for (Token token : sentence.tokens()) {
      int begin = end + token.gap();
      end = begin + token.length();
      words.add(text.substring(offsets.toUtf16(begin), offsets.toUtf16(end)));
    }
    return new TargetSentence(sentence, words);
  }

  /** Names are no reason to like or dislike what stands beside them, so only their type counts. */
  private String shown(int token) {
    if (tags[token].startsWith("NNP")) {
      return NAMED.contains(types[token]) ? "<" + types[token] + ">" : "<NAME>";
    }
    return tags[token].equals("CD") ? "<NUMBER>" : lemmas[token];
  }

  int size() {
    return forms.length;
  }

  /** The token as it stands in the text, in small letters. */
  String form(int token) {
    return forms[token];
  }

  /** In small letters. */
  String lemma(int token) {
    return lemmas[token];
  }

  /** The lemma, or the type of what is a name or a number. */
  String shownAs(int token) {
    return shown[token];
  }

  /** Part of speech (Penn Treebank). */
  String tag(int token) {
    return tags[token];
  }

  /** Type of the named mention that covers the token; empty where none does. */
  public String type(int token) {
    return types[token];
  }

  /** Sentiment of the whole sentence, −1…1; 0 where it was not scored. */
  public double score() {
    return score;
  }

  /** Sentiment of the smallest clause around some tokens, −1…1; the whole sentence's without. */
  public double clauseScore(int first, int last) {
    int clause = clause(first, last);
    return clause < 0 ? score : tree.score(clause);
  }

  /** Node of the smallest clause around some tokens; −1 where there is none. */
  int clause(int first, int last) {
    int clause = -1;
    if (!tree.isEmpty()) {
      for (int node : tree.pathTo(first, last)) {
        if (CLAUSES.contains(tree.label(node))) {
          clause = node;
        }
      }
    }
    return clause;
  }

  /** Sentiment of the word itself, −1…1; 0 where it was not scored. */
  double leafScore(int token) {
    return leafScores[token];
  }

  /** Whether the token's meaning is turned round by a negation. */
  boolean isNegated(int token) {
    return negated[token];
  }

  /** The last token of the verb phrase that a verb leads. */
  int phraseEnd(int verb) {
    return tree.last(tree.around(tree.leaf(verb), Set.of("VP")));
  }

  /** The class of a verb, or of a noun made of one; null where it is in none. */
  @Nullable VerbClass verbClass(int token) {
    return VerbClass.of(lemmas[token], tags[token]);
  }

  ParseTree tree() {
    return tree;
  }

  boolean hasWord(int token) {
    return shown[token].codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether the token's meaning counts: a noun, verb, adjective or adverb that is no name. */
  boolean hasMeaning(int token) {
    String tag = tags[token];
    boolean content =
        tag.startsWith("NN")
            || tag.startsWith("VB")
            || tag.startsWith("JJ")
            || tag.startsWith("RB");
    return content && !tag.startsWith("NNP") && !AUXILIARIES.contains(lemmas[token]);
  }

  /**
   * Whether a reader would call the token a reason by itself: a word with a meaning, a negation.
   */
  boolean saysSomething(int token) {
    return (hasMeaning(token) && hasWord(token)) || NegationScope.isCue(lemmas[token]);
  }

  /** Tokens that a range of code points of the text overlaps, first and last; empty where none. */
  public static List<Integer> tokens(AnnotatedSentence sentence, int charBegin, int charEnd) {
    List<Integer> covered = new ArrayList<>();
    int end = sentence.charBegin();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      int begin = end + sentence.tokens().get(i).gap();
      end = begin + sentence.tokens().get(i).length();
      if (begin < charEnd && charBegin < end) {
        covered.add(i);
      }
    }
    return covered.isEmpty() ? covered : List.of(covered.get(0), covered.get(covered.size() - 1));
  }
}
