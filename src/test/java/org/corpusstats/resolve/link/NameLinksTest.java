package org.corpusstats.resolve.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.link.NameLinks.Link;
import org.junit.jupiter.api.Test;

class NameLinksTest {
  private final NameLinks links = new NameLinks();

  @Test
  void aNameWithoutLinkIsItself() {
    assertThat(links.root("a")).isEqualTo("a");
    assertThat(links.resolve("a")).isNull();
    assertThat(links.isLinked("a")).isFalse();
  }

  @Test
  void linksAreFollowedToTheEndAndTheFirstRuleIsTold() {
    links.link("a", link("b", Rule.SURNAME));
    links.link("b", link("c", Rule.GIVEN_NAME));
    assertThat(links.root("a")).isEqualTo("c");
    assertThat(links.resolve("a")).isEqualTo(link("c", Rule.SURNAME));
    assertThat(links.resolve("b")).isEqualTo(link("c", Rule.GIVEN_NAME));
    assertThat(links.resolve("c")).isNull();
  }

  @Test
  void theEarlierRuleHolds() {
    links.link("a", link("b", Rule.INITIALS));
    links.link("a", link("c", Rule.SHORT_NAME));
    assertThat(links.resolve("a")).isEqualTo(link("b", Rule.INITIALS));
  }

  @Test
  void noLinkGoesInACircle() {
    links.link("a", link("b", Rule.SURNAME));
    links.link("b", link("c", Rule.SURNAME));
    links.link("c", link("a", Rule.SURNAME));
    assertThat(links.root("a")).isEqualTo("c");
    assertThat(links.isLinked("c")).isFalse();
  }

  @Test
  void aLinkToItselfTellsItsTypeAndKeepsTheNameApart() {
    Link itself = new Link("asia", "Asia", "LOCATION", Rule.SAME_NAME);
    links.link("asia", itself);
    links.link("asia", link("b", Rule.SHORT_NAME));
    links.link("a", link("asia", Rule.SURNAME));
    assertThat(links.root("asia")).isEqualTo("asia");
    assertThat(links.resolve("asia")).isEqualTo(itself);
    assertThat(links.resolve("a")).isEqualTo(new Link("asia", "Asia", "LOCATION", Rule.SURNAME));
  }

  private static Link link(String key, Rule rule) {
    return new Link(key, key, null, rule);
  }
}
