package org.corpusstats.tone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.corpusstats.tone.Relations.Relation;
import org.jspecify.annotations.Nullable;

/** The features of one target in its sentence. Pure. */
public final class TargetFeatures {
  /** The number that is 1 for every target. */
  static final String CONSTANT = "always";

  /** Templates of words that need no relation to the target but stand somewhere in its sentence. */
  public static final Set<String> WORDS_BY_PLACE =
      Set.of("sentence", "same clause", "left", "right", "near left", "near right", "pair");

  /** Begins the templates of words that a verb governs whose subject the target is. */
  public static final String UNDER = "under";

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
  private final List<Relation> relations;
  private final @Nullable VerbClass[] over;
  private final int clause;

  private TargetFeatures(TargetSentence sentence, int first, int last, FeatureSink sink) {
    this.sentence = sentence;
    this.first = first;
    this.last = last;
    this.sink = sink;
    this.relations = Relations.of(sentence, first, last);
    this.over = over();
    this.clause = sentence.clause(first, last);
  }

  /**
   * Gives the features of a target.
   *
   * @param first the target's first token
   * @param last the target's last token
   * @param choice how the target came to be asked about
   */
  public static void of(
      TargetSentence sentence, int first, int last, TargetChoice choice, FeatureSink sink) {
    TargetFeatures features = new TargetFeatures(sentence, first, last, sink);
    features.words();
    features.meanings();
    features.relations();
    features.scores();
    features.circumstances(choice);
  }

  private int distance(int token) {
    return token < first ? first - token : token - last;
  }

  private boolean isTarget(int token) {
    return first <= token && token <= last;
  }

  private void words() {
    for (int i = 0; i < sentence.size(); i++) {
      if (!isTarget(i) && sentence.hasWord(i)) {
        String word = shown(i);
        sink.word("sentence", word, i);
        VerbClass above = over[i];
        if (above != null) {
          sink.word(UNDER + " " + above.shownAs(false), word, i);
          sink.word(UNDER, word, i);
        } else {
          sink.word(i < first ? "left" : "right", word, i);
          if (distance(i) <= NEAR_TOKENS) {
            sink.word(i < first ? "near left" : "near right", word, i);
          }
          if (isInClause(i)) {
            sink.word("same clause", word, i);
          }
        }
      }
    }
    for (int i = 0; i + 1 < sentence.size(); i++) {
      if (i + 1 == first) {
        sink.word("pair", shown(i) + " <TARGET>", i);
      } else if (i == last) {
        sink.word("pair", "<TARGET> " + shown(i + 1), i + 1);
      } else if (!isTarget(i)) {
        sink.word("pair", shown(i) + " " + shown(i + 1), i);
      }
    }
  }

  private String shown(int token) {
    String word = sentence.shownAs(token);
    return sentence.isNegated(token) ? "not " + word : word;
  }

  /** For each token the class of a verb that has the target as subject and it under itself. */
  private @Nullable VerbClass[] over() {
    VerbClass[] over = new VerbClass[sentence.size()];
    for (Relation relation : relations) {
      VerbClass verbClass = sentence.verbClass(relation.token());
      if (relation.role().equals("subject") && verbClass != null && verbClass.isOutward()) {
        Arrays.fill(
            over, relation.token() + 1, sentence.phraseEnd(relation.token()) + 1, verbClass);
      }
    }
    return over;
  }

  private boolean isInClause(int token) {
    return clause >= 0
        && sentence.tree().first(clause) <= token
        && token <= sentence.tree().last(clause);
  }

  private void meanings() {
    for (int i = 0; i < sentence.size(); i++) {
      if (!sentence.hasMeaning(i)) {
        continue;
      }
      if (sentence.isNegated(i)) {
        meaning("negated", 1, i);
        continue;
      }
      meaning(Objects.requireNonNull(WORD_CLASSES.get(sentence.tag(i).substring(0, 2))), 1, i);
      meaning("sentence", 1, i);
      if (isTarget(i)) {
        continue;
      }
      if (over[i] != null) {
        meaning(UNDER, 1, i);
      } else {
        String side = i < first ? "left" : "right";
        meaning(side, 1, i);
        if (distance(i) <= MEANING_TOKENS) {
          meaning("near " + side, 1, i);
        }
        meaning("around", 1 / (1 + distance(i) / HALF_DISTANCE_TOKENS), i);
        if (isInClause(i)) {
          meaning("same clause", 1, i);
        }
      }
    }
  }

  private void meaning(String template, double weight, int token) {
    sink.meaning(template, sentence.form(token), weight, token);
  }

  private void relations() {
    for (Relation relation : relations) {
      int token = relation.token();
      circumstance("relation", relation.detail());
      sink.word(relation.detail(), sentence.shownAs(token), token);
      if (!relation.isNegated() && !relation.detail().equals(relation.role())) {
        // "Not trusted" says nothing of "trusted", so a negated word has no weight by role alone.
        sink.word(relation.role(), sentence.shownAs(token), token);
      }
      if (sentence.hasMeaning(token)) {
        String template = relation.isNegated() ? "negated relation" : relation.role();
        sink.meaning(template, sentence.form(token), 1, token);
      }
      VerbClass verbClass = sentence.verbClass(token);
      if (verbClass != null) {
        String shown = verbClass.shownAs(relation.isNegated());
        sink.word(relation.role(), shown, token);
        if (relation.role().equals("noun")) {
          sink.word(relation.detail(), shown, token);
        }
        // How gloomy a sentence is counts otherwise for who condemns and for who is condemned.
        String with = " with " + relation.role() + " " + shown;
        sink.number("sentence score" + with, sentence.score());
        sink.number("clause score" + with, sentence.clauseScore(first, last));
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

  private void circumstances(TargetChoice choice) {
    int size = sentence.size();
    sink.number(CONSTANT, 1);
    circumstance("type", sentence.type(last).isEmpty() ? sentence.tag(last) : sentence.type(last));
    circumstance("place", "" + Math.min(4, 5 * first / size));
    circumstance("length", "" + Math.min(6, size / 8));
    circumstance("targets", choice.name());
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
