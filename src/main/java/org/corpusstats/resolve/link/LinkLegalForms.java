package org.corpusstats.resolve.link;

import java.util.List;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.link.DocumentNames.DocumentName;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.name.LegalForms;

/** Links a firm with its legal form to the one without in the same document: "Microsoft Corp.". */
public record LinkLegalForms() implements LinkingRule {
  /** The firm's short name, though the short one is the entity here. */
  @Override
  public Rule rule() {
    return Rule.SHORT_NAME;
  }

  @Override
  public List<DocumentName> candidates(DocumentName name, DocumentNames names) {
    return names.beginningWith(LegalForms.without(name.words()).get(0));
  }

  @Override
  public boolean fits(DocumentName name, DocumentName full) {
    return name.kind() == Kind.GROUP
        && full.kind() == Kind.GROUP
        && LegalForms.end(name.words())
        && LegalForms.without(name.words()).equals(full.words());
  }
}
