package org.corpusstats.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes made-up news as JSON lines, as many as one asks for: people and organisations of fields
 * that meet in the same stories, a few of them in most; sources with manners of their own; two
 * years of dates. Equal numbers give equal files.
 *
 * <p>{@code jobs/benchmark news 100000 FILE.jsonl}
 */
public final class MadeUpNews {
  private static final String[] FIRST =
      ("Adela Bruno Carla Dimitri Elena Farid Greta Hamid Irena Jakob Kirsten Lorenzo Mirela Nadia"
              + " Oskar Paloma Quentin Rosa Stefan Tamara Ursula Viktor Wanda Xenia Yusuf Zora")
          .split(" ");
  private static final String[] SYLLABLES =
      "ba dor ven lin mar tes kol ran shi pe gor dal ful nim res tov wek zan bri cas".split(" ");
  private static final String[] ENDINGS = "sen ov ski man berg ez ini aki son ard".split(" ");
  private static final String[] KINDS =
      "Bank Airlines Institute Foundation Motors Union Authority Council Holdings Steel".split(" ");
  private static final String[] PLACES =
      ("France Germany Brazil Japan Kenya Canada Norway Poland Spain Egypt Chile India London Paris"
              + " Tokyo Berlin Madrid Cairo Lagos Toronto Oslo Warsaw Lima Mumbai")
          .split(" ");
  private static final String[] TO_ANOTHER =
      ("praised thanked met blamed sued warned invited accused defended visited ignored supported"
              + " criticised congratulated attacked advised")
          .split(" ");
  private static final String[] NOUNS =
      ("budget harbour treaty strike merger election report shortage contract railway loan harvest"
              + " inquiry festival vaccine tariff pipeline satellite museum flood")
          .split(" ");
  private static final String[] ADJECTIVES =
      "new costly disputed generous secret late weak strong joint public sudden modest".split(" ");

  private final Random random = new Random(20260101);
  private final List<String> people = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();

  private MadeUpNews(int people, int bodies) {
    for (int i = 0; i < people; i++) {
      this.people.add(of(FIRST) + " " + surname());
    }
    for (int i = 0; i < bodies; i++) {
      this.bodies.add(surname() + " " + of(KINDS));
    }
  }

  public static void main(String[] arguments) throws IOException {
    int documents = Integer.parseInt(arguments[0]);
    MadeUpNews news = new MadeUpNews(Math.max(50, documents / 25), Math.max(20, documents / 60));
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1])))) {
      for (int i = 0; i < documents; i++) {
        out.println(news.story(i));
      }
    }
  }

  private String story(int number) {
    int field = random.nextInt(1 + people.size() / 30);
    List<String> cast = new ArrayList<>();
    for (int i = 0; i < 3 + random.nextInt(4); i++) {
      cast.add(random.nextInt(3) > 0 ? near(people, field) : near(bodies, field));
    }
    cast.add(of(PLACES));
    StringBuilder text = new StringBuilder();
    int sentences = 6 + random.nextInt(12);
    for (int i = 0; i < sentences; i++) {
      text.append(sentence(cast)).append(i % 4 == 3 ? "\\n\\n" : " ");
    }
    return String.format(
        Locale.ROOT,
        "{\"id\": \"%07d\", \"source\": \"paper-%02d\", \"published\": \"%s\", \"title\": \"%s and"
            + " the %s %s\", \"text\": \"%s\"}",
        number,
        random.nextInt(40),
        LocalDate.of(2024, 1, 1).plusDays(random.nextInt(730)),
        cast.get(0),
        of(ADJECTIVES),
        of(NOUNS),
        text.toString().strip());
  }

  private String sentence(List<String> cast) {
    String one = cast.get(random.nextInt(cast.size()));
    String other = cast.get(random.nextInt(cast.size()));
    String what = of(ADJECTIVES) + " " + of(NOUNS);
    return switch (random.nextInt(5)) {
      case 0 -> one + " " + of(TO_ANOTHER) + " " + other + " over the " + what + ".";
      case 1 -> "The " + what + " surprised " + one + ", said " + other + ".";
      case 2 -> "In " + of(PLACES) + ", " + one + " signed the " + what + " on Friday.";
      case 3 -> "Nobody expected the " + of(NOUNS) + " to end the " + what + ".";
      default -> one + " and " + other + " discussed the " + of(NOUNS) + " and the " + what + ".";
    };
  }

  /** One of a field, or one that everybody knows. */
  private String near(List<String> all, int field) {
    double often = Math.pow(random.nextDouble(), 3);
    int place =
        random.nextInt(4) == 0
            ? (int) (often * all.size())
            : (field * 30 + (int) (often * 30)) % all.size();
    return all.get(place);
  }

  private String surname() {
    String name = of(SYLLABLES) + of(SYLLABLES) + of(ENDINGS);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private String of(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
