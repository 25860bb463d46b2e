package org.corpusstats.resolve.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.CoarseName;
import org.corpusstats.table.row.AnnotatedSentence.RawMention;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.AnnotatedSentence.TreeNode;
import org.corpusstats.table.row.SentenceStatus;

/**
 * Annotated documents for tests, written in short:
 *
 * <pre>
 * [ORGANIZATION Islamic State] ( IS ) struck {LOCATION Lake [LOCATION Chad]} . || the IS/NNP fled .
 * </pre>
 *
 * <ul>
 *   <li>Words are parted by spaces. In the text, signs stand where they do in print: "State (IS)".
 *   <li>{@code word/POS} gives the part of speech. Capitalised words are NNP without, others NN.
 *   <li>{@code [TYPE words]} is a mention of the annotators, {@code {TYPE words}} a name of their
 *       statistical models.
 *   <li>{@code ||} ends a sentence, {@code |||} a paragraph.
 * </ul>
 *
 * Every sentence is neutral.
 */
public final class Texts {
  private static final Set<String> AFTER_NO_SPACE =
      Set.of(".", ",", ";", ":", "?", "!", ")", "]", "'s", "’s", "’", "'", "-", "''", "”");
  private static final Set<String> BEFORE_NO_SPACE = Set.of("(", "[", "-", "``", "“");

  private final StringBuilder text = new StringBuilder();
  private final List<AnnotatedSentence> sentences = new ArrayList<>();
  private int paragraph;

  // The sentence that is being read.
  private final List<Token> tokens = new ArrayList<>();
  private final List<Integer> begins = new ArrayList<>();
  private final List<RawMention> mentions = new ArrayList<>();
  private final List<CoarseName> coarseNames = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private boolean noSpace = true;

  /** A name whose end is still to be read. */
  private record Open(char bracket, String type, int firstToken) {}

  private Texts(String notation) {
    for (String part : notation.strip().split("\\s+", -1)) {
      read(part);
    }
    endSentence();
  }

  public static Texts of(String notation) {
    return new Texts(notation);
  }

  public static AnnotatedDocument document(String docId, String notation) {
    return of(notation).document(docId);
  }

  public AnnotatedDocument document(String docId) {
    return AnnotatedDocument.ofProse(docId, text.toString(), List.copyOf(sentences));
  }

  public TokenizedDocument words() {
    return TokenizedDocument.of(document("d"));
  }

  /** The annotators' mentions. */
  public List<Name> names() {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      names.addAll(WholeNames.in(words(), i, false));
    }
    return names;
  }

  /** The one mention of a text. */
  public Name name() {
    List<Name> names = names();
    if (names.size() != 1) {
      throw new IllegalStateException("not one mention: " + names);
    }
    return names.get(0);
  }

  /** Names as this class writes them, with the index of their sentence: "0 CITY Paris". */
  public List<String> show(Collection<Name> names) {
    return names.stream()
        .map(name -> name.sentence() + " " + name.type() + " " + words().text(name))
        .toList();
  }

  private void read(String part) {
    if (part.equals("||") || part.equals("|||")) {
      endSentence();
      paragraph += part.length() - 2;
      text.append(part.equals("||") ? " " : "\n\n");
      noSpace = true;
    } else if (part.matches("[\\[{][A-Z_]{2,}")) {
      open.push(new Open(part.charAt(0), part.substring(1), tokens.size()));
    } else {
      String word = part.length() == 1 ? part : part.replaceFirst("[\\]}]+$", "");
      addWord(word);
      part.substring(word.length()).chars().forEach(this::close);
    }
  }

  private void addWord(String notation) {
    String word = notation.replaceFirst("(?<=.)/[A-Z$]+$", "");
    String pos = word.equals(notation) ? pos(word) : notation.substring(word.length() + 1);
    boolean gap = !noSpace && !AFTER_NO_SPACE.contains(word);
    if (gap) {
      text.append(' ');
    }
    begins.add(length());
    tokens.add(
        new Token(
            gap ? 1 : 0,
            word.codePointCount(0, word.length()),
            word.toLowerCase(Locale.ROOT),
            pos));
    text.append(word);
    noSpace = BEFORE_NO_SPACE.contains(word);
  }

  private static String pos(String word) {
    int first = word.codePointAt(0);
    if (word.equals("'s") || word.equals("’s")) {
      return "POS";
    }
    if (Character.isLetter(first)) {
      return Character.isUpperCase(first) ? "NNP" : "NN";
    }
    return Character.isDigit(first) ? "CD" : word;
  }

  private void close(int bracket) {
    Open name =
        open.stream()
            .filter(candidate -> candidate.bracket() == (bracket == ']' ? '[' : '{'))
            .findFirst()
            .orElseThrow();
    open.remove(name);
    int last = tokens.size() - 1;
    if (name.bracket() == '{') {
      coarseNames.add(new CoarseName(name.firstToken(), last, name.type()));
    } else {
      mentions.add(
          new RawMention(
              name.firstToken(), last, begins.get(name.firstToken()), length(), name.type()));
    }
  }

  private void endSentence() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("no end: " + open);
    }
    sentences.add(
        new AnnotatedSentence(
            paragraph,
            begins.get(0),
            length(),
            SentenceStatus.OK,
            tokens.size(),
            List.of(0.0, 0.0, 1.0, 0.0, 0.0),
            List.copyOf(tokens),
            List.copyOf(mentions),
            List.copyOf(coarseNames),
            List.of(new TreeNode("ROOT", 0, tokens.size() - 1, 0))));
    tokens.clear();
    begins.clear();
    mentions.clear();
    coarseNames.clear();
  }

  /** Code points of the text so far. */
  private int length() {
    return text.codePointCount(0, text.length());
  }
}
