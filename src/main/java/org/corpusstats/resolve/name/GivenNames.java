package org.corpusstats.resolve.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows some fourteen thousand given names of many languages and the gender of those that one
 * gender bears, from CoreNLP's models. Read once in a JVM, in some hundredths of a second; holds
 * about two megabytes. Immutable and thread safe.
 */
public final class GivenNames {
  private static final String GENDERS = "edu/stanford/nlp/models/dcoref/namegender.combine.txt";

  /** How often news speak of a name as of a man, a woman, a thing, several (Bergsma and Lin). */
  private static final String USES = "edu/stanford/nlp/models/quoteattribution/gender_filtered.txt";

  /** Below this share of its uses, the list's gender is not the name's: "Andrea", "Kim". */
  private static final double LEAST_SHARE = 0.6;

  private final Map<String, Gender> genders;
  private final Set<String> ofBoth;

  private GivenNames(Map<String, Gender> genders, Set<String> ofBoth) {
    this.genders = Map.copyOf(genders);
    this.ofBoth = Set.copyOf(ofBoth);
  }

  /**
   * The names, read at the first call.
   *
   * @throws ExceptionInInitializerError where the models are not on the class path
   */
  public static GivenNames shared() {
    return Shared.NAMES;
  }

  private static GivenNames load() {
    Map<String, Gender> genders = new HashMap<>();
    Set<String> ofBoth = new HashSet<>();
    ModelLines.cells(GENDERS)
        .filter(cells -> cells.size() == 2)
        .forEach(
            cells -> {
              Gender gender = Gender.valueOf(cells.get(1));
              Gender other = genders.putIfAbsent(cells.get(0), gender);
              if (other != null && other != gender) {
                ofBoth.add(cells.get(0));
              }
            });
    ModelLines.cells(USES)
        .filter(cells -> genders.containsKey(cells.get(0)))
        .filter(cells -> contradicts(cells.get(1), genders.get(cells.get(0))))
        .forEach(cells -> ofBoth.add(cells.get(0)));
    genders.keySet().removeAll(ofBoth);
    return new GivenNames(genders, ofBoth);
  }

  private static boolean contradicts(String uses, @Nullable Gender gender) {
    List<Double> counts = List.of(uses.split(" ")).stream().map(Double::valueOf).toList();
    double male = counts.get(0);
    double female = counts.get(1);
    return (gender == Gender.MALE ? male : female) < LEAST_SHARE * (male + female);
  }

  /** Whether people are called so, in any case. */
  public boolean isKnown(String word) {
    String key = word.toLowerCase(Locale.ROOT);
    return genders.containsKey(key) || ofBoth.contains(key);
  }

  /** The gender of all who are called so; null where both are, and for unknown names. */
  @Nullable Gender genderOf(String word) {
    return genders.get(word.toLowerCase(Locale.ROOT));
  }

  /** Put off until somebody asks, for the models are not everywhere. */
  private static final class Shared {
    static final GivenNames NAMES = load();
  }
}
