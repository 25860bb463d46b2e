package org.corpusstats.aggregate;

import java.util.Locale;
import org.corpusstats.aggregate.DocumentMentions.MentionPlace;

/** What counts as appearing together. */
public enum UnitScope {
  SENTENCE,
  PARAGRAPH,
  DOCUMENT;

  /** The unit of this scope, within its document, that holds a mention. */
  int unitOf(MentionPlace mention) {
    return switch (this) {
      case SENTENCE -> mention.sentenceIndex();
      case PARAGRAPH -> mention.paragraphIndex();
      case DOCUMENT -> 0;
    };
  }

  /** The value in tables: the name in lower case. */
  String columnValue() {
    return name().toLowerCase(Locale.ROOT);
  }
}
