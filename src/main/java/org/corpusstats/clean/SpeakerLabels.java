package org.corpusstats.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets the labels of a transcript ("MR. SMITH: We agreed.") apart as paragraphs of their own: who
 * speaks is no part of what is said. Pure and thread safe.
 *
 * <p>A label in capitals is one where a paragraph begins. Between sentences it is one where the
 * paragraph begins with one, where another paragraph begins with the same, or where somebody speaks
 * after it: "NASDAQ: ACME went up." in a story is a sentence. A label with small letters ("Mary
 * Jones:") is one only where several paragraphs begin with it.
 */
final class SpeakerLabels {
  private static final Pattern IN_CAPITALS =
      Pattern.compile(
          "(?:^|(?<=[.!?…:”\"’)\\]] ))"
              + "(?:[QA]|\\p{Lu}[\\p{Lu}\\d.,'’&#/-]{1,20}"
              + "(?: [\\p{Lu}\\d#&][\\p{Lu}\\d.,'’&#/-]{0,20}){0,5}"
              + "(?: \\([^()]{1,40}\\))?):(?= [^\\s>])");

  private static final Pattern WITH_SMALL_LETTERS =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,4}(?: \\([^()]{1,40}\\))?:(?= [^\\s>])");

  /** How people speak and stories do not. */
  private static final Pattern SPEECH =
      Pattern.compile(
          " [“\"‘']?(?:(?:Yes|No|Yeah|Well|So|Thanks?|Please|Let|Okay|OK|Good|Hello|Hi|Welcome|Why|How|What)\\b"
              + "|[^.!?]{0,200}\\b(?i:I|we|you|my|our|your|me|us)\\b)");

  private static final int OFTEN = 2;

  private SpeakerLabels() {}

  /** The paragraphs of a text, each cut into what is said and the labels of who says it. */
  static List<String> setApart(List<String> paragraphs) {
    Set<String> speakers = speakers(paragraphs);
    List<String> parts = new ArrayList<>();
    paragraphs.forEach(paragraph -> cutAtCapitals(paragraph, speakers, parts));
    Map<String, Integer> counts = new HashMap<>();
    for (String part : parts) {
      Matcher label = WITH_SMALL_LETTERS.matcher(part);
      if (label.lookingAt()) {
        counts.merge(label.group(), 1, Integer::sum);
      }
    }
    counts.values().removeIf(count -> count < OFTEN);
    return counts.isEmpty() ? parts : cutAtLabels(parts, counts.keySet());
  }

  /** The labels with which paragraphs begin. */
  private static Set<String> speakers(List<String> paragraphs) {
    Set<String> speakers = new HashSet<>();
    for (String paragraph : paragraphs) {
      Matcher label = IN_CAPITALS.matcher(paragraph);
      if (label.lookingAt()) {
        speakers.add(label.group());
      }
    }
    return speakers;
  }

  private static void cutAtCapitals(String paragraph, Set<String> speakers, List<String> parts) {
    int from = 0;
    if (paragraph.indexOf(':') >= 0 && QuotedLines.depth(paragraph) == 0) {
      Matcher label = IN_CAPITALS.matcher(paragraph);
      boolean speaks = label.lookingAt();
      for (label.reset(); label.find(); ) {
        if (!speaks && !speakers.contains(label.group()) && !isSpoken(paragraph, label)) {
          continue;
        }
        if (label.start() > from) {
          parts.add(paragraph.substring(from, label.start() - 1));
        }
        parts.add(label.group());
        from = label.end() + 1;
      }
    }
    parts.add(paragraph.substring(from));
  }

  /** Whether a label follows another one, or somebody speaks after it. */
  private static boolean isSpoken(String paragraph, Matcher label) {
    boolean another = label.start() > 1 && paragraph.charAt(label.start() - 2) == ':';
    return another || SPEECH.matcher(paragraph).region(label.end(), paragraph.length()).lookingAt();
  }

  private static List<String> cutAtLabels(List<String> paragraphs, Set<String> labels) {
    List<String> parts = new ArrayList<>();
    for (String paragraph : paragraphs) {
      int from = 0;
      Matcher label = WITH_SMALL_LETTERS.matcher(paragraph);
      while (label.region(from, paragraph.length()).lookingAt() && labels.contains(label.group())) {
        parts.add(label.group());
        from = label.end() + 1;
      }
      parts.add(paragraph.substring(from));
    }
    return parts;
  }
}
