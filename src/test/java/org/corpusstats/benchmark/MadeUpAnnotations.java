package org.corpusstats.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.RawMention;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.SentenceStatus;

/**
 * Annotated documents without trees, as many as one asks for: two mentions a sentence, names of
 * people and organisations by Zipf's law, every third mention a short form or an acronym. Equal
 * numbers give equal documents.
 *
 * @param entities number of names
 * @param sentences number of sentences of a document
 */
record MadeUpAnnotations(int entities, int sentences) {
  private static final String[] SYLLABLES = {
    "ba", "do", "fe", "gi", "ka", "lo", "mi", "na", "pe", "ro", "sa", "ti", "vu", "wen", "zar",
    "hol"
  };

  AnnotatedDocument document(long index) {
    Random random = new Random(index);
    StringBuilder text = new StringBuilder();
    List<AnnotatedSentence> annotated = new ArrayList<>();
    List<Integer> earlier = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      int begin = text.length();
      List<Token> tokens = new ArrayList<>();
      List<RawMention> mentions = new ArrayList<>();
      for (int j = 0; j < 2; j++) {
        boolean again = !earlier.isEmpty() && random.nextInt(3) == 0;
        int entity = again ? earlier.get(random.nextInt(earlier.size())) : zipf(random);
        earlier.add(entity);
        mention(entity, again, text, tokens, mentions);
        for (String word : List.of("met", "with", "other", "people", "about")) {
          word(word, "NN", text, tokens);
        }
      }
      word(".", ".", text, tokens);
      annotated.add(
          new AnnotatedSentence(
              0,
              begin,
              text.length(),
              SentenceStatus.OK,
              tokens.size(),
              List.of(),
              tokens,
              mentions,
              List.of(),
              List.of()));
      text.append(' ');
    }
    return AnnotatedDocument.ofProse("d" + index, text.toString(), annotated);
  }

  private static void mention(
      int entity,
      boolean again,
      StringBuilder text,
      List<Token> tokens,
      List<RawMention> mentions) {
    boolean person = entity % 2 == 0;
    List<String> words = new ArrayList<>();
    if (person) {
      words.addAll(List.of(name(entity % 1_000), name(1_000 + entity)));
      if (again) {
        words.remove(0);
      }
    } else {
      words.addAll(List.of(name(entity), name(entity / 7 + 3), "Group"));
      if (again) {
        words.remove(0);
      }
    }
    int first = tokens.size();
    int charBegin = text.length() + (tokens.isEmpty() ? 0 : 1);
    words.forEach(word -> word(word, "NNP", text, tokens));
    mentions.add(
        new RawMention(
            first,
            tokens.size() - 1,
            charBegin,
            text.length(),
            person ? "PERSON" : "ORGANIZATION"));
  }

  private static void word(String word, String pos, StringBuilder text, List<Token> tokens) {
    int gap = tokens.isEmpty() ? 0 : 1;
    if (gap == 1) {
      text.append(' ');
    }
    text.append(word);
    tokens.add(new Token(gap, word.length(), word, pos));
  }

  private int zipf(Random random) {
    // The inverse of the harmonic distribution, close enough to Zipf's law.
    return (int) Math.min(entities - 1, Math.exp(random.nextDouble() * Math.log(entities)));
  }

  private static String name(int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = number + 17; rest > 0; rest /= SYLLABLES.length) {
      name.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
