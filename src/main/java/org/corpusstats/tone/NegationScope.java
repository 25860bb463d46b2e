package org.corpusstats.tone;

import java.util.Set;

/**
 * Finds the words whose meaning a sentence turns round: what follows a "not" in its phrase, what
 * nobody does, what is denied, what somebody is cleared of. Scopes are those of the parse tree; two
 * that overlap take each other back. For one sentence.
 */
final class NegationScope {
  private static final Set<String> ADVERBS =
      Set.of("not", "n't", "never", "hardly", "barely", "scarcely", "rarely", "seldom");
  private static final Set<String> PRONOUNS =
      Set.of("nobody", "none", "nothing", "neither", "no-one", "noone");

  /** Adjectives whose "of" or "from" says what is not so. */
  private static final Set<String> ADJECTIVES = Set.of("innocent", "free");

  /** After these a negation denies nothing: "not only", "nothing but", "no doubt". */
  private static final Set<String> NO_DENIAL =
      Set.of("only", "just", "merely", "simply", "but", "doubt", "matter");

  /** "Never been so good" says that it is good. */
  private static final Set<String> DEGREES = Set.of("this", "so", "as", "more", "such");

  private static final Set<String> NOUN_PHRASES = Set.of("NP", "NML");
  private static final Set<String> CLAUSES = Set.of("S", "SINV", "SQ", "SBAR");
  private static final Set<String> PHRASES =
      Set.of("VP", "S", "SINV", "SQ", "SBAR", "NP", "ADJP", "PP", "FRAG", "UCP");

  private final ParseTree tree;
  private final String[] forms;
  private final String[] lemmas;
  private final String[] tags;
  private final boolean[] negated;

  private NegationScope(ParseTree tree, String[] forms, String[] lemmas, String[] tags) {
    this.tree = tree;
    this.forms = forms;
    this.lemmas = lemmas;
    this.tags = tags;
    this.negated = new boolean[forms.length];
  }

  /** Whether a word denies by itself. */
  static boolean isCue(String lemma) {
    return ADVERBS.contains(lemma) || PRONOUNS.contains(lemma) || lemma.equals("no");
  }

  /**
   * Whether each token stands under a negation; none does without a tree.
   *
   * @param forms the tokens as they stand in the text, in small letters
   * @param lemmas in small letters
   * @param tags parts of speech (Penn Treebank)
   */
  static boolean[] of(ParseTree tree, String[] forms, String[] lemmas, String[] tags) {
    NegationScope scope = new NegationScope(tree, forms, lemmas, tags);
    if (!tree.isEmpty()) {
      for (int i = 0; i < forms.length; i++) {
        scope.cue(i);
      }
    }
    return scope.negated;
  }

  private void cue(int token) {
    String lemma = lemmas[token];
    String tag = tags[token];
    VerbClass verbClass = VerbClass.of(lemma, tag);
    if (ADVERBS.contains(lemma) || (isNo(token) && next(token).equals("longer"))) {
      if (!NO_DENIAL.contains(next(token)) && !isDegree(token)) {
        turnAfter(token, tree.around(tree.leaf(token), PHRASES));
      }
    } else if (PRONOUNS.contains(lemma) || isNo(token)) {
      if (tag.equals("CC")) { // "neither lazy nor dull"
        turnAfter(token, tree.around(tree.leaf(token), PHRASES));
      } else if (!NO_DENIAL.contains(next(token))) {
        nounPhrase(token);
      }
    } else if (lemma.equals("without")
        || (ADJECTIVES.contains(lemma) && Set.of("of", "from").contains(next(token)))) {
      turnAfter(token, tree.around(tree.leaf(token), PHRASES));
    } else if (verbClass != null && verbClass.turns()) {
      if (tag.startsWith("NN")) {
        turnAfter(token, nounPhraseOf(token));
      } else if (tag.startsWith("VB")) {
        turnAfter(token, tree.around(tree.leaf(token), Set.of("VP")));
        if (verbClass == VerbClass.DENY && tag.equals("VBN")) {
          subject(token);
        }
      }
    }
  }

  private boolean isNo(int token) {
    return lemmas[token].equals("no") && !tags[token].equals("UH");
  }

  private String next(int token) {
    return token + 1 < forms.length ? forms[token + 1] : "";
  }

  private boolean isDegree(int cue) {
    for (int i = cue + 1; i < Math.min(forms.length, cue + 4); i++) {
      boolean comparative = tags[i].equals("JJR") || tags[i].equals("RBR");
      if (comparative || DEGREES.contains(forms[i])) {
        return i > cue + 1 && lemmas[i - 1].equals("be");
      }
    }
    return false;
  }

  /** What "no" and "nobody" stand with, and what that does where it is a subject. */
  private void nounPhrase(int token) {
    int phrase = nounPhraseOf(token);
    turnAfter(token, phrase);
    int clause = tree.isRoot(phrase) ? phrase : tree.parent(phrase);
    if (clause != phrase && CLAUSES.contains(tree.label(clause))) {
      turn(tree.last(phrase) + 1, tree.last(tree.around(clause, CLAUSES)));
    }
  }

  private int nounPhraseOf(int token) {
    int phrase = tree.leaf(token);
    while (!tree.isRoot(phrase) && NOUN_PHRASES.contains(tree.label(tree.parent(phrase)))) {
      phrase = tree.parent(phrase);
    }
    return phrase;
  }

  /** "The charges were dropped." */
  private void subject(int verb) {
    int phrase = tree.leaf(verb);
    while (!tree.isRoot(phrase) && tree.label(tree.parent(phrase)).equals("VP")) {
      phrase = tree.parent(phrase);
    }
    int subject = tree.leftNounPhrase(phrase);
    if (subject >= 0) {
      turn(tree.first(subject), tree.last(subject));
    }
  }

  private void turnAfter(int token, int phrase) {
    turn(token + 1, tree.last(phrase));
  }

  private void turn(int from, int to) {
    for (int i = from; i <= to; i++) {
      negated[i] = !negated[i];
    }
  }
}
