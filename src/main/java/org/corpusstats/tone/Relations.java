package org.corpusstats.tone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Finds the words that govern a target and that it governs, from the constituency tree: what it
 * does, what is done to it, what it is said to be, whose it is. The heads are those of Collins
 * (1999), simplified for binarised trees. Immutable.
 */
final class Relations {
  /** Verbs that say nothing themselves where another follows. */
  static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "get");

  private static final Set<String> CLAUSES = Set.of("S", "SINV", "SQ");
  private static final Set<String> AFTER_HEAD = Set.of("PP", "SBAR", "S", "VP", "PRN", "ADJP");
  private static final int WIDEST_AUXILIARY = 6;
  private static final String NOT = " not";

  /**
   * A word that stands in a relation to the target.
   *
   * @param role such as {@code subject} or {@code object}; passive voice is part of it
   * @param detail the role with preposition and negation
   */
  record Relation(String role, String detail, int token) {
    boolean isNegated() {
      return detail.endsWith(NOT);
    }
  }

  private record Verb(int token, boolean isPassive) {}

  private record VerbPhrase(List<Verb> verbs, boolean isNegated, List<Integer> complements) {
    String suffix() {
      return isNegated ? NOT : "";
    }
  }

  private final TargetSentence sentence;
  private final ParseTree tree;
  private final int first;
  private final int last;
  private final List<Relation> found = new ArrayList<>();

  private Relations(TargetSentence sentence, int first, int last) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.first = first;
    this.last = last;
  }

  /** The relations of the target from token {@code first} to {@code last}; none without a tree. */
  static List<Relation> of(TargetSentence sentence, int first, int last) {
    if (sentence.tree().isEmpty()) {
      return List.of();
    }
    Relations relations = new Relations(sentence, first, last);
    relations.climb();
    return relations.found;
  }

  private void climb() {
    List<Integer> path = tree.pathTo(first, last);
    int node = path.get(path.size() - 1);
    String preposition = "";
    boolean hasNoun = false; // the target only modifies another noun
    int clauses = 0;
    while (!tree.isRoot(node)) {
      int parent = tree.parent(node);
      String label = tree.label(parent);
      if (label.equals("NP") || label.equals("NML")) {
        int head = head(parent);
        if (head < first || head > last) {
          if (!hasNoun) {
            add("noun", nounRole(node, preposition), head);
            hasNoun = true;
            preposition = "";
          }
        } else {
          ownModifier(tree.sibling(node));
        }
      } else if (label.equals("PP")) {
        if (!tree.isLeftChild(node)) {
          preposition = sentence.lemma(tree.first(parent));
        }
      } else if (label.equals("VP")) {
        int phrase = parent;
        while (!tree.isRoot(parent) && tree.label(tree.parent(parent)).equals("VP")) {
          parent = tree.parent(parent);
        }
        object(phrase, parent, clauses, hasNoun, preposition);
        if (clauses == 0) {
          otherSubject(parent);
        }
        preposition = "";
        clauses++;
      } else if (CLAUSES.contains(label) && clauses == 0 && subject(tree.sibling(node), hasNoun)) {
        clauses++;
      }
      node = parent;
    }
  }

  private void add(String role, String detail, int token) {
    found.add(new Relation(role, detail, token));
  }

  private String nounRole(int node, String preposition) {
    boolean possessive =
        sentence.tag(last).equals("PRP$")
            || (last + 1 < sentence.size() && sentence.tag(last + 1).equals("POS"));
    if (tree.isLeftChild(node) && possessive) {
      return "possessed";
    }
    return preposition.isEmpty() ? "modified" : "noun " + preposition;
  }

  /** What the target's own phrase says of it: an apposition, an adjective, a relative clause. */
  private void ownModifier(int sibling) {
    if (sibling < 0 || sentence.tag(tree.last(sibling)).equals("POS")) {
      return;
    }
    String label = tree.label(sibling);
    if (!Set.of("SBAR", "VP", "S", "RRC").contains(label)) {
      int head = head(sibling);
      if (head < first || head > last) {
        add("own", "own", head);
      }
      return;
    }
    int phrase = firstVerbPhrase(sibling);
    if (phrase >= 0) {
      VerbPhrase verbs = verbs(phrase);
      for (Verb verb : verbs.verbs()) {
        boolean participle = label.equals("VP") && sentence.tag(verb.token()).equals("VBN");
        String role = verb.isPassive() || participle ? "clause passive" : "clause";
        add(role, role + verbs.suffix(), verb.token());
      }
    }
  }

  /**
   * The verb that the target stands with in a phrase.
   *
   * @param whole the phrase or the one that it is part of, whose auxiliaries tell voice and
   *     negation
   */
  private void object(int phrase, int whole, int clauses, boolean hasNoun, String preposition) {
    VerbPhrase verbs = verbs(whole);
    Verb governor = null;
    for (Verb verb : verbs.verbs()) {
      boolean inPhrase = tree.first(phrase) <= verb.token() && verb.token() <= tree.last(phrase);
      if (inPhrase && (governor == null || verb.token() < first)) {
        governor = verb;
      }
    }
    if (governor != null) {
      String role =
          clauses > 0 ? "above " + Math.min(clauses, 2) : hasNoun ? "object noun" : "object";
      role += governor.isPassive() ? " passive" : "";
      add(role, role + " " + preposition + verbs.suffix(), governor.token());
    }
  }

  /** The subject of the clause whose verb has the target as an object. */
  private void otherSubject(int phrase) {
    int node = phrase;
    while (!tree.isRoot(node)) {
      int clause = tree.parent(node);
      int sibling = tree.sibling(node);
      if (sibling >= 0
          && tree.label(sibling).equals("NP")
          && tree.last(sibling) < tree.first(phrase)) {
        add("other subject", "other subject", head(sibling));
        return;
      }
      if (!tree.isBinarised(clause)) {
        return;
      }
      node = clause;
    }
  }

  /** What the target does, where the phrase beside it is or begins with its verb. */
  private boolean subject(int sibling, boolean hasNoun) {
    if (sibling < 0 || tree.first(sibling) <= last) {
      return false;
    }
    int phrase = sibling;
    while (!tree.label(phrase).equals("VP")) {
      int next = -1;
      for (int child : tree.children(phrase)) {
        if (next < 0 && Set.of("VP", "S").contains(tree.label(child))) {
          next = child;
        }
      }
      if (next < 0) {
        return true;
      }
      phrase = next;
    }
    VerbPhrase verbs = verbs(phrase);
    for (Verb verb : verbs.verbs()) {
      String role = (hasNoun ? "subject noun" : "subject") + (verb.isPassive() ? " passive" : "");
      add(role, role + verbs.suffix(), verb.token());
      verbs.complements().stream()
          .filter(complement -> tree.first(complement) > verb.token())
          .findFirst()
          .ifPresent(
              complement -> {
                String of = sentence.lemma(verb.token()).equals("be") ? "predicate" : "own object";
                add(of, of + verbs.suffix(), head(complement));
              });
    }
    return true;
  }

  private int firstVerbPhrase(int node) {
    if (tree.label(node).equals("VP")) {
      return node;
    }
    for (int child : tree.children(node)) {
      int phrase = firstVerbPhrase(child);
      if (phrase >= 0) {
        return phrase;
      }
    }
    return -1;
  }

  /** The verbs that stand in a verb phrase itself, not in its complements; auxiliaries left out. */
  private VerbPhrase verbs(int phrase) {
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
    boolean negated =
        words.stream()
            .anyMatch(word -> Set.of("not", "n't", "never").contains(sentence.lemma(word)));
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
              && (AUXILIARIES.contains(sentence.lemma(verb)) || sentence.tag(verb).equals("MD"));
      if (!helps) {
        boolean passive =
            i > 0
                && sentence.tag(verb).equals("VBN")
                && Set.of("be", "get").contains(sentence.lemma(verbs.get(i - 1)));
        main.add(new Verb(verb, passive));
      }
    }
    return new VerbPhrase(main, negated, complements);
  }

  /** The token that stands for a phrase. */
  private int head(int phrase) {
    int node = phrase;
    while (!tree.isLeaf(node)) {
      List<Integer> children = tree.children(node);
      int left = children.get(0);
      int right = children.get(children.size() - 1);
      boolean takesLeft =
          switch (tree.label(node)) {
            case "NP", "NML" -> isAfterHead(left, right);
            case "ADJP" -> AFTER_HEAD.contains(tree.label(right));
            case "VP" -> true;
            default -> false;
          };
      node = takesLeft ? left : right;
    }
    return tree.first(node);
  }

  private boolean isAfterHead(int left, int right) {
    String begin = sentence.tag(tree.first(right));
    boolean appositionOrList =
        tree.label(left).equals("NP")
            && !tree.isLeaf(right)
            && (begin.equals(",") || begin.equals("CC"));
    return AFTER_HEAD.contains(tree.label(right))
        || appositionOrList
        || Set.of(",", ".", ":", "''", "POS").contains(sentence.tag(tree.last(right)));
  }
}
