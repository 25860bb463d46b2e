package org.corpusstats.resolve;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a leading article off: "the United States" is "United States". */
record StripArticle() implements MentionRule {
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:the|an?)\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

  @Override
  public NamedMention apply(NamedMention mention) {
    Matcher article = ARTICLE.matcher(mention.text());
    return article.find() ? mention.withoutFirst(article.end()) : mention;
  }
}
