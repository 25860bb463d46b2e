package org.corpusstats.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules in their order. Immutable and thread safe. */
final class MentionRules {
  private final List<MentionRule> rules;

  MentionRules(ResolveConfig config) {
    this.rules =
        List.of(
            new KeepTypes(config.types()),
            new DropPronouns(),
            new StripPossessive(),
            new StripArticle(),
            new DropNameless());
  }

  /** What the rules make of a mention; null where one drops it. */
  @Nullable NamedMention apply(NamedMention mention) {
    NamedMention current = mention;
    for (MentionRule rule : rules) {
      NamedMention next = rule.apply(current);
      if (next == null) {
        return null;
      }
      current = next;
    }
    return current;
  }
}
