package org.corpusstats.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.corpusstats.core.FixedLocale;

/**
 * The mentions of a sentence by the final labels of its tokens, exactly as CoreNLP's {@code
 * EntityMentionsAnnotator} finds them where no numbers and times are normalised: tokens that follow
 * each other with one label, then pronouns as persons. A function, thread safe.
 */
public final class NamedMentions {
  private static final String OUTSIDE = "O";
  private static final Set<String> PRONOUNS =
      Set.of("he", "him", "his", "she", "her", "hers", "他", "她", "他们", "她们", "她的", "他的");
  private static final int LONGEST_PRONOUN = 4;

  /**
   * A mention.
   *
   * @param firstToken counted from 0 in its sentence
   * @param lastToken inclusive
   * @param type a label such as {@code PERSON}
   */
  public record Mention(int firstToken, int lastToken, String type) {}

  private NamedMentions() {}

  /**
   * Returns all mentions: named ones from left to right, then pronouns from left to right, which
   * may lie within named ones.
   *
   * @param words the sentence's tokens, not those that were joined for the models of names
   * @param labels their fine-grained labels
   */
  public static List<Mention> of(String[] words, String[] labels) {
    List<Mention> mentions = new ArrayList<>();
    addNames(labels, mentions);
    for (int i = 0; i < words.length; i++) {
      if (isPronoun(words[i])) {
        mentions.add(new Mention(i, i, "PERSON"));
      }
    }
    return mentions;
  }

  /** {@code LabeledChunkIdentifier.getAnnotatedChunks}. */
  private static void addNames(String[] labels, List<Mention> mentions) {
    int first = -1;
    String tag = OUTSIDE;
    String type = OUTSIDE;
    for (int i = 0; i < labels.length; i++) {
      String nextTag = tag(labels[i]);
      String nextType = type(labels[i]);
      if (first >= 0 && ends(tag, type, nextTag, nextType)) {
        mentions.add(new Mention(first, i - 1, type));
        first = -1;
      }
      // CoreNLP holds the first token of a sentence compatible with none before.
      if (starts(tag, type, nextTag, nextType) || (i == 0 && isInside(nextTag))) {
        if (first >= 0) {
          throw new IllegalStateException("labels begin a mention within another: " + labels[i]);
        }
        first = i;
      }
      tag = nextTag;
      type = nextType;
    }
    if (first >= 0) {
      mentions.add(new Mention(first, labels.length - 1, type));
    }
  }

  /** The part before the first hyphen, as of {@code B-PER}; without one, inside or outside. */
  private static String tag(String label) {
    int hyphen = label.indexOf('-');
    return hyphen >= 0 ? label.substring(0, hyphen) : label.equals(OUTSIDE) ? OUTSIDE : "I";
  }

  private static String type(String label) {
    return label.substring(label.indexOf('-') + 1);
  }

  private static boolean ends(String tag, String type, String nextTag, String nextType) {
    return (isOpen(tag) && (nextTag.equals("B") || nextTag.equals(OUTSIDE)))
        || isEnd(tag)
        || isBracket(tag)
        || (isInside(tag) && !type.equals(nextType));
  }

  private static boolean starts(String tag, String type, String nextTag, String nextType) {
    return ((isEnd(tag) || tag.equals(OUTSIDE)) && (isEnd(nextTag) || nextTag.equals("I")))
        || nextTag.equals("B")
        || nextTag.equals("S")
        || nextTag.equals("U")
        || isBracket(nextTag)
        || (isInside(nextTag) && !type.equals(nextType));
  }

  private static boolean isOpen(String tag) {
    return tag.equals("B") || tag.equals("I");
  }

  private static boolean isEnd(String tag) {
    return tag.equals("E") || tag.equals("L") || tag.equals("S") || tag.equals("U");
  }

  private static boolean isBracket(String tag) {
    return tag.equals("[") || tag.equals("]");
  }

  private static boolean isInside(String tag) {
    return !tag.equals(OUTSIDE) && !tag.equals(".");
  }

  /** {@code WordLists.isKbpPronominalMention}. */
  private static boolean isPronoun(String word) {
    return word.length() <= LONGEST_PRONOUN
        && PRONOUNS.contains(word.toLowerCase(FixedLocale.LOCALE));
  }
}
