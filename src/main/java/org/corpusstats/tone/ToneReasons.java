package org.corpusstats.tone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Splits the difference of the positive and the negative logit of one target into what moves it:
 * exactly, for the model is linear. Words that stand in one place and move it one way are one
 * reason; articles, prepositions, names and marks are one together, for none of them says much by
 * itself. For one target; not thread safe.
 */
public final class ToneReasons implements FeatureSink {
  private static final String SENTIMENTS = "CoreNLP's sentiment of the sentence and its parts";
  private static final String CIRCUMSTANCES = "how it stands in the sentence";
  private static final String SMALL_WORDS = "names, small words and marks around it";
  private static final String DENIED = ", which is denied";
  private static final int MOST_WORDS_TOGETHER = 3;

  private static final int NEGATIVE = 0;
  private static final int POSITIVE = 2;

  /** The relations of {@link Relations} in words. */
  private static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("subject", "what it does"),
          Map.entry("subject passive", "what is done to it"),
          Map.entry("subject noun", "what something of it does"),
          Map.entry("subject noun passive", "what is done to something of it"),
          Map.entry("predicate", "what it is said to be"),
          Map.entry("own object", "whom or what it does that to"),
          Map.entry("object", "what is done to it"),
          Map.entry("object passive", "what is done by it, with it or there"),
          Map.entry("object noun", "what is done to something of it"),
          Map.entry("other subject", "who does that to it"),
          Map.entry("own", "said of it"),
          Map.entry("clause", "what a clause of its own says it does"),
          Map.entry("clause passive", "what a clause of its own says is done to it"),
          Map.entry("noun", "the noun it stands with"),
          Map.entry("above 1", "what governs its clause"),
          Map.entry("above 2", "what governs the clause above its own"));

  private record Meaning(int token, double weight, double push) {}

  private final ToneModel model;
  private final TargetSentence sentence;
  private final int first;
  private final Map<Integer, Double> pushes = new TreeMap<>();
  private final Map<Integer, String> roles = new HashMap<>();
  private final Map<String, List<Meaning>> meanings = new TreeMap<>();
  private double sentiments;
  private double circumstances;

  private ToneReasons(ToneModel model, TargetSentence sentence, int first) {
    this.model = model;
    this.sentence = sentence;
    this.first = first;
  }

  /**
   * What moves the tone towards the target from token {@code first} to {@code last}, strongest
   * first.
   */
  public static List<ToneReason> of(ToneModel model, TargetSentence sentence, int first, int last) {
    ToneReasons reasons = new ToneReasons(model, sentence, first);
    TargetFeatures.of(sentence, first, last, TargetChoice.ANY_NAME, reasons);
    return reasons.strongestFirst();
  }

  @Override
  public void number(String name, double value) {
    float[] weights = model.numbers().get(name);
    // The constant is no reason: it is the same for all.
    if (weights != null && !name.equals(TargetFeatures.CONSTANT)) {
      sentiments += push(weights) * value;
    }
  }

  @Override
  public void word(String template, String word, int token) {
    double push = push(model.wordWeights(template, word));
    if (token == NO_TOKEN) {
      circumstances += push;
    } else {
      pushes.merge(token, push, Double::sum);
      String role = ROLES.get(template);
      if (role != null) {
        roles.putIfAbsent(token, role);
      }
    }
  }

  @Override
  public void meaning(String template, String word, double weight, int token) {
    double[] logits = model.meaningLogits(template, word);
    if (logits != null) {
      meanings
          .computeIfAbsent(template, key -> new ArrayList<>())
          .add(new Meaning(token, weight, logits[POSITIVE] - logits[NEGATIVE]));
    }
  }

  private static double push(float @Nullable [] weights) {
    return weights == null ? 0 : weights[POSITIVE] - weights[NEGATIVE];
  }

  private List<ToneReason> strongestFirst() {
    for (List<Meaning> together : meanings.values()) {
      double weights = together.stream().mapToDouble(Meaning::weight).sum();
      for (Meaning one : together) {
        pushes.merge(one.token(), one.weight() * one.push() / (weights + 1), Double::sum);
      }
    }
    meanings.clear();
    List<ToneReason> reasons = new ArrayList<>();
    reasons.add(new ToneReason(SENTIMENTS, "", sentiments));
    reasons.add(new ToneReason(CIRCUMSTANCES, "", circumstances));
    double small = 0;
    Map<String, List<Integer>> together = new TreeMap<>();
    for (var push : pushes.entrySet()) {
      if (sentence.saysSomething(push.getKey())) {
        String kind = (push.getValue() < 0 ? "-" : "+") + where(push.getKey());
        together.computeIfAbsent(kind, key -> new ArrayList<>()).add(push.getKey());
      } else {
        small += push.getValue();
      }
    }
    reasons.add(new ToneReason(SMALL_WORDS, "", small));
    together.forEach((kind, tokens) -> reasons.add(words(kind.substring(1), tokens)));
    reasons.sort(
        Comparator.comparingDouble((ToneReason reason) -> -Math.abs(reason.push()))
            .thenComparing(ToneReason::what));
    return reasons;
  }

  private String where(int token) {
    String place = roles.getOrDefault(token, token < first ? "before it" : "after it");
    return sentence.isNegated(token) ? place + DENIED : place;
  }

  /** The strongest of some words, in order of the sentence, with what all of them add. */
  private ToneReason words(String where, List<Integer> tokens) {
    double sum = tokens.stream().mapToDouble(this::push).sum();
    String strongest =
        tokens.stream()
            .sorted(Comparator.comparingDouble(token -> -Math.abs(push(token))))
            .limit(MOST_WORDS_TOGETHER)
            .sorted()
            .map(sentence::form)
            .distinct()
            .collect(Collectors.joining(", "));
    return new ToneReason(strongest, where, sum);
  }

  private double push(int token) {
    return pushes.getOrDefault(token, 0.0);
  }
}
