package org.corpusstats.resolve.link;

import java.util.List;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.link.DocumentNames.DocumentName;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.name.PersonName;
import org.corpusstats.resolve.name.Veto;

/**
 * Links people without their middle names to those with them in the same document, where only one
 * fits: "Mark Heller" to "Mark Jay Heller". Who else has the surname does not matter. {@link Veto}
 * is asked before each.
 */
public record LinkMiddleNames() implements LinkingRule {
  /** A middle name more or less is a spelling, as it is over the corpus. */
  @Override
  public Rule rule() {
    return Rule.SPELLING_VARIANT;
  }

  @Override
  public List<DocumentName> candidates(DocumentName name, DocumentNames names) {
    return names.endingWith(name.coreWords().get(name.coreWords().size() - 1));
  }

  @Override
  public boolean fits(DocumentName name, DocumentName full) {
    return name.kind() == Kind.PERSON
        && full.kind() == Kind.PERSON
        && isWithoutMiddleName(name.coreWords(), full.coreWords())
        && Veto.between(name.person(), full.person()).isEmpty();
  }

  private static boolean isWithoutMiddleName(List<String> part, List<String> full) {
    int last = part.size() - 1;
    int fullLast = full.size() - 1;
    return part.size() >= 2
        && String.join("", part).length() < String.join("", full).length()
        && full.size() >= part.size()
        && part.get(0).equals(full.get(0))
        && part.get(last).equals(full.get(fullLast))
        && PersonName.middlesAgree(part.subList(1, last), full.subList(1, fullLast));
  }
}
