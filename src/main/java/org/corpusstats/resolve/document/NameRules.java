package org.corpusstats.resolve.document;

import java.util.List;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.jspecify.annotations.Nullable;

/** The rules for single names in their order. Immutable and thread safe. */
final class NameRules implements NameRule {
  private final List<NameRule> rules;

  NameRules(ResolveConfig config) {
    this.rules =
        List.of(
            new TypeByForm(),
            new KeepTypes(config.types()),
            new DropPronouns(),
            new TrimName(),
            new WithGivenName(),
            new DropCommonWords(),
            new PlaceByContext(),
            new RegnalTitle());
  }

  @Override
  public @Nullable Name apply(Name name, TokenizedDocument words) {
    Name current = name;
    for (NameRule rule : rules) {
      Name next = rule.apply(current, words);
      if (next == null) {
        return null;
      }
      current = next;
    }
    return current;
  }
}
