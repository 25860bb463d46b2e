package org.corpusstats.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.corpusstats.SampleSnapshot;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.pipeline.Runs;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.Sentence;
import org.corpusstats.table.row.TargetTone;
import org.corpusstats.tone.TargetChoice;
import org.corpusstats.tone.Tone;
import org.corpusstats.tone.ToneModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the whole flow says of twenty sentences of data/sample whose tone a reader knows. */
class TargetSentimentTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/target-sentiment.tsv");
  private static final int FEWEST_RIGHT = 15;

  /** Where the prevalence is that of sentences chosen for their tone, as these are. */
  private static final int FEWEST_RIGHT_WHERE_CHOSEN = 17;

  /**
   * Kind, targets with their tone (+ well, - ill, 0 neither) and sentence. Written down before any
   * prediction was seen; a sentence is right where all its targets are.
   */
  private static final String KNOWN =
      """
      praise | Graciela Montoro + | He praised the club president, Graciela Montoro, for building a school for young players instead of a new grandstand.
      praise | Katrin Vossberg + | She praised Katrin Vossberg, the chief negotiator of the EU, for her honesty and her good sense.
      praise | Leïla Benhaddou + | Leïla Benhaddou, the campaigner who exposed the lead in a Marseille creek, won the Brandvik Prize for public courage on Sunday and gave all of the money to the school that stands on its bank.
      blame | Henrik Solberg - | She blamed Henrik Solberg, the chief executive of Baltmar Terminals, for the breakdown of the talks.
      blame | Baltmar Terminals - | Dorota Zawisza, who leads the Coastal Workers Union (CWU), accused Baltmar Terminals of starving her members into surrender.
      blame | Baltmar Terminals - | The Gdańsk Labour Court fined Baltmar Terminals six million zlotys on Wednesday for cancelling the health insurance of its striking dockers, a decision that the judges called cruel and unlawful.
      negation | Agali - | Gen. Daniel Tesfamariam, the commander of the Lake Basin Joint Force (LBJF), said that Agali could not be trusted.
      negation | Ferraz - | She said Ferraz had not read the text, had not attended a single briefing and had nothing to offer farmers but fear.
      negation | Moussa Agali 0 | Moussa Agali has not been seen since July.
      passive | Vossberg - | A trade lawyer in Brussels said that Vossberg had been criticized at home for the failure in Lisbon and wanted to repair the damage.
      passive | Leïla Benhaddou + | Delegates from Hamburg, Marseille and Mombasa brought gifts of money, and the campaigner Leïla Benhaddou, who had led a march for the strikers in March, was applauded for a full minute.
      quote | Yalçınkaya + | “He came back for every one of us,” said a teacher, who wept as she thanked Yalçınkaya.
      quote | European Union - | Brazil's trade minister, Luiza Tavares, attacked the European Union on Monday over a plan to tax goods from land that was once forest, calling it "an insult dressed up as a regulation."
      contrast | Tesfamariam + | Clara Ndlovu, who directs the agency, thanked Tesfamariam for opening the road within a day, but she complained that the governments of the region had sent plenty of flags and no flour.
      contrast | BSRS + | Its director, Clara Ndlovu, commended the BSRS but warned that two more days of rain were expected.
      victim | Matías Ferreyra 0 | Matías Ferreyra, the injured captain, came to the ceremony on crutches.
      victim | Diffa 0 | Gunmen killed 19 people at a cattle market near Diffa, in southeast Niger, on Tuesday in an attack claimed by the Tarka Liberation Front (TLF).
      victim | TLF - | The TLF attacked a ferry on its way north and killed seven passengers.
      several | WHO 0, Lakeshore Health Alliance + | The WHO welcomed the agreement and praised the Lakeshore Health Alliance (LHA) as honest and efficient.
      several | Montoro 0, Luján + | Montoro said that Luján was the best thing to happen to Ribera in fifty years.
      """;

  private record Known(String kind, List<Target> targets, Sentence sentence) {}

  private record Target(String text, String tone) {}

  private final List<Known> known = known(Runs.records(SampleSnapshot.get(), Sentence.TABLE));
  private final List<Mention> mentions = Runs.records(SampleSnapshot.get(), Mention.TABLE);

  @Test
  void speaksOfMostTargetsAsAReaderDoes() {
    int right = 0;
    int rightWhereChosen = 0;
    for (Known one : known) {
      boolean allRight = true;
      boolean allRightWhereChosen = true;
      StringBuilder said = new StringBuilder();
      for (Target target : one.targets()) {
        Mention mention = mention(one.sentence(), target.text());
        String tone = sign(tone(mention));
        allRight &= tone.equals(target.tone());
        allRightWhereChosen &= signWhereChosen(tone(mention)).equals(target.tone());
        said.append(
            String.format(
                Locale.ROOT,
                " %s %s (%.2f %.2f %.2f)",
                target.text(),
                tone,
                tone(mention).negative(),
                tone(mention).neutral(),
                tone(mention).positive()));
      }
      right += allRight ? 1 : 0;
      rightWhereChosen += allRightWhereChosen ? 1 : 0;
      System.out.printf(
          "%s %s:%s | %s%n",
          allRight ? "right" : "WRONG",
          one.kind(),
          said,
          one.sentence().text().replaceAll("\\s+", " "));
    }
    System.out.printf("%d of %d right, %d where chosen%n", right, known.size(), rightWhereChosen);
    assertThat(known).hasSize(20);
    assertThat(right).isGreaterThanOrEqualTo(FEWEST_RIGHT);
    assertThat(rightWhereChosen).isGreaterThanOrEqualTo(FEWEST_RIGHT_WHERE_CHOSEN);
  }

  @Test
  void saysWhatItSaidBefore() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Known one : known) {
      for (Mention mention : mentions) {
        if (isIn(one.sentence(), mention)) {
          lines.add(
              String.format(
                  Locale.ROOT,
                  "%s\t%d\t%s\t%.6f\t%.6f\t%.6f",
                  mention.resolved().span().docId(),
                  mention.resolved().span().charBegin(),
                  mention.resolved().text(),
                  tone(mention).negative(),
                  tone(mention).neutral(),
                  tone(mention).positive()));
        }
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.write(GOLDEN, lines);
    }
    assertThat(lines)
        .as("%s, which `mvn test -Dgolden.update=true` rewrites", GOLDEN)
        .isEqualTo(Files.readAllLines(GOLDEN));
  }

  @Test
  void theTrainingProgramReadsAndScoresTheSameSentencesTheSame(@TempDir Path folder)
      throws IOException {
    List<String> lines = new ArrayList<>();
    List<Mention> asked = new ArrayList<>();
    for (Known one : known) {
      Mention mention = mention(one.sentence(), one.targets().get(0).text());
      asked.add(mention);
      Map<String, Object> target =
          Map.of(
              "from", mention.resolved().span().charBegin() - one.sentence().span().charBegin(),
              "to", mention.resolved().span().charEnd() - one.sentence().span().charBegin(),
              "polarity", 4);
      Map<String, Object> json =
          Map.of(
              "primary_gid", "sample",
              "sentence_normalized", one.sentence().text().replaceAll("\\s", " "),
              "targets", List.of(target));
      lines.add(ConfigValueFactory.fromMap(json).render(ConfigRenderOptions.concise()));
    }
    Path file = folder.resolve("sample.jsonl");
    Files.write(file, lines);
    var annotator = Annotators.of(PipelineConfig.load(List.of(), List.of()).annotate()).annotator();
    List<LabelledTarget> targets;
    PlaceTargets places = new PlaceTargets(annotator);
    targets = ReadNewsMtsc.read(file, places).targets();
    assertThat(targets).hasSameSizeAs(asked);
    for (int i = 0; i < asked.size(); i++) {
      PlaceTargets.Place place = targets.get(i).place();
      Tone tone =
          ToneModelFile.shipped()
              .towards(place.sentence(), place.first(), place.last(), TargetChoice.ANY_NAME);
      assertThat(tone.negative()).isCloseTo(tone(asked.get(i)).negative(), within(1e-6));
      assertThat(tone.positive()).isCloseTo(tone(asked.get(i)).positive(), within(1e-6));
    }
  }

  private static List<Known> known(List<Sentence> sentences) {
    return KNOWN
        .lines()
        .map(line -> line.split(" \\| ", -1))
        .map(
            parts ->
                new Known(
                    parts[0],
                    List.of(parts[1].split(", ", -1)).stream()
                        .map(TargetSentimentTest::target)
                        .toList(),
                    sentences.stream()
                        .filter(one -> one.text().replaceAll("\\s+", " ").equals(parts[2]))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("not in the sample: " + parts[2]))))
        .toList();
  }

  private static Target target(String text) {
    int space = text.lastIndexOf(' ');
    return new Target(text.substring(0, space), text.substring(space + 1));
  }

  private Mention mention(Sentence sentence, String text) {
    return mentions.stream()
        .filter(mention -> isIn(sentence, mention) && mention.resolved().text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no mention " + text + " in " + sentence.text()));
  }

  private static boolean isIn(Sentence sentence, Mention mention) {
    return mention.resolved().span().docId().equals(sentence.span().docId())
        && mention.resolved().span().sentenceIndex() == sentence.span().sentenceIndex();
  }

  private static Tone tone(Mention mention) {
    TargetTone tone = Objects.requireNonNull(mention.tone());
    return new Tone(tone.negative(), tone.neutral(), tone.positive());
  }

  /**
   * The sentences were chosen because something is said in them, as the targets of NewsMTSC were:
   * the tone as {@code aggregate.prevalence = training} has it.
   */
  private static String signWhereChosen(Tone tone) {
    Tone news = ToneModelFile.shipped().prevalence();
    Tone chosen = ToneModelFile.shipped().prevalenceWhereChosen();
    return sign(
        new Tone(
            tone.negative() * chosen.negative() / news.negative(),
            tone.neutral() * chosen.neutral() / news.neutral(),
            tone.positive() * chosen.positive() / news.positive()));
  }

  private static String sign(Tone tone) {
    return List.of("-", "0", "+").get(ToneScores.predicted(tone));
  }
}
