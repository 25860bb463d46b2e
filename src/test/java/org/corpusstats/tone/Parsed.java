package org.corpusstats.tone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.RawMention;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.AnnotatedSentence.TreeNode;
import org.corpusstats.table.row.SentenceStatus;
import org.jspecify.annotations.Nullable;

/**
 * Parsed sentences for tests, written as binary trees: {@code (S (NP Ann/NNP) (VP ran/VBD/run))}.
 *
 * <p>A leaf is {@code word/POS} or {@code word/POS/lemma}; {@code (NP word/POS)} is one node.
 * {@code (LABEL:-0.5 …)} gives a node its score, 0 without; the sentence's is that of its root.
 */
public final class Parsed {
  private final List<String> words = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();
  private final List<TreeNode> nodes = new ArrayList<>();
  private final List<String> parts;
  private int next;

  private Parsed(String tree) {
    parts = Arrays.asList(tree.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+", -1));
    node();
  }

  /** The sentence with the named mentions, types by their words. */
  public static TargetSentence sentence(String tree, Map<String, String> names) {
    Parsed parsed = new Parsed(tree);
    List<RawMention> mentions = new ArrayList<>();
    new TreeMap<>(names)
        .forEach(
            (name, type) -> {
              int[] span = parsed.span(name);
              mentions.add(new RawMention(span[0], span[1], 0, 0, type));
            });
    double score = parsed.nodes.get(0).sentiment();
    AnnotatedSentence sentence =
        new AnnotatedSentence(
            0,
            0,
            parsed.words.size(),
            SentenceStatus.OK,
            parsed.words.size(),
            List.of(Math.max(0, -score), 0.0, 1 - Math.abs(score), 0.0, Math.max(0, score)),
            parsed.tokens,
            mentions,
            List.of(),
            parsed.nodes);
    return new TargetSentence(sentence, parsed.words);
  }

  public static TargetSentence sentence(String tree) {
    return sentence(tree, Map.of());
  }

  private int[] span(String name) {
    List<String> parts = Arrays.asList(name.split(" ", -1));
    for (int i = 0; i + parts.size() <= words.size(); i++) {
      if (words.subList(i, i + parts.size()).equals(parts)) {
        return new int[] {i, i + parts.size() - 1};
      }
    }
    throw new IllegalArgumentException(name + " is not in " + words);
  }

  private void node() {
    if (!parts.get(next).equals("(")) {
      leaf(parts.get(next++), null);
      return;
    }
    next++;
    String[] label = parts.get(next++).split(":", -1);
    float score = label.length == 1 ? 0 : Float.parseFloat(label[1]);
    if (!parts.get(next).equals("(") && parts.get(next + 1).equals(")")) {
      leaf(parts.get(next++), new TreeNode(label[0], 0, 0, score));
    } else {
      int at = nodes.size();
      int first = tokens.size();
      nodes.add(new TreeNode(label[0], first, first, score));
      while (!parts.get(next).equals(")")) {
        node();
      }
      nodes.set(at, new TreeNode(label[0], first, tokens.size() - 1, score));
    }
    next++;
  }

  private void leaf(String word, @Nullable TreeNode node) {
    String[] fields = word.split("/", -1);
    int token = tokens.size();
    tokens.add(
        new Token(
            token == 0 ? 0 : 1,
            fields[0].length(),
            fields.length > 2 ? fields[2] : fields[0],
            fields[1]));
    words.add(fields[0]);
    nodes.add(
        new TreeNode(
            node == null ? fields[1] : node.label(),
            token,
            token,
            node == null ? 0 : node.sentiment()));
  }
}
