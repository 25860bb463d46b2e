package org.corpusstats.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.corpusstats.core.CodePoints;
import org.corpusstats.table.AnnotatedDocument;
import org.corpusstats.table.AnnotatedSentence;
import org.corpusstats.table.AnnotatedSentence.RawMention;
import org.corpusstats.table.AnnotatedSentence.TreeNode;
import org.corpusstats.table.SentenceStatus;
import org.junit.jupiter.api.Test;

class FindMentionsTest {
  private final FindMentions find =
      new FindMentions(new MentionRules(new ResolveConfig(Set.of("PERSON", "COUNTRY"))));

  @Test
  void theCutOfTheTextAtTheOffsetsIsTheMention() {
    String text = "😀 Zoë’s café 🎉 paid the United States’ envoy 𝒳 and l’été's the Bank's";
    List<FoundMention> found =
        find.in(
            document(
                text,
                sentence(0, text, "Zoë’s", "the United States’", "𝒳", "l’été's", "the Bank's")));
    assertThat(found)
        .extracting(FoundMention::text)
        .containsExactly("Zoë", "United States", "𝒳", "l’été", "Bank");
    CodePoints offsets = CodePoints.of(text);
    assertThat(found)
        .allSatisfy(
            mention ->
                assertThat(
                        text.substring(
                            offsets.toUtf16(mention.charBegin()),
                            offsets.toUtf16(mention.charEnd())))
                    .isEqualTo(mention.text()));
  }

  @Test
  void aMentionKnowsWhereItStandsAndWhatFoundIt() {
    String text = "Ann left.\n\nShe saw Chad's flag.";
    List<FoundMention> found =
        find.in(document(text, sentence(0, text, "Ann"), sentence(1, text, "She", "Chad's")));
    assertThat(found)
        .containsExactly(
            new FoundMention("d", 0, 0, 0, 3, "Ann", "ann", "ner", "PERSON", "same_name", -0.5),
            new FoundMention(
                "d", 1, 1, 19, 23, "Chad", "chad", "ner", "PERSON", "same_name", -0.5));
  }

  @Test
  void mentionsOfOneNameShareAnEntityWhateverTheirForm() {
    String text = "The UNITED states and united\nStates’ and “United States”";
    List<FoundMention> found =
        find.in(
            document(
                text, sentence(0, text, "The UNITED states", "united\nStates’", "United States")));
    assertThat(found)
        .extracting(FoundMention::entityId, FoundMention::text)
        .containsExactly(
            tuple("united_states", "UNITED states"),
            tuple("united_states", "united\nStates"),
            tuple("united_states", "United States"));
  }

  @Test
  void aDocumentWithoutSentencesHasNone() {
    assertThat(find.in(document("…"))).isEmpty();
  }

  private static AnnotatedDocument document(String text, AnnotatedSentence... sentences) {
    return new AnnotatedDocument("d", text, List.of(sentences));
  }

  /** A sentence of one clause of score −0.5 with people of these names. */
  private static AnnotatedSentence sentence(int paragraph, String text, String... names) {
    CodePoints offsets = CodePoints.of(text);
    List<RawMention> mentions = new ArrayList<>();
    for (String name : names) {
      int begin = text.lastIndexOf(name);
      mentions.add(
          new RawMention(
              0,
              0,
              offsets.toCodePoint(begin),
              offsets.toCodePoint(begin + name.length()),
              "PERSON"));
    }
    return new AnnotatedSentence(
        paragraph,
        0,
        offsets.length(),
        SentenceStatus.OK.columnValue(),
        1,
        List.of(0.0, 1.0, 0.0, 0.0, 0.0),
        List.of(),
        mentions,
        List.of(),
        List.of(new TreeNode("ROOT", 0, 0, -0.5f)));
  }
}
