package org.corpusstats.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.corpusstats.tone.VerbPhrase.Verb;

/**
 * Finds the words that govern a target and that it governs, from the constituency tree: what it
 * does, what is done to it, what it is said to be, whose it is. For one target.
 */
final class Relations {
  private static final Set<String> CLAUSES = Set.of("S", "SINV", "SQ");
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
        int head = PhraseHead.of(sentence, parent);
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
    found.add(new Relation(role, sentence.isNegated(token) ? detail + NOT : detail, token));
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
      int head = PhraseHead.of(sentence, sibling);
      if (head < first || head > last) {
        add("own", "own", head);
      }
      return;
    }
    int phrase = firstVerbPhrase(sibling);
    if (phrase >= 0) {
      VerbPhrase verbs = VerbPhrase.of(sentence, phrase);
      for (Verb verb : verbs.verbs()) {
        boolean participle = label.equals("VP") && sentence.tag(verb.token()).equals("VBN");
        String role = verb.isPassive() || participle ? "clause passive" : "clause";
        add(role, role, verb.token());
        complement(verbs, verb);
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
    VerbPhrase verbs = VerbPhrase.of(sentence, whole);
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
      add(role, role + " " + preposition, governor.token());
    }
  }

  /** The subject of the clause whose verb has the target as an object. */
  private void otherSubject(int phrase) {
    int subject = tree.leftNounPhrase(phrase);
    if (subject >= 0) {
      add("other subject", "other subject", PhraseHead.of(sentence, subject));
    }
  }

  /** What the target does, where the phrase beside it is or begins with its verb. */
  private boolean subject(int sibling, boolean hasNoun) {
    if (sibling < 0 || tree.first(sibling) <= last) {
      return false;
    }
    int phrase = sibling;
    if (Set.of("ADJP", "NP").contains(tree.label(sibling))) {
      add("predicate", "predicate", PhraseHead.of(sentence, sibling)); // "called her a hero"
      return false;
    }
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
    VerbPhrase verbs = VerbPhrase.of(sentence, phrase);
    for (Verb verb : verbs.verbs()) {
      String role = (hasNoun ? "subject noun" : "subject") + (verb.isPassive() ? " passive" : "");
      add(role, role, verb.token());
      complement(verbs, verb);
    }
    return true;
  }

  private void complement(VerbPhrase verbs, Verb verb) {
    for (int complement : verbs.complements()) {
      if (tree.first(complement) > verb.token()) {
        boolean said =
            sentence.lemma(verb.token()).equals("be") || tree.label(complement).equals("ADJP");
        String role = said ? "predicate" : "own object";
        add(role, role, PhraseHead.of(sentence, complement));
        return;
      }
    }
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
}
