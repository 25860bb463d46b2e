package org.corpusstats.engine.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.EntityMentionsAnnotator;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.corpusstats.engine.name.NamedMentions.Mention;
import org.junit.jupiter.api.Test;

class NamedMentionsTest {
  private static final List<String> WORDS = List.of("He", "his", "HERS", "it", "Ann", "他们", "ſhe");
  private static final List<String> LABELS =
      List.of(
          "O",
          "O",
          "PERSON",
          "CITY",
          "B-PER",
          "I-PER",
          "E-PER",
          "S-PER",
          "L-X",
          "U-X",
          "[-X",
          "]-X",
          ".-X",
          "O-X",
          "I-O",
          "NON-STATE-ACTOR",
          "-X",
          "X-",
          "-");

  @Test
  void tokensWithOneLabelAreOneMention() {
    assertThat(mentions("Ann/PERSON Lee/PERSON of/O Rome/CITY Italy/COUNTRY"))
        .containsExactly(
            new Mention(0, 1, "PERSON"), new Mention(3, 3, "CITY"), new Mention(4, 4, "COUNTRY"));
  }

  @Test
  void pronounsFollowAsPersons() {
    assertThat(mentions("She/O met/O Ann/PERSON and/O his/PERSON dog/O"))
        .containsExactly(
            new Mention(2, 2, "PERSON"),
            new Mention(4, 4, "PERSON"),
            new Mention(0, 0, "PERSON"),
            new Mention(4, 4, "PERSON"));
  }

  @Test
  void anEmptySentenceHasNone() {
    assertThat(NamedMentions.of(new String[0], new String[0])).isEmpty();
  }

  @Test
  void findsWhatCoreNlpFinds() {
    Random random = new Random(5);
    EntityMentionsAnnotator stock = new EntityMentionsAnnotator();
    for (int i = 0; i < 20_000; i++) {
      int kinds = random.nextBoolean() ? 4 : LABELS.size();
      int size = 1 + random.nextInt(12);
      String[] words = new String[size];
      String[] labels = new String[size];
      for (int j = 0; j < size; j++) {
        words[j] = WORDS.get(random.nextInt(WORDS.size()));
        labels[j] = LABELS.get(random.nextInt(kinds));
      }
      List<Mention> expected;
      try {
        expected = mentions(stock, words, labels);
      } catch (RuntimeException e) {
        assertThatThrownBy(() -> NamedMentions.of(words, labels))
            .isInstanceOf(IllegalStateException.class);
        continue;
      }
      assertThat(NamedMentions.of(words, labels)).as(Arrays.toString(labels)).isEqualTo(expected);
    }
  }

  private static List<Mention> mentions(String sentence) {
    String[] tokens = sentence.split(" ", 0);
    return NamedMentions.of(
        Arrays.stream(tokens).map(token -> token.split("/", 0)[0]).toArray(String[]::new),
        Arrays.stream(tokens).map(token -> token.split("/", 0)[1]).toArray(String[]::new));
  }

  private static List<Mention> mentions(
      EntityMentionsAnnotator stock, String[] words, String[] labels) {
    List<CoreLabel> tokens = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      CoreLabel token = new CoreLabel();
      token.setWord(words[i]);
      token.setNER(labels[i]);
      token.setIndex(i);
      token.setBeginPosition(10 * i);
      token.setEndPosition(10 * i + 1);
      tokens.add(token);
    }
    CoreMap sentence = new ArrayCoreMap();
    sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
    Annotation document = new Annotation(" ".repeat(10 * words.length + 10));
    document.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
    stock.annotate(document);
    return sentence.get(CoreAnnotations.MentionsAnnotation.class).stream()
        .map(
            mention -> {
              List<CoreLabel> inside = mention.get(CoreAnnotations.TokensAnnotation.class);
              return new Mention(
                  inside.get(0).index(),
                  inside.get(inside.size() - 1).index(),
                  mention.get(CoreAnnotations.EntityTypeAnnotation.class));
            })
        .toList();
  }
}
