package org.corpusstats.resolve;

import org.jspecify.annotations.Nullable;

/** One step of resolution. Pure and thread safe. */
@FunctionalInterface
interface MentionRule {
  /** The mention as it goes on, unchanged where the rule has nothing to say; null to drop it. */
  @Nullable NamedMention apply(NamedMention mention);
}
