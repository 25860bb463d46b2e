package org.corpusstats.resolve.correction;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.corpusstats.core.UserError;
import org.corpusstats.resolve.correction.CsvTable.CsvRow;
import org.corpusstats.resolve.name.EntityId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of {@link Corrections} and refuses what is wrong in them, alone or together, in
 * one line that names the row.
 */
public final class ReadCorrections {
  private static final List<String> KILL_COLUMNS = List.of("name", "type", "scope");
  private static final List<String> GAZETTEER_COLUMNS = List.of("name", "type");
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z_]*");

  private ReadCorrections() {}

  /**
   * Reads files of the formats that data/aliases/README.md describes; their order does not matter.
   *
   * @throws UserError for the first mistake in them
   */
  public static Corrections from(
      List<Path> aliasFiles, List<Path> killFiles, List<Path> gazetteerFiles) {
    List<Alias> aliases = readAll(aliasFiles, AliasesCsv.COLUMNS, ReadCorrections::alias);
    List<Kill> kills = readAll(killFiles, KILL_COLUMNS, ReadCorrections::kill);
    List<CsvRow> gazetteer = readAll(gazetteerFiles, GAZETTEER_COLUMNS, row -> row);
    refuseRepeatedAliases(aliases);
    refuseRepeatedKills(kills);
    refuseKilledAliases(aliases, kills);
    Aliases chains = new Aliases(new ScopedRows<>(aliases));
    refuseCycles(aliases, chains);
    return new Corrections(
        chains, new ScopedRows<>(kills), typesOfEntities(aliases, chains), names(gazetteer));
  }

  private static <T> List<T> readAll(
      List<Path> files, List<String> columns, Function<CsvRow, T> reader) {
    return files.stream()
        .flatMap(file -> CsvTable.read(file, columns).stream())
        .map(reader)
        .toList();
  }

  private static Alias alias(CsvRow row) {
    return new Alias(
        row.place(), scope(row), name(row, "alias"), name(row, "canonical"), typeOrNull(row));
  }

  private static Kill kill(CsvRow row) {
    return new Kill(row.place(), scope(row), name(row, "name"), typeOrNull(row));
  }

  private static String name(CsvRow row, String column) {
    String name = row.text(column);
    boolean oneLine = name.lines().count() == 1;
    if (!oneLine || name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw row.refused(column, "a name: one line with a letter or digit");
    }
    return name;
  }

  private static @Nullable String typeOrNull(CsvRow row) {
    String type = row.text("type");
    if (type.isEmpty()) {
      return null;
    }
    if (!TYPE.matcher(type).matches()) {
      throw row.refused("type", "empty or one of CoreNLP's entity types, such as PERSON");
    }
    return type;
  }

  private static String type(CsvRow row) {
    String type = row.text("type");
    if (!TYPE.matcher(type).matches()) {
      throw row.refused("type", "one of CoreNLP's entity types, such as PERSON");
    }
    return type;
  }

  private static Scope scope(CsvRow row) {
    Scope scope = Scope.parse(row.text("scope"));
    if (scope == null) {
      throw row.refused("scope", "empty, a doc_id, or a prefix of doc_ids that ends in its only *");
    }
    return scope;
  }

  /** What may stand in one row only. */
  private record Key(String name, Scope scope, @Nullable String type) {
    static Key of(ScopedRow row, @Nullable String type) {
      return new Key(EntityId.of(row.name()), row.scope(), type);
    }
  }

  private static void refuseRepeatedAliases(List<Alias> aliases) {
    Map<Key, Alias> known = new HashMap<>();
    for (Alias alias : aliases) {
      Alias earlier = known.putIfAbsent(Key.of(alias, null), alias);
      if (earlier != null) {
        throw new UserError(
            alias.place()
                + ": alias \""
                + alias.name()
                + "\" is \""
                + alias.canonical()
                + "\" here and \""
                + earlier.canonical()
                + "\" in "
                + earlier.place()
                + "; one row is allowed for an alias in "
                + alias.scope());
      }
    }
  }

  private static void refuseRepeatedKills(List<Kill> kills) {
    Map<Key, Kill> known = new HashMap<>();
    for (Kill kill : kills) {
      Kill earlier = known.putIfAbsent(Key.of(kill, kill.type()), kill);
      if (earlier != null) {
        throw new UserError(
            kill.place()
                + ": name \""
                + kill.name()
                + "\" stands in "
                + earlier.place()
                + " too; one row is allowed for a name and type in "
                + kill.scope());
      }
    }
  }

  /** A kill of one type leaves the other mentions to the alias; a kill of all leaves none. */
  private static void refuseKilledAliases(List<Alias> aliases, List<Kill> kills) {
    Map<Key, Alias> known = new HashMap<>();
    aliases.forEach(alias -> known.put(Key.of(alias, null), alias));
    for (Kill kill : kills) {
      Alias alias = known.get(Key.of(kill, kill.type()));
      if (alias != null) {
        throw new UserError(
            kill.place()
                + ": name \""
                + kill.name()
                + "\" is killed here and \""
                + alias.canonical()
                + "\" in "
                + alias.place()
                + "; only one of the two is allowed in "
                + kill.scope());
      }
    }
  }

  /**
   * It is enough to follow each row through its own scope. Of a cycle in some document, all rows
   * hold in the narrowest of their scopes too, for no narrower row speaks of their names there; so
   * the row of that scope leads back to itself.
   */
  private static void refuseCycles(List<Alias> aliases, Aliases chains) {
    for (Alias row : aliases) {
      Set<Alias> chain = new LinkedHashSet<>();
      Alias next = row;
      while (next != null && chain.add(next)) {
        next = chains.next(next, row.scope());
      }
      if (row.equals(next)) {
        throw new UserError(
            row.place()
                + ": alias \""
                + row.name()
                + "\" leads back to itself: "
                + chain.stream().map(Alias::name).collect(joining(" -> "))
                + " -> "
                + row.name()
                + "; a chain of aliases must end");
      }
    }
  }

  /** A type goes to the entity that its row leads to, which may be the canonical name's alias. */
  private static Map<String, String> typesOfEntities(List<Alias> aliases, Aliases chains) {
    Map<String, String> types = new HashMap<>();
    Map<String, Alias> givenBy = new HashMap<>();
    for (Alias alias : aliases) {
      if (alias.type() == null) {
        continue;
      }
      String canonical = chains.last(alias, alias.scope()).canonical();
      String id = EntityId.of(canonical);
      String type = types.putIfAbsent(id, alias.type());
      Alias earlier = givenBy.putIfAbsent(id, alias);
      if (type != null && earlier != null && !type.equals(alias.type())) {
        throw new UserError(
            alias.place()
                + ": type of \""
                + canonical
                + "\" is "
                + alias.type()
                + " here and "
                + type
                + " in "
                + earlier.place()
                + "; an entity has one type in all documents");
      }
    }
    return types;
  }

  private static List<GazetteerName> names(List<CsvRow> gazetteer) {
    List<GazetteerName> names = new ArrayList<>();
    Map<String, CsvRow> known = new HashMap<>();
    for (CsvRow row : gazetteer) {
      GazetteerName name = new GazetteerName(name(row, "name"), type(row));
      CsvRow earlier = known.putIfAbsent(EntityId.of(name.name()), row);
      if (earlier != null) {
        throw new UserError(
            row.place()
                + ": name \""
                + name.name()
                + "\" is "
                + name.type()
                + " here and "
                + earlier.text("type")
                + " in "
                + earlier.place()
                + "; one row is allowed for a name");
      }
      names.add(name);
    }
    return names;
  }
}
