package org.corpusstats.resolve;

import org.jspecify.annotations.Nullable;

/** Drops mentions without a letter or digit, which earlier rules may have left. */
record DropNameless() implements MentionRule {
  @Override
  public @Nullable NamedMention apply(NamedMention mention) {
    return mention.text().codePoints().anyMatch(Character::isLetterOrDigit) ? mention : null;
  }
}
