package org.corpusstats.resolve;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Drops mentions of types that the configuration does not list. */
record KeepTypes(Set<String> types) implements MentionRule {
  @Override
  public @Nullable NamedMention apply(NamedMention mention) {
    return types.contains(mention.type()) ? mention : null;
  }
}
