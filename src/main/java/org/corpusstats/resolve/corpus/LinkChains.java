package org.corpusstats.resolve.corpus;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.corpusstats.table.row.EntityLink;
import org.jspecify.annotations.Nullable;

/** Follows links from entity to entity to their end. Immutable and thread safe. */
final class LinkChains implements Serializable {
  private static final long serialVersionUID = 1;

  private record Onward(String target, double confidence) implements Serializable {}

  private final Map<String, Onward> onward;

  /**
   * @param onward the links that may follow another, at most one of each entity
   */
  LinkChains(Collection<EntityLink> onward) {
    this.onward =
        onward.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    EntityLink::entityId, link -> new Onward(link.targetId(), link.confidence())));
  }

  /**
   * A link to the end of its chain, by its own rule and as sure as the least sure of them; null
   * where it leads into a circle.
   */
  @Nullable EntityLink toTheEnd(EntityLink link) {
    Set<String> passed = new HashSet<>(Set.of(link.entityId()));
    String target = link.targetId();
    double confidence = link.confidence();
    for (Onward next = onward.get(target); next != null; next = onward.get(target)) {
      if (!passed.add(target)) {
        return null;
      }
      target = next.target();
      confidence = Math.min(confidence, next.confidence());
    }
    return new EntityLink(link.entityId(), target, link.rule(), confidence);
  }
}
