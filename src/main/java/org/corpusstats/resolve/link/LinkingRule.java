package org.corpusstats.resolve.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.link.DocumentNames.DocumentName;
import org.corpusstats.resolve.link.NameLinks.Link;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of a document that are short for another one there. A name is linked only where one
 * entity fits; otherwise it is left apart. Pure and thread safe.
 */
public interface LinkingRule {
  Rule rule();

  /** Names of the document among which the full name must be; found by index, not by search. */
  List<DocumentName> candidates(DocumentName name, DocumentNames names);

  /** Whether a name can be short for another. */
  boolean fits(DocumentName name, DocumentName full);

  /**
   * Whether a name may be that of a candidate which it does not fit, so that it is nobody's for
   * certain.
   */
  default boolean contends(DocumentName name, DocumentName candidate) {
    return false;
  }

  /** Links what it recognises and no earlier rule linked, names with more words first. */
  default void link(DocumentNames names, NameLinks links) {
    for (DocumentName name : names.longestFirst()) {
      DocumentName full = links.isLinked(name.linkKey()) ? null : onlyFit(name, names, links);
      if (full != null) {
        // Of two kinds the full name's is right.
        String type = name.kind() == full.kind() ? null : full.type();
        links.link(name.linkKey(), new Link(full.key(), full.text(), type, rule()));
      }
    }
  }

  private @Nullable DocumentName onlyFit(DocumentName name, DocumentNames names, NameLinks links) {
    Set<String> roots = new HashSet<>();
    DocumentName found = null;
    for (DocumentName candidate : candidates(name, names)) {
      if (!candidate.key().equals(name.key()) && fits(name, candidate)) {
        roots.add(links.root(candidate.linkKey()));
        found = found == null ? candidate : found;
      } else if (!candidate.linkKey().equals(name.linkKey()) && contends(name, candidate)) {
        roots.add(links.root(candidate.linkKey()));
      }
    }
    return roots.size() == 1 ? found : null;
  }
}
