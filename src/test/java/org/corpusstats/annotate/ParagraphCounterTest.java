package org.corpusstats.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ParagraphCounterTest {
  @Test
  void paragraphsBeginAfterABlankLine() {
    ParagraphCounter paragraphs = new ParagraphCounter("ab\n\ncd\n\nef");
    assertThat(IntStream.of(0, 1, 4, 5, 8, 9).map(paragraphs::at))
        .containsExactly(0, 0, 1, 1, 2, 2);
  }

  @Test
  void offsetsMaySkipParagraphsAndRepeat() {
    ParagraphCounter paragraphs = new ParagraphCounter("a\n\nb\n\nc\n\nd");
    assertThat(IntStream.of(0, 9, 9).map(paragraphs::at)).containsExactly(0, 3, 3);
  }

  @Test
  void aTextWithoutABlankLineIsOneParagraph() {
    ParagraphCounter paragraphs = new ParagraphCounter("a\nb");
    assertThat(IntStream.of(0, 2).map(paragraphs::at)).containsExactly(0, 0);
  }

  @Property(tries = 200)
  void everyCharacterIsInItsParagraph(
      @ForAll @Size(min = 1, max = 8) List<@AlphaChars @StringLength(min = 1, max = 5) String> texts) {
    String text = String.join("\n\n", texts);
    ParagraphCounter paragraphs = new ParagraphCounter(text);
    int offset = 0;
    for (int index = 0; index < texts.size(); index++) {
      for (int i = 0; i < texts.get(index).length(); i++) {
        assertThat(paragraphs.at(offset + i)).isEqualTo(index);
      }
      offset += texts.get(index).length() + 2;
    }
  }
}
