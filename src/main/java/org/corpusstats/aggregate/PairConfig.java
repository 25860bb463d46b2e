package org.corpusstats.aggregate;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.corpusstats.core.ConfigSection;
import org.corpusstats.core.UserError;
import org.corpusstats.table.row.UnitScope;

/**
 * Settings of the tables about pairs, in section {@code aggregate} of the configuration.
 *
 * @param types types of the entities that form pairs; empty for all
 * @param scopes what counts as appearing together
 * @param minUnits pairs in fewer units of their scope are left out
 * @param perEntity a pair is kept where it is among so many of highest G² of one of its entities; 0
 *     for all
 * @param evidencePerPair most rows of evidence for a pair and scope
 */
public record PairConfig(
    List<String> types, Set<UnitScope> scopes, int minUnits, int perEntity, int evidencePerPair)
    implements Serializable {

  static PairConfig from(ConfigSection aggregate) {
    return new PairConfig(
        aggregate.texts("pair-types"),
        scopes(aggregate),
        aggregate.wholeNumber("min-pair-units", 1, Integer.MAX_VALUE),
        aggregate.wholeNumber("pairs-per-entity", 0, Integer.MAX_VALUE),
        aggregate.wholeNumber("evidence-per-pair", 0, 100));
  }

  private static Set<UnitScope> scopes(ConfigSection aggregate) {
    Set<UnitScope> scopes = new TreeSet<>();
    for (String scope : aggregate.texts("pair-scopes")) {
      scopes.add(UnitScope.find(scope).orElseThrow(() -> refused(aggregate)));
    }
    if (scopes.isEmpty()) {
      throw refused(aggregate);
    }
    return scopes;
  }

  private static UserError refused(ConfigSection aggregate) {
    return aggregate.refused(
        "pair-scopes", "a list of one or more of sentence, paragraph, document");
  }
}
