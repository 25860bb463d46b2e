package org.corpusstats.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphsTest {
  /** Wrapped at 60, with a word broken at its hyphen. */
  private static final String WRAPPED =
      """
      The minister said on Monday that the talks between the two
      governments would go on in Geneva, and that a well-
      informed observer could see progress in nearly every field
      of disagreement.""";

  private static final String UNWRAPPED =
      "The minister said on Monday that the talks between the two governments would go on in Geneva,"
          + " and that a well-informed observer could see progress in nearly every field of"
          + " disagreement.";

  private static final String SECOND_WRAPPED =
      """
      Her colleague was less hopeful. He had seen three rounds of
      talks fail, he said, and the fourth was unlikely to do much
      better.""";

  private static final String SECOND =
      "Her colleague was less hopeful. He had seen three rounds of talks fail, he said, and the"
          + " fourth was unlikely to do much better.";

  @Test
  void blankLinesSeparateParagraphs() {
    Paragraphs text = Paragraphs.of("\n One. \n \n\n Two.\n");
    assertThat(text.paragraphs()).containsExactly("One.", "Two.");
    assertThat(text.title()).isNull();
    assertThat(text.text()).isEqualTo("One.\n\nTwo.");
  }

  @Test
  void lineEndsSeparateParagraphs() {
    Paragraphs text = Paragraphs.of("Talks go on\nThe minister spoke.\nHer colleague did not.");
    assertThat(text.title()).isEqualTo("Talks go on");
    assertThat(text.paragraphs())
        .containsExactly("Talks go on", "The minister spoke.", "Her colleague did not.");
  }

  @Test
  void anEmptyTextHasNoParagraphs() {
    assertThat(Paragraphs.of(" \n ").paragraphs()).isEmpty();
    assertThat(Paragraphs.of("").text()).isEmpty();
    assertThat(Paragraphs.of("").title()).isNull();
  }

  @Test
  void linesOfHardWrappedTextAreJoined() {
    Paragraphs text = Paragraphs.of(WRAPPED + "\n\n" + SECOND_WRAPPED);
    assertThat(text.paragraphs()).containsExactly(UNWRAPPED, SECOND);
    assertThat(text.title()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Talks go on",
        "Talks go on between the two governments in spite of everything that stands between them still"
      })
  void aTitleLineNeedNotKeepToTheWidth(String title) {
    Paragraphs apart = Paragraphs.of(title + "\n\n" + WRAPPED + "\n\n" + SECOND_WRAPPED);
    assertThat(apart.title()).isEqualTo(title);
    assertThat(apart.paragraphs()).containsExactly(title, UNWRAPPED, SECOND);
    Paragraphs attached = Paragraphs.of(title + "\n" + WRAPPED + "\n\n" + SECOND_WRAPPED);
    assertThat(attached.paragraphs()).isEqualTo(apart.paragraphs());
    Paragraphs alone = Paragraphs.of(title + "\n" + WRAPPED);
    assertThat(alone.paragraphs()).containsExactly(title, UNWRAPPED);
  }

  @Test
  void aShortFirstLineOfALongTextIsATitleLine() {
    String body = (WRAPPED.replace("\n", " ").replace("- ", "-") + " ").repeat(5).strip();
    String wrapped = wrap(List.of(body.split(" ", -1)), 60);
    assertThat(Paragraphs.of("Talks go on\n" + wrapped).paragraphs())
        .containsExactly("Talks go on", body);
  }

  @Test
  void aTitleMayBeWrappedItself() {
    Paragraphs text =
        Paragraphs.of(
            "Talks go on between the two governments in spite of\nall that divides them\n\n"
                + WRAPPED);
    assertThat(text.title())
        .isEqualTo("Talks go on between the two governments in spite of all that divides them");
    assertThat(text.paragraphs()).hasSize(2).last().isEqualTo(UNWRAPPED);
  }

  @Test
  void aFirstLineThatIsNoTitleStaysInItsBlock() {
    String text = "The minister spoke.\n" + WRAPPED;
    assertThat(Paragraphs.of(text).paragraphs()).hasSize(5);
  }

  @Test
  void oneBreakIsAWrapOnlyBeforeALowerCaseLetter() {
    String line = "The minister said on Monday that the talks would go on in";
    assertThat(Paragraphs.of(line + "\nGeneva.").paragraphs()).containsExactly(line, "Geneva.");
    assertThat(Paragraphs.of(line + "\ngood faith.").paragraphs())
        .containsExactly(line + " good faith.");
  }

  @Test
  void versesListsAndLongLinesAreNotWrapped() {
    assertThat(
            Paragraphs.of(
                    """
                    Tyger Tyger, burning bright,
                    In the forests of the night;
                    What immortal hand or eye,
                    Could frame thy fearful symmetry?""")
                .paragraphs())
        .hasSize(4);
    assertThat(
            Paragraphs.of(
                    """
                    Present at the meeting of the committee on foreign relations:
                    Mr. Smith
                    Ms. Jones of the department
                    Mr. Brown""")
                .paragraphs())
        .hasSize(4);
    assertThat(
            Paragraphs.of(
                    """
                    Shall I compare thee to a summer’s day?
                    Thou art more lovely and more temperate:
                    Rough winds do shake the darling buds of May,
                    And summer’s lease hath all too short a date;""")
                .paragraphs())
        .hasSize(4);
    String paragraph = UNWRAPPED.substring(0, 150);
    assertThat(Paragraphs.of((paragraph + "\n").repeat(4)).paragraphs()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 34, 46, 72, 100, 160})
  void linesOfAnyWidthAreJoined(int width) {
    String body = (UNWRAPPED + " " + SECOND + " ").repeat(3).strip();
    String wrapped = wrap(List.of(body.split(" ", -1)), width);
    assertThat(Paragraphs.of(wrapped).paragraphs()).containsExactly(body);
  }

  @Test
  void aWordBrokenAtItsHyphenIsJoinedInAnyText() {
    assertThat(Paragraphs.of("Ada Nurmag-\nambetova spoke.\nNurmagambetova left.").paragraphs())
        .containsExactly("Ada Nurmagambetova spoke.", "Nurmagambetova left.");
  }

  @Test
  void shortListsAreNotWrapped() {
    assertThat(Paragraphs.of("two red apples\nsome fresh milk\nten white eggs").paragraphs())
        .hasSize(3);
  }

  @Test
  void quotedLinesAreParagraphsThatBeginWithTheirMarks() {
    Paragraphs mail =
        Paragraphs.of(
            """
            I will call them today, after the meeting with the bank, and
            tell you what they say.

            On Monday Ada wrote:
            > The offer is far too low, and nobody in this company can say
            > why they made it at all.
            >
            > > Is the offer good?
            --\s
            Otto Kern
            Kern Ltd.
            """);
    assertThat(mail.paragraphs())
        .containsExactly(
            "I will call them today, after the meeting with the bank, and tell you what they say.",
            "On Monday Ada wrote:",
            "> The offer is far too low, and nobody in this company can say why they made it at all.",
            "> > Is the offer good?",
            "--",
            "Otto Kern",
            "Kern Ltd.");
  }

  @Test
  void aHeadlineIsNoSpeech() {
    assertThat(Paragraphs.of("ANALYSIS: why talks go on\n\nThey do. SMITH: No.").paragraphs())
        .containsExactly("ANALYSIS: why talks go on", "They do.", "SMITH:", "No.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Talks go on", "TALKS (PART 2)", "“Talks go on”", "Talks: what now", "G7 2016"})
  void titles(String line) {
    assertThat(Paragraphs.of(line + "\n\nMore.").title()).isEqualTo(line);
    assertThat(Paragraphs.of(line).title()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Talks go on.",
        "Talks go on?",
        "“Talks go on!”",
        "Talks (go on.)",
        "Talks…",
        "Fellow Citizens:",
        "Dear Sir,",
        "1.2.2016",
        "***",
        "”",
      })
  void notTitles(String line) {
    assertThat(Paragraphs.of(line + "\n\nMore.").title()).isNull();
  }

  @Test
  void aTitleHasAtMost200CodePoints() {
    assertThat(Paragraphs.of("a" + "😀".repeat(199) + "\nMore.").title()).isNotNull();
    assertThat(Paragraphs.of("a" + "😀".repeat(200) + "\nMore.").title()).isNull();
  }

  @Property
  void splittingTheCleanedTextAgainChangesNothing(@ForAll("texts") String text) {
    Paragraphs once = Paragraphs.of(TextNormalizer.normalize(text));
    Paragraphs twice = Paragraphs.of(once.text());
    assertThat(twice.paragraphs()).isEqualTo(once.paragraphs());
    assertThat(twice.title()).isEqualTo(once.title());
    assertThat(twice.text()).isEqualTo(once.text());
    assertThat(TextNormalizer.normalize(once.text())).isEqualTo(once.text());
  }

  /** Lines of all lengths and ends, blank or not between them. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> lines =
        Arbitraries.of(
                "a",
                "Geneva",
                "well-",
                "talks",
                "on.",
                "on.So",
                "(so)",
                "”",
                "é",
                "-",
                "\u0301",
                "😀",
                "SMITH:",
                "Ann:",
                ">",
                ">x",
                "--",
                "Dear Ann,",
                "Regards, Ann",
                "ment",
                "e.g.",
                "US.")
            .list()
            .ofMaxSize(30)
            .map(words -> String.join(" ", words));
    Arbitrary<String> ends = Arbitraries.of("\n", "\n", "\r\n", "\n\n", " \n \n", "\u2029");
    return Arbitraries.oneOf(lines, ends).list().ofMaxSize(30).map(parts -> String.join("", parts));
  }

  @Property
  void wrappingIsUndone(
      @ForAll("bodies") List<List<String>> paragraphs,
      @ForAll @IntRange(min = 60, max = 120) int width) {
    List<String> wrapped = paragraphs.stream().map(words -> wrap(words, width)).toList();
    assertThat(Paragraphs.of(String.join("\n\n", wrapped)).paragraphs())
        .isEqualTo(paragraphs.stream().map(words -> String.join(" ", words)).toList());
  }

  @Provide
  Arbitrary<List<List<String>>> bodies() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .ofMinLength(1)
        .ofMaxLength(12)
        .list()
        .ofMinSize(1)
        .ofMaxSize(100)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static String wrap(List<String> words, int width) {
    List<String> lines = new ArrayList<>(words.subList(0, 1));
    for (String word : words.subList(1, words.size())) {
      int last = lines.size() - 1;
      String longer = lines.get(last) + " " + word;
      if (longer.length() > width) {
        lines.add(word);
      } else {
        lines.set(last, longer);
      }
    }
    return String.join("\n", lines);
  }
}
