package org.corpusstats.resolve.link;

import java.util.HashMap;
import java.util.Map;
import org.corpusstats.resolve.Rule;
import org.jspecify.annotations.Nullable;

/** Which names of a document stand for which others. Used by one thread. */
public final class NameLinks {
  /**
   * A decision for one name.
   *
   * @param key id of the entity that it stands for
   * @param name what that entity is called
   * @param type type that the rule knows the entity to have; null where it does not say
   * @param rule the rule that decided
   */
  public record Link(String key, String name, @Nullable String type, Rule rule) {}

  private final Map<String, Link> links = new HashMap<>();

  /** Links a name unless an earlier rule did, or the other stands for it already. */
  public void link(String from, Link to) {
    boolean circular = !to.key().equals(from) && root(to.key()).equals(from);
    if (!links.containsKey(from) && !circular) {
      links.put(from, to);
    }
  }

  public boolean isLinked(String key) {
    return links.containsKey(key);
  }

  /** The name that a name stands for in the end; itself where nothing is known. */
  public String root(String key) {
    Link link = links.get(key);
    return link == null || link.key().equals(key) ? key : root(link.key());
  }

  /**
   * The last link on the way from a name to its root, with the rule of the first; null for roots.
   */
  public @Nullable Link resolve(String key) {
    Link first = links.get(key);
    if (first == null || first.key().equals(key)) {
      return first;
    }
    Link onward = resolve(first.key());
    return onward == null
        ? first
        : new Link(onward.key(), onward.name(), onward.type(), first.rule());
  }
}
