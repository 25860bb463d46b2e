package org.corpusstats.resolve.text;

import java.util.ArrayList;
import java.util.List;
import org.corpusstats.core.CodePoints;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.TextSpan;

/**
 * The words of one document, sentence by sentence, as the rules of resolution read them. Immutable.
 */
public final class TokenizedDocument {
  private final AnnotatedDocument document;
  private final CodePoints offsets;
  private final List<List<Word>> sentences;
  private final List<int[]> wordOfToken;
  private final boolean[] shouted;
  private final boolean[] headline;

  private TokenizedDocument(AnnotatedDocument document) {
    this.document = document;
    this.offsets = CodePoints.of(document.text());
    List<List<Word>> words = new ArrayList<>();
    List<int[]> indices = new ArrayList<>();
    for (AnnotatedSentence sentence : document.sentences()) {
      int[] wordOfToken = new int[sentence.tokens().size() + 1];
      words.add(wordsOf(sentence, wordOfToken));
      indices.add(wordOfToken);
    }
    this.sentences = List.copyOf(words);
    this.wordOfToken = List.copyOf(indices);
    this.shouted = new boolean[sentences.size()];
    this.headline = new boolean[sentences.size()];
    for (int i = 0; i < shouted.length; i++) {
      shouted[i] = isShouted(sentences.get(i));
      headline[i] = isHeadline(sentences.get(i));
    }
  }

  public static TokenizedDocument of(AnnotatedDocument document) {
    return new TokenizedDocument(document);
  }

  /**
   * The words of a sentence: its tokens, with prefixes as words of their own, which the annotators
   * leave where they stand: "anti-" and "Israel".
   */
  private List<Word> wordsOf(AnnotatedSentence sentence, int[] wordOfToken) {
    List<Word> words = new ArrayList<>(sentence.tokens().size());
    int end = sentence.charBegin();
    int index = 0;
    for (Token token : sentence.tokens()) {
      int begin = end + token.gap();
      end = begin + token.length();
      wordOfToken[index++] = words.size();
      String text = text(begin, end);
      int prefix = Prefix.length(text);
      if (prefix > 0) {
        words.add(new Word(text.substring(0, prefix), Prefix.POS, begin, begin + prefix));
        words.add(new Word(text.substring(prefix), "NNP", begin + prefix, end));
      } else {
        words.add(new Word(text, token.pos(), begin, end));
      }
    }
    wordOfToken[index] = words.size();
    return List.copyOf(words);
  }

  /** A headline in capitals: its capitals say nothing about what is a name. */
  private static boolean isShouted(List<Word> words) {
    long lettered =
        words.stream().filter(word -> word.text().length() > 1).filter(Word::hasLetter).count();
    long capitals = words.stream().filter(Word::isAllCapitals).count();
    return lettered >= 3 && 2 * capitals > lettered;
  }

  /** A headline In Title Case: most words of four letters or more are capitalised, no full stop. */
  private static boolean isHeadline(List<Word> words) {
    if (words.isEmpty() || words.get(words.size() - 1).text().equals(".")) {
      return false;
    }
    List<Word> content =
        words.stream().filter(word -> word.text().length() > 3 && word.hasLetter()).toList();
    long capitalised = content.stream().filter(Word::isCapitalised).count();
    return content.size() >= 4 && 4 * capitalised >= 3L * content.size();
  }

  public String docId() {
    return document.docId();
  }

  public int sentenceCount() {
    return sentences.size();
  }

  /** The sentence as annotated. */
  public AnnotatedSentence annotated(int sentence) {
    return document.sentences().get(sentence);
  }

  /** The words of a sentence; none where it was not annotated. */
  public List<Word> sentence(int sentence) {
    return sentences.get(sentence);
  }

  /** What the annotators found, from one of their tokens to another, inclusive. */
  public Name name(int sentence, int firstToken, int lastToken, String type, String origin) {
    int[] first = wordOfToken.get(sentence);
    return new Name(sentence, first[firstToken], first[lastToken + 1] - 1, type, origin);
  }

  /** Where a name stands. */
  public TextSpan span(Name name) {
    return TextSpan.of(docId(), name.sentence(), annotated(name.sentence()))
        .part(first(name).charBegin(), last(name).charEnd());
  }

  /** Whether a sentence stands in capitals for the most part, as headlines may. */
  public boolean isShouted(int sentence) {
    return shouted[sentence];
  }

  /** Whether nearly all words of a sentence are capitalised, as in headlines. */
  public boolean isHeadline(int sentence) {
    return headline[sentence];
  }

  /** The words of a name. */
  public List<Word> of(Name name) {
    return sentence(name.sentence()).subList(name.first(), name.last() + 1);
  }

  public Word first(Name name) {
    return sentence(name.sentence()).get(name.first());
  }

  public Word last(Name name) {
    return sentence(name.sentence()).get(name.last());
  }

  /** The name as it stands in the document. */
  public String text(Name name) {
    return text(first(name).charBegin(), last(name).charEnd());
  }

  private String text(int charBegin, int charEnd) {
    return document.text().substring(offsets.toUtf16(charBegin), offsets.toUtf16(charEnd));
  }
}
