package org.corpusstats.resolve.document;

import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.jspecify.annotations.Nullable;

/** Keeps, trims or drops one name. Pure and thread safe. */
@FunctionalInterface
interface NameRule {
  /** The name as it goes on, unchanged where the rule has nothing to say; null to drop it. */
  @Nullable Name apply(Name name, TokenizedDocument words);
}
