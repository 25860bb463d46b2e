package org.corpusstats.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.corpusstats.tone.Relations.Relation;

/** The features of one target in its sentence. Pure. */
public final class TargetFeatures {
  /** The number that is 1 for every target. */
  static final String CONSTANT = "always";

  /** Templates of words that need no relation to the target but stand somewhere in its sentence. */
  public static final Set<String> WORDS_BY_PLACE =
      Set.of("sentence", "same clause", "left", "right", "near left", "near right", "pair");

  /** Templates of the words with a meaning, by the first two letters of their part of speech. */
  private static final Map<String, String> WORD_CLASSES =
      Map.of("NN", "nouns", "VB", "verbs", "JJ", "adjectives", "RB", "adverbs");

  private static final int NEAR_TOKENS = 3;
  private static final int MEANING_TOKENS = 5;
  private static final double HALF_DISTANCE_TOKENS = 3;
  private static final int MOST_LEVELS = 4;

  private final TargetSentence sentence;
  private final int first;
  private final int last;
  private final FeatureSink sink;

  private TargetFeatures(TargetSentence sentence, int first, int last, FeatureSink sink) {
    this.sentence = sentence;
    this.first = first;
    this.last = last;
    this.sink = sink;
  }

  /**
   * Gives the features of a target.
   *
   * @param first the target's first token
   * @param last the target's last token
   * @param oneOfSeveral whether somebody chose several targets in this sentence and this is one
   */
  public static void of(
      TargetSentence sentence, int first, int last, boolean oneOfSeveral, FeatureSink sink) {
    TargetFeatures features = new TargetFeatures(sentence, first, last, sink);
    features.words();
    features.meanings();
    features.relations();
    features.scores();
    features.circumstances(oneOfSeveral);
  }

  private int distance(int token) {
    return token < first ? first - token : token - last;
  }

  private boolean isTarget(int token) {
    return first <= token && token <= last;
  }

  private void words() {
    int clause = sentence.clause(first, last);
    for (int i = 0; i < sentence.size(); i++) {
      if (isTarget(i) || !sentence.hasWord(i)) {
        continue;
      }
      String word = sentence.shownAs(i);
      sink.word("sentence", word, i);
      sink.word(i < first ? "left" : "right", word, i);
      if (distance(i) <= NEAR_TOKENS) {
        sink.word(i < first ? "near left" : "near right", word, i);
      }
      if (clause >= 0 && sentence.tree().first(clause) <= i && i <= sentence.tree().last(clause)) {
        sink.word("same clause", word, i);
      }
    }
    for (int i = 0; i + 1 < sentence.size(); i++) {
      if (i + 1 == first) {
        sink.word("pair", sentence.shownAs(i) + " <TARGET>", i);
      } else if (i == last) {
        sink.word("pair", "<TARGET> " + sentence.shownAs(i + 1), i + 1);
      } else if (!isTarget(i)) {
        sink.word("pair", sentence.shownAs(i) + " " + sentence.shownAs(i + 1), i);
      }
    }
  }

  private void meanings() {
    int size = sentence.size();
    meaning("sentence", 0, size, token -> 1);
    for (int i = 0; i < size; i++) {
      if (sentence.hasMeaning(i)) {
        String wordClass = WORD_CLASSES.get(sentence.tag(i).substring(0, 2));
        sink.meaning(Objects.requireNonNull(wordClass), sentence.form(i), 1, i);
      }
    }
    meaning("left", 0, first, token -> 1);
    meaning("right", last + 1, size, token -> 1);
    meaning("near left", Math.max(0, first - MEANING_TOKENS), first, token -> 1);
    meaning("near right", last + 1, Math.min(size, last + 1 + MEANING_TOKENS), token -> 1);
    IntToDoubleFunction byDistance = token -> 1 / (1 + distance(token) / HALF_DISTANCE_TOKENS);
    meaning("around", 0, first, byDistance);
    meaning("around", last + 1, size, byDistance);
    int clause = sentence.clause(first, last);
    if (clause >= 0) {
      meaning("same clause", sentence.tree().first(clause), first, token -> 1);
      meaning("same clause", last + 1, sentence.tree().last(clause) + 1, token -> 1);
    }
  }

  private void meaning(String template, int from, int to, IntToDoubleFunction weight) {
    for (int i = from; i < to; i++) {
      if (sentence.hasMeaning(i)) {
        sink.meaning(template, sentence.form(i), weight.applyAsDouble(i), i);
      }
    }
  }

  private void relations() {
    for (Relation relation : Relations.of(sentence, first, last)) {
      int token = relation.token();
      circumstance("relation", relation.detail());
      sink.word(relation.detail(), sentence.shownAs(token), token);
      if (!relation.isNegated() && !relation.detail().equals(relation.role())) {
        // "Not trusted" says nothing of "trusted", so a negated word has no weight by role alone.
        sink.word(relation.role(), sentence.shownAs(token), token);
      }
      if (sentence.hasMeaning(token)) {
        String template = relation.isNegated() ? "negated" : relation.role();
        sink.meaning(template, sentence.form(token), 1, token);
      }
      VerbClass verbClass = VerbClass.of(sentence.lemma(token));
      if (verbClass != null) {
        VerbClass meant = relation.isNegated() ? verbClass.negated() : verbClass;
        sink.word(relation.role(), meant.shownAs(), token);
      }
    }
  }

  private void scores() {
    ParseTree tree = sentence.tree();
    if (tree.isEmpty()) {
      return;
    }
    sink.number("sentence score", sentence.score());
    List<Integer> path = tree.pathTo(first, last);
    List<Double> beside = new ArrayList<>();
    for (int node : path) {
      if (!tree.isRoot(node)) {
        int sibling = tree.sibling(node);
        if (sibling >= 0) {
          beside.add(tree.score(sibling));
        }
      }
    }
    sink.number("clause score", sentence.clauseScore(first, last));
    beside.stream().min(Double::compare).ifPresent(score -> sink.number("lowest beside", score));
    beside.stream().max(Double::compare).ifPresent(score -> sink.number("highest beside", score));
    sink.number("mean beside", beside.stream().mapToDouble(score -> score).average().orElse(0));
    for (int i = 0; i < Math.min(MOST_LEVELS, path.size()); i++) {
      sink.number("level " + i + " score", tree.score(path.get(path.size() - 1 - i)));
    }
    for (int i = 0; i < Math.min(MOST_LEVELS, beside.size()); i++) {
      sink.number("beside level " + i, beside.get(beside.size() - 1 - i));
    }
    sink.number("words left", leafScores(Math.max(0, first - MEANING_TOKENS), first));
    sink.number(
        "words right", leafScores(last + 1, Math.min(sentence.size(), last + 1 + MEANING_TOKENS)));
    sink.number("all words", leafScores(0, sentence.size()));
  }

  private double leafScores(int from, int to) {
    return IntStream.range(from, to).mapToDouble(sentence::leafScore).sum();
  }

  private void circumstances(boolean oneOfSeveral) {
    int size = sentence.size();
    sink.number(CONSTANT, 1);
    circumstance("type", sentence.type(last).isEmpty() ? sentence.tag(last) : sentence.type(last));
    circumstance("place", "" + Math.min(4, 5 * first / size));
    circumstance("length", "" + Math.min(6, size / 8));
    circumstance("targets", oneOfSeveral ? "several" : "one");
    circumstance("quoted", quotes(first) % 2 == 1 ? "yes" : "no");
    circumstance("quotes", quotes(size) > 0 ? "yes" : "no");
  }

  private void circumstance(String template, String value) {
    sink.word(template, value, FeatureSink.NO_TOKEN);
  }

  private long quotes(int to) {
    return IntStream.range(0, to)
        .filter(i -> sentence.tag(i).equals("``") || sentence.tag(i).equals("''"))
        .count();
  }
}
