package org.corpusstats.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JoinedTokensTest {
  private static final Set<String> APART = Set.of("based", "born");

  /** Tokens between spaces; a tilde stands for no white space between two tokens. */
  private static JoinedTokens join(String text) {
    String[] marked = text.split(" ", -1);
    String[] words = Arrays.stream(text.replace('~', ' ').split(" ", -1)).toArray(String[]::new);
    boolean[] joined = new boolean[words.length];
    int at = 0;
    for (String piece : marked) {
      int parts = piece.split("~", -1).length;
      Arrays.fill(joined, at, at + parts - 1, true);
      at += parts;
    }
    String[] tags = new String[words.length];
    Arrays.setAll(tags, i -> "T" + i);
    return JoinedTokens.join(words, joined, tags, APART::contains);
  }

  @Test
  void partsOfAHyphenatedWordAreOneTokenWithTheFirstTag() {
    JoinedTokens tokens = join("the All~-~Star game");
    assertThat(tokens.words()).containsExactly("the", "All-Star", "game");
    assertThat(tokens.tags()).containsExactly("T0", "T1", "T4");
    assertThat(tokens.spread(tokens.words()))
        .containsExactly("the", "All-Star", "All-Star", "All-Star", "game");
  }

  @Test
  void wordsThatEndWithAHyphenTakeTheNext() {
    assertThat(join("ex-~minister").words()).containsExactly("ex-minister");
  }

  @Test
  void chainsOfHyphensAreOneToken() {
    assertThat(join("up~-~to~-~date").words()).containsExactly("up-to-date");
  }

  @Test
  void someWordsStayApartFromTheHyphenBeforeThem() {
    assertThat(join("London~-~based").words()).containsExactly("London", "-", "based");
  }

  @Test
  void aHyphenAfterWhiteSpaceOrAtTheEndStandsAlone() {
    assertThat(join("yes - no").words()).containsExactly("yes", "-", "no");
    assertThat(join("yes~-").words()).containsExactly("yes", "-");
    assertThat(join("yes~- no").words()).containsExactly("yes-", "no");
    assertThat(join("- no").words()).containsExactly("-", "no");
  }

  @Test
  void labelsOfAJoinedTokenAreThoseOfAllItsParts() {
    JoinedTokens tokens = join("the All~-~Star game");
    assertThat(tokens.spread(new String[] {"O", "MISC", "O"}))
        .containsExactly("O", "MISC", "MISC", "MISC", "O");
  }
}
