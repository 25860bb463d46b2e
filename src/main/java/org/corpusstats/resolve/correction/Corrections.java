package org.corpusstats.resolve.correction;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.corpusstats.resolve.name.EntityId;
import org.jspecify.annotations.Nullable;

/**
 * The user's corrections of entity resolution: which names are one entity, of what type, which
 * mentions are none, and which names are to be found besides. Names are compared by {@link
 * EntityId}. Where several rows speak of a name, that of the narrowest scope holds. Immutable and
 * thread safe.
 */
public final class Corrections implements Serializable {
  private static final long serialVersionUID = 1;

  private final Aliases aliases;
  private final ScopedRows<Kill> kills;
  private final Map<String, String> typeById;
  private final List<GazetteerName> gazetteer;

  /**
   * @param aliases without cycles
   * @param typeById types of entities, by the key of their names
   */
  Corrections(
      Aliases aliases,
      ScopedRows<Kill> kills,
      Map<String, String> typeById,
      List<GazetteerName> gazetteer) {
    this.aliases = aliases;
    this.kills = kills;
    this.typeById = Map.copyOf(typeById);
    this.gazetteer = List.copyOf(gazetteer);
  }

  /**
   * Whether a mention is to be dropped. An alias of the name keeps it where the alias has the
   * narrower scope.
   *
   * @param type that the annotators gave the mention
   */
  public boolean isKilled(String name, String type, String docId) {
    Scope document = Scope.ofDocument(docId);
    Kill kill = kills.narrowest(name, document, row -> row.concerns(type));
    if (kill == null) {
      return false;
    }
    Alias alias = aliases.first(name, document);
    return alias == null || !alias.scope().isNarrowerThan(kill.scope());
  }

  /** What mentions of a name in a document are, through all aliases; null to leave it to rules. */
  @Nullable public Correction of(String name, String docId) {
    Scope document = Scope.ofDocument(docId);
    Alias alias = aliases.first(name, document);
    if (alias == null) {
      return null;
    }
    String canonical = aliases.last(alias, document).canonical();
    return new Correction(canonical, typeOf(canonical));
  }

  /** Whether a name is an entity of its own in a document, which no rule may take for another. */
  public boolean keepsApart(String name, String docId) {
    return keepsApart(name, Scope.ofDocument(docId));
  }

  /** Whether it is that in all documents but for those that a narrower row speaks of. */
  public boolean keepsApart(String name) {
    return keepsApart(name, Scope.EVERYWHERE);
  }

  private boolean keepsApart(String name, Scope within) {
    Alias alias = aliases.first(name, within);
    return alias != null && alias.isOwnEntity();
  }

  /**
   * The type of an entity, which is the same in all documents, whatever the scope of the row that
   * gives it; null to leave it to the annotators.
   */
  @Nullable public String typeOf(String canonicalName) {
    return typeById.isEmpty() ? null : typeById.get(EntityId.of(canonicalName));
  }

  /** The names to be found, in the order of the files. */
  public List<GazetteerName> gazetteer() {
    return gazetteer;
  }

  /** The types that they give to names, which may be the user's own. */
  public Set<String> types() {
    Set<String> types = new TreeSet<>(typeById.values());
    gazetteer.forEach(name -> types.add(name.type()));
    return types;
  }

  public boolean isEmpty() {
    return aliases.isEmpty() && kills.isEmpty() && gazetteer.isEmpty();
  }
}
