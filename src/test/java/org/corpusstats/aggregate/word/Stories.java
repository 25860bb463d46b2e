package org.corpusstats.aggregate.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.corpusstats.table.row.DocumentWords;
import org.corpusstats.table.row.NamingDocument;
import org.corpusstats.table.row.NamingDocument.Naming;
import org.corpusstats.table.row.NamingDocument.TermPlaces;
import org.corpusstats.table.row.Term;
import org.corpusstats.table.row.WordClass;

/**
 * A corpus of stories on twenty topics that was made by chance: each topic has words and names of
 * its own, each name has words that stand beside it, each source has topics and words that it
 * likes, and each story repeats its words. Worlds in which one of these is undone keep the rest.
 *
 * @param sources of the stories
 */
record Stories(List<Story> stories, List<Integer> sources) {
  static final int SOURCES = 5;
  private static final int STORIES = 400;
  private static final int TOPICS = 20;
  private static final int WORDS = 3000;
  private static final int WORDS_OF_TOPIC = 60;
  private static final int NAMES_OF_TOPIC = 10;

  /** The words that a name, or a source, has of its own. */
  static final int OWN_WORDS = 2;

  /**
   * A document.
   *
   * @param sentences the words of each
   * @param names the sentences that have each name
   */
  record Story(List<List<Integer>> sentences, SortedMap<Integer, SortedSet<Integer>> names) {

    /** The same sentences in another order, while the names stay where they are. */
    Story shuffled(Random random) {
      List<List<Integer>> shuffled = new ArrayList<>(sentences);
      Collections.shuffle(shuffled, random);
      return new Story(shuffled, names);
    }

    DocumentWords words() {
      return new DocumentWords(
          "",
          sentences.stream()
              .map(sentence -> sentence.stream().map(Stories::term).toList())
              .toList());
    }

    NamingDocument naming() {
      SortedMap<Term, SortedMap<Integer, Integer>> places = new TreeMap<>();
      for (int i = 0; i < sentences.size(); i++) {
        for (int word : sentences.get(i)) {
          places.computeIfAbsent(term(word), term -> new TreeMap<>()).merge(i, 1, Integer::sum);
        }
      }
      return new NamingDocument(
          "",
          sentences.size(),
          places.entrySet().stream()
              .map(
                  place ->
                      new TermPlaces(
                          place.getKey(),
                          List.copyOf(place.getValue().keySet()),
                          List.copyOf(place.getValue().values())))
              .toList(),
          names.entrySet().stream()
              .map(
                  name ->
                      new Naming(
                          name.getKey().toString(), List.copyOf(name.getValue()), 0, 0, List.of()))
              .toList());
    }
  }

  static Term term(int word) {
    return new Term("w" + word, WordClass.NOUN);
  }

  /** Whether a word is one of those that stand beside a name, or that a source likes. */
  static boolean isOwnWord(int owner, int word) {
    return word >= ownWord(owner, 0) && word < ownWord(owner, OWN_WORDS);
  }

  static int ownWord(int owner, int i) {
    return WORDS + OWN_WORDS * owner + i;
  }

  /** The number of a source among those that have words of their own. */
  static int owner(int source) {
    return TOPICS * NAMES_OF_TOPIC + source;
  }

  static Stories of(Random random) {
    List<Story> stories = new ArrayList<>();
    List<Integer> sources = new ArrayList<>();
    for (int i = 0; i < STORIES; i++) {
      int topic = i % TOPICS;
      int source = random.nextInt(4) == 0 ? random.nextInt(SOURCES) : topic % SOURCES;
      sources.add(source);
      stories.add(story(topic, source, random));
    }
    return new Stories(stories, sources);
  }

  /** The same stories, dealt to sources at random, which have as many as before. */
  Stories dealtOut(Random random) {
    List<Integer> dealt = new ArrayList<>(sources);
    Collections.shuffle(dealt, random);
    return new Stories(stories, dealt);
  }

  /** The same stories with the sentences of each in another order beside the same names. */
  Stories withShuffledSentences(Random random) {
    return new Stories(stories.stream().map(story -> story.shuffled(random)).toList(), sources);
  }

  /** Sentences of the same lengths with all words of the corpus in another order. */
  Stories withShuffledWords(Random random) {
    List<Integer> words =
        new ArrayList<>(
            stories.stream().flatMap(s -> s.sentences().stream()).flatMap(List::stream).toList());
    Collections.shuffle(words, random);
    List<Story> shuffled = new ArrayList<>();
    int next = 0;
    for (Story story : stories) {
      List<List<Integer>> sentences = new ArrayList<>();
      for (List<Integer> sentence : story.sentences()) {
        sentences.add(words.subList(next, next + sentence.size()));
        next += sentence.size();
      }
      shuffled.add(new Story(sentences, story.names()));
    }
    return new Stories(shuffled, sources);
  }

  private static Story story(int topic, int source, Random random) {
    int length = 10 + random.nextInt(30);
    SortedMap<Integer, SortedSet<Integer>> names = new TreeMap<>();
    IntStream.range(0, 2 + random.nextInt(5))
        .forEach(
            i -> {
              int name = topic * NAMES_OF_TOPIC + zipf(NAMES_OF_TOPIC, random);
              int mentions = 1 + random.nextInt(3);
              SortedSet<Integer> at = names.computeIfAbsent(name, any -> new TreeSet<>());
              IntStream.range(0, mentions).forEach(any -> at.add(random.nextInt(length)));
            });
    List<Integer> used = new ArrayList<>();
    List<List<Integer>> sentences = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      List<Integer> sentence = new ArrayList<>();
      for (int j = 6 + random.nextInt(9); j > 0; j--) {
        sentence.add(word(topic, used, random));
      }
      if (random.nextInt(8) == 0) {
        sentence.add(ownWord(owner(source), random.nextInt(OWN_WORDS)));
      }
      for (Map.Entry<Integer, SortedSet<Integer>> name : names.entrySet()) {
        if (name.getValue().contains(i) && random.nextBoolean()) {
          sentence.add(ownWord(name.getKey(), random.nextInt(OWN_WORDS)));
        }
      }
      Collections.shuffle(sentence, random);
      used.addAll(sentence);
      sentences.add(sentence);
    }
    return new Story(sentences, names);
  }

  private static int word(int topic, List<Integer> used, Random random) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> used.isEmpty() ? zipf(WORDS, random) : used.get(random.nextInt(used.size()));
      case 2, 3, 4 -> topic * WORDS_OF_TOPIC + zipf(WORDS_OF_TOPIC, random);
      default -> zipf(WORDS, random);
    };
  }

  /** Zipf's law, to a good approximation. */
  private static int zipf(int n, Random random) {
    return (int) Math.pow(n, random.nextDouble()) - 1;
  }
}
