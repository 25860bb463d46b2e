package org.corpusstats.resolve.name;

import java.util.Set;

/**
 * What a name stands for, more coarsely than its type: names of different kinds are never one
 * entity by a rule.
 */
public enum Kind {
  PERSON,
  PLACE,
  /** Organisations, and whatever annotators confuse with them. */
  GROUP,
  NATIONALITY;

  private static final Set<String> PLACES =
      Set.of("LOCATION", "COUNTRY", "CITY", "STATE_OR_PROVINCE");

  public static Kind of(String type) {
    if (type.equals("PERSON")) {
      return PERSON;
    }
    if (type.equals("NATIONALITY")) {
      return NATIONALITY;
    }
    return PLACES.contains(type) ? PLACE : GROUP;
  }
}
