package org.corpusstats.tone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The verbs that stand in a verb phrase itself and not in its complements, auxiliaries left out.
 *
 * @param verbs in order of the sentence
 * @param complements nodes of the phrases that complete it, in order of the sentence
 */
record VerbPhrase(List<Verb> verbs, List<Integer> complements) {
  /** A verb that says something, and whether the phrase has it in the passive voice. */
  record Verb(int token, boolean isPassive) {}

  private static final int WIDEST_AUXILIARY = 6;

  /** Reads the phrase of a node labelled VP. */
  static VerbPhrase of(TargetSentence sentence, int phrase) {
    ParseTree tree = sentence.tree();
    List<Integer> words = new ArrayList<>();
    List<Integer> complements = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(phrase));
    while (!open.isEmpty()) {
      int node = open.removeFirst();
      if (tree.isLeaf(node)) {
        words.add(tree.first(node));
      } else if (tree.label(node).equals("VP")) {
        List<Integer> children = tree.children(node);
        for (int i = children.size() - 1; i >= 0; i--) {
          open.addFirst(children.get(i));
        }
      } else {
        complements.add(node);
      }
    }
    return new VerbPhrase(mainVerbs(sentence, words), complements);
  }

  private static List<Verb> mainVerbs(TargetSentence sentence, List<Integer> words) {
    List<Integer> verbs =
        words.stream()
            .filter(word -> sentence.tag(word).startsWith("VB") || sentence.tag(word).equals("MD"))
            .toList();
    List<Verb> main = new ArrayList<>();
    for (int i = 0; i < verbs.size(); i++) {
      int verb = verbs.get(i);
      boolean helps =
          i + 1 < verbs.size()
              && verbs.get(i + 1) - verb < WIDEST_AUXILIARY
              && (TargetSentence.AUXILIARIES.contains(sentence.lemma(verb))
                  || sentence.tag(verb).equals("MD"));
      if (!helps) {
        boolean passive =
            i > 0
                && sentence.tag(verb).equals("VBN")
                && Set.of("be", "get").contains(sentence.lemma(verbs.get(i - 1)));
        main.add(new Verb(verb, passive));
      }
    }
    return main;
  }
}
