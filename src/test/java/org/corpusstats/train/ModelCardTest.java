package org.corpusstats.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.corpusstats.core.UserError;
import org.junit.jupiter.api.Test;

class ModelCardTest {
  private static final Path CARD = Path.of("docs/models/target-sentiment.md");

  @Test
  void newFiguresReplaceTheOldAndNothingElse() throws IOException {
    String card = Files.readString(CARD);
    String once = ModelCard.withFigures(card, "| a | b |\n");
    assertThat(once).contains("writes what stands from here on. -->\n\n| a | b |\n\n<!-- End");
    assertThat(once).startsWith(card.substring(0, card.indexOf("<!-- Figures")));
    assertThat(once).endsWith(card.substring(card.indexOf("<!-- End")));
    assertThat(ModelCard.withFigures(once, "| a | b |\n")).isEqualTo(once);
  }

  @Test
  void aPageWithoutAPlaceForThemIsRefused() {
    assertThatThrownBy(() -> ModelCard.withFigures("# A page", "figures"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has no lines");
  }

  /** Figures that a reader of the card relies on are those of the model that is shipped. */
  @Test
  void theCardHoldsTheFiguresOfATraining() throws IOException {
    assertThat(Files.readString(CARD))
        .contains("10-fold cross-validation")
        .contains("Reliability")
        .contains(String.format("%,d bytes", modelBytes()));
  }

  private static long modelBytes() throws IOException {
    return Files.size(Path.of("src/main/resources/org/corpusstats/tone/target-sentiment.model"));
  }
}
