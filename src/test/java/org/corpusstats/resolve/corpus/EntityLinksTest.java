package org.corpusstats.resolve.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.corpusstats.LocalSpark;
import org.corpusstats.table.row.EntityLink;
import org.junit.jupiter.api.Test;

class EntityLinksTest {
  @Test
  void linksAreFollowedToTheirEnd() {
    assertThat(
            followed(
                new EntityLink("a", "b", "corpus_alias", 0.9),
                new EntityLink("b", "c", "spelling_variant", 0.7),
                new EntityLink("c", "d", "spelling_variant", 0.8),
                new EntityLink("x", "y", "corpus_alias", 0.6)))
        .containsExactlyInAnyOrder(
            new EntityLink("a", "d", "corpus_alias", 0.7),
            new EntityLink("b", "d", "spelling_variant", 0.7),
            new EntityLink("c", "d", "spelling_variant", 0.8),
            new EntityLink("x", "y", "corpus_alias", 0.6));
  }

  @Test
  void chainsOfAnyLengthHaveOneEnd() {
    assertThat(
            followed(
                IntStream.range(0, 20)
                    .mapToObj(i -> new EntityLink("n" + i, "n" + (i + 1), "corpus_alias", 0.9))
                    .toArray(EntityLink[]::new)))
        .hasSize(20)
        .extracting(EntityLink::targetId)
        .containsOnly("n20");
  }

  @Test
  void circlesAndWhatLeadsIntoThemAreLeftOut() {
    assertThat(
            followed(
                new EntityLink("a", "b", "corpus_alias", 0.9),
                new EntityLink("b", "a", "corpus_alias", 0.9),
                new EntityLink("c", "a", "corpus_alias", 0.9),
                new EntityLink("p", "q", "corpus_alias", 0.9),
                new EntityLink("q", "r", "corpus_alias", 0.9),
                new EntityLink("r", "p", "corpus_alias", 0.9),
                new EntityLink("x", "y", "corpus_alias", 0.6)))
        .containsExactly(new EntityLink("x", "y", "corpus_alias", 0.6));
  }

  private static List<EntityLink> followed(EntityLink... links) {
    return LocalSpark.records(
        EntityLink.TABLE, EntityLinks.toTheEnd(LocalSpark.rows(EntityLink.TABLE, List.of(links))));
  }
}
