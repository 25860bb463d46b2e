package org.corpusstats.core;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The types that CoreNLP's English models give to names, and how a setting that lists types is
 * checked.
 */
public final class EntityTypes {
  /** Of the three models of names, and of the gazetteers that refine them. */
  private static final Set<String> OF_THE_MODELS =
      Set.of(
          "PERSON",
          "ORGANIZATION",
          "LOCATION",
          "MISC",
          "DATE",
          "TIME",
          "MONEY",
          "PERCENT",
          "COUNTRY",
          "CITY",
          "STATE_OR_PROVINCE",
          "NATIONALITY",
          "RELIGION",
          "IDEOLOGY",
          "TITLE",
          "CRIMINAL_CHARGE",
          "CAUSE_OF_DEATH",
          "URL",
          "EMAIL",
          "HANDLE");

  private EntityTypes() {}

  /**
   * Whether mentions can have these types.
   *
   * @param others that mentions can have besides those of the models
   */
  public static boolean areKnown(Collection<String> types, Collection<String> others) {
    return types.stream().allMatch(type -> OF_THE_MODELS.contains(type) || others.contains(type));
  }

  /** What such a setting may be, as an error says it. */
  public static String allowed(Collection<String> others) {
    Set<String> all = new TreeSet<>(OF_THE_MODELS);
    all.addAll(others);
    return "a list of " + String.join(", ", all);
  }
}
