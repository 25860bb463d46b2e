package org.corpusstats.resolve.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.corpusstats.table.row.EntityLink;
import org.junit.jupiter.api.Test;

class LinkChainsTest {
  private final LinkChains chains =
      new LinkChains(
          List.of(
              new EntityLink("b", "c", "spelling_variant", 0.7),
              new EntityLink("c", "d", "spelling_variant", 0.8),
              new EntityLink("p", "q", "corpus_alias", 0.9),
              new EntityLink("q", "p", "corpus_alias", 0.9)));

  @Test
  void theEndIsReachedByTheFirstRuleAndIsAsSureAsTheLeastSureLink() {
    assertThat(chains.toTheEnd(new EntityLink("a", "b", "corpus_alias", 0.9)))
        .isEqualTo(new EntityLink("a", "d", "corpus_alias", 0.7));
  }

  @Test
  void aLinkThatNoneFollowsIsItsEnd() {
    EntityLink link = new EntityLink("a", "d", "corpus_alias", 0.9);
    assertThat(chains.toTheEnd(link)).isEqualTo(link);
  }

  @Test
  void aCircleHasNoEnd() {
    assertThat(chains.toTheEnd(new EntityLink("p", "q", "corpus_alias", 0.9))).isNull();
    assertThat(chains.toTheEnd(new EntityLink("a", "p", "corpus_alias", 0.9))).isNull();
  }
}
