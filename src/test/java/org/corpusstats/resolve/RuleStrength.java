package org.corpusstats.resolve;

import java.util.Locale;

/** What tests of other packages need to know of rules. */
public final class RuleStrength {
  private RuleStrength() {}

  /** The strength of a rule by its name in tables. */
  public static double of(String rule) {
    return Rule.valueOf(rule.toUpperCase(Locale.ROOT)).strength();
  }
}
