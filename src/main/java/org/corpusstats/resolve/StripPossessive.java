package org.corpusstats.resolve;

/** Takes the ending of a genitive off: "France’s" is France, "the IS’" is "the IS". */
record StripPossessive() implements MentionRule {
  @Override
  public NamedMention apply(NamedMention mention) {
    String text = mention.text();
    if (text.endsWith("'s") || text.endsWith("’s")) {
      return mention.withoutLast(2);
    }
    return text.endsWith("'") || text.endsWith("’") ? mention.withoutLast(1) : mention;
  }
}
