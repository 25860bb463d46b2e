package org.corpusstats.resolve.correction;

import org.corpusstats.resolve.name.EntityId;
import org.jspecify.annotations.Nullable;

/**
 * A row of an aliases file: mentions of a name are the entity of another, or one of their own.
 *
 * @param place file and line
 * @param scope the documents it is for
 * @param name the alias
 * @param canonical name of the entity
 * @param type of the entity; null to leave it to the annotators
 */
record Alias(String place, Scope scope, String name, String canonical, @Nullable String type)
    implements ScopedRow {

  /** Whether the name is an entity of its own: it leads to no other. */
  boolean isOwnEntity() {
    return EntityId.of(name).equals(EntityId.of(canonical));
  }
}
