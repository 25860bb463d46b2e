package org.corpusstats.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.tone.TargetChoice;
import org.corpusstats.tone.Tone;
import org.corpusstats.tone.ToneModelFile;
import org.corpusstats.train.PlaceTargets.Place;
import org.junit.jupiter.api.Test;

/**
 * What the shipped model says of names in plain sentences, through the real annotators: who is
 * cleared, who is not what a word says, who condemns or exposes an ill, who suffers it. Wrong ones
 * are printed with what was said. None of the sentences is among those that the model was taught.
 */
class ToneOfConstructionsTest {
  private static final int FEWEST_RIGHT = 60;

  /** Of 23 lines. */
  private static final int FEWEST_RIGHT_OF_CASES = 21;

  private static final String KNOWN =
      """
      Petr Novotny was never accused of anything. | Petr Novotny | not negative
      The jury found Olga Brandt not guilty of fraud. | Olga Brandt | not negative
      A judge cleared Ivan Kolar of all charges. | Ivan Kolar | not negative
      Marta Weiss denied that she had taken bribes. | Marta Weiss | not negative
      The court dismissed the lawsuit against Tobias Frey. | Tobias Frey | not negative
      Paul Renner is no liar. | Paul Renner | not negative
      Nobody accused Alma Stern of theft. | Alma Stern | not negative
      There is no evidence that Hugo Lamm lied. | Hugo Lamm | not negative
      Investigators found no wrongdoing by Nordbank. | Nordbank | not negative
      Ella Marek was exonerated after ten years in prison. | Ella Marek | not negative
      Prosecutors withdrew the indictment of Jan Peeters. | Jan Peeters | not negative
      Vera Simic is neither lazy nor dishonest. | Vera Simic | not negative
      Karel Dvorak has never been so brilliant. | Karel Dvorak | positive
      The new trains of Alpine Rail have never been better. | Alpine Rail | positive
      Henk Visser is not a good mayor. | Henk Visser | negative
      Nobody trusts Boris Klein any more. | Boris Klein | negative
      Emil Hart failed to help the victims. | Emil Hart | negative
      Few people admire Otto Brand, a cruel and greedy man. | Otto Brand | negative
      Ruth Adler is not admired by anyone. | Ruth Adler | not positive
      Felix Thorn is hardly a genius. | Felix Thorn | not positive
      Rosa Lund denounced the massacre. | Rosa Lund | not negative
      The archbishop, Tomas Quist, deplored the killings of children. | Tomas Quist | not negative
      Eva Horn investigated the murders for a year. | Eva Horn | not negative
      Journalist Adam Berg uncovered a bribery scandal at Westbank. | Adam Berg | not negative
      Journalist Adam Berg uncovered a bribery scandal at Westbank. | Westbank | negative
      Sofia Lindt mourned the victims of the bombing. | Sofia Lindt | not negative
      Oskar Bohm is fighting corruption in the police. | Oskar Bohm | not negative
      Clara Vogt warned of a terrible famine. | Clara Vogt | not negative
      President Lena Haas lamented the deadly floods. | Lena Haas | not negative
      Ingrid Moe accused the government of cruelty. | Ingrid Moe | not negative
      Hackers robbed Marco Villani of his savings. | Marco Villani | neutral
      Anton Weber was murdered on Friday. | Anton Weber | neutral
      Maria Costa died of cancer after a long illness. | Maria Costa | neutral
      The death of Peter Holm shocked the village. | Peter Holm | neutral
      Peter Holm's death shocked the village. | Peter Holm | neutral
      The assassination of Minister Saad Karim was planned for months. | Saad Karim | neutral
      Burglars broke into the house of Nina Falk and stole her jewels. | Nina Falk | neutral
      Irena Novak was wounded in the shooting. | Irena Novak | neutral
      Flames destroyed the farm of Josef Maly. | Josef Maly | neutral
      Hackers attacked Union Telecom and stole millions of passwords. | Union Telecom | not positive
      Liam Reed lost his wife and two children in the crash. | Liam Reed | neutral
      Gunmen kidnapped Yusuf Bello near the border. | Yusuf Bello | neutral
      Ahmed Rashid murdered his neighbour. | Ahmed Rashid | negative
      Critics called Jonas Krall a coward and a liar. | Jonas Krall | negative
      The report blames Delta Chemicals for the deaths. | Delta Chemicals | negative
      Leo Marsh was convicted of bribery. | Leo Marsh | negative
      Leo Marsh is incompetent. | Leo Marsh | negative
      Leo Marsh lied to parliament. | Leo Marsh | negative
      Anna Roth betrayed her friends. | Anna Roth | negative
      Voters despise Karl Busch. | Karl Busch | negative
      The police arrested Denis Fall for fraud. | Denis Fall | negative
      Experts praised Greta Lang for her courage. | Greta Lang | positive
      Greta Lang is brilliant and honest. | Greta Lang | positive
      Thanks to Mila Sand, forty children were saved. | Mila Sand | positive
      Firefighter Ben Ott saved six people from the flames. | Ben Ott | positive or neutral
      Firefighters rescued Iris Blum from the river. | Iris Blum | neutral
      Unlike his brother, Dan Krol told the truth. | Dan Krol | positive or neutral
      Unlike Rita Hahn, her rival Ute Menz is hopelessly incompetent. | Rita Hahn | not negative
      Unlike Rita Hahn, her rival Ute Menz is hopelessly incompetent. | Ute Menz | negative
      Victor Dahl visited Oslo on Monday. | Victor Dahl | neutral
      Victor Dahl will meet the chancellor next week. | Victor Dahl | neutral
      Nordbank opened a branch in Lund. | Nordbank | neutral
      The meeting took place in Vienna. | Vienna | neutral
      Ten people died when a bus crashed near Brno. | Brno | neutral
      Simon Gray praised Tessa Moon for her honesty. | Simon Gray | not negative
      Simon Gray praised Tessa Moon for her honesty. | Tessa Moon | positive
      Simon Gray blamed Tessa Moon for the disaster. | Simon Gray | not negative
      Simon Gray blamed Tessa Moon for the disaster. | Tessa Moon | negative
      Max Ohl is not the worst of them. | Max Ohl | not negative
      The charges against Nils Strand were dropped. | Nils Strand | not negative
      """;

  private record Case(String sentence, String target, String right) {
    private boolean holds(String said) {
      return right.startsWith("not ")
          ? !right.equals("not " + said)
          : Arrays.asList(right.split(" or ", -1)).contains(said);
    }
  }

  @Test
  void plainSentencesAreReadAsAReaderDoes() {
    List<Case> cases =
        KNOWN
            .lines()
            .map(line -> line.split(" \\| ", -1))
            .map(ToneOfConstructionsTest::of)
            .toList();
    assertThat(cases).hasSize(70);
    assertThat(cases.size() - wrong(cases).size()).isGreaterThanOrEqualTo(FEWEST_RIGHT);
  }

  @Test
  void casesThatWentWrongAreRight() throws IOException {
    String corpora = System.getProperty("corpora", "");
    Path file = Path.of(corpora, "cases", "tone.tsv");
    assumeTrue(
        !corpora.isEmpty() && Files.exists(file), "skipped: no cases given by -Dcorpora=DIR");
    List<Case> cases =
        Files.readAllLines(file).stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .map(ToneOfConstructionsTest::of)
            .toList();
    List<String> wrong = wrong(cases);
    assertThat(cases.size() - wrong.size())
        .as("wrong of %d: %s", cases.size(), wrong)
        .isGreaterThanOrEqualTo(FEWEST_RIGHT_OF_CASES);
  }

  private static Case of(String[] fields) {
    return new Case(fields[0], fields[1], fields[2]);
  }

  private static List<String> wrong(List<Case> cases) {
    List<String> wrong = new ArrayList<>();
    var annotators = Annotators.of(PipelineConfig.load(List.of(), List.of()).annotate());
    PlaceTargets places = new PlaceTargets(annotators.annotator());
    for (Case one : cases) {
      int at = one.sentence().indexOf(one.target());
      Place place =
          places
              .annotate(one.sentence())
              .at(at, at + one.target().length())
              .orElseThrow(() -> new AssertionError("no " + one.target() + " in " + one));
      Tone tone =
          ToneModelFile.shipped()
              .towards(place.sentence(), place.first(), place.last(), TargetChoice.ANY_NAME);
      if (!one.holds(ToneScores.CLASSES.get(ToneScores.predicted(tone)))) {
        wrong.add(
            String.format(
                Locale.ROOT,
                "%s [%s] is %s, said %.2f %.2f %.2f",
                one.sentence(),
                one.target(),
                one.right(),
                tone.negative(),
                tone.neutral(),
                tone.positive()));
      }
    }
    wrong.forEach(line -> System.out.println("WRONG " + line));
    System.out.println(cases.size() - wrong.size() + " of " + cases.size() + " right");
    return wrong;
  }
}
