package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** A mention with the entity that the corpus knows, before the tone towards it is judged. */
public record ResolvedMention(
    @Flat TextSpan span,
    @Doc("the mention as it stands in the document's text") String text,
    @Doc("type of its entity; NATIONALITY where it is a country's adjective or people") String type,
    @Doc("entity") String entityId,
    @Doc("entity that its own words name, which is what it would be without resolution")
        String aliasId,
    @Doc("what found it: ner, acronym, alias or gazetteer") String origin,
    @Doc("type that the annotators gave to this mention") String nerType,
    @Doc("resolution rule that chose the entity: see docs/resolution.md") String rule,
    @Doc(
            "how sure the least sure of the rules is that found and joined it, 0…1, less where a rule of"
                + " the corpus joined it and documents disagree")
        double confidence,
    @Doc(
            "kind of the template text that it stands in, which no statistic counts: repeated,"
                + " boilerplate, provenance, greeting or quoted; null in prose")
        @Nullable TemplateKind template) {

  /** Internal table of a run: one row per mention. */
  public static final Table<ResolvedMention> TABLE =
      Table.internal("resolved_mentions", ResolvedMention.class, "mention");
}
