package org.corpusstats.resolve.document;

import java.util.Set;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.jspecify.annotations.Nullable;

/** Drops names of types that the configuration does not list. */
record KeepTypes(Set<String> types) implements NameRule {
  @Override
  public @Nullable Name apply(Name name, TokenizedDocument words) {
    return types.contains(name.type()) ? name : null;
  }
}
