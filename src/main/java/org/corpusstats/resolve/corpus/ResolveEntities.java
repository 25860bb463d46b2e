package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.document.Knowledge;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.CorpusName;
import org.corpusstats.table.row.DocumentLink;
import org.corpusstats.table.row.EntityLink;
import org.corpusstats.table.row.EntityName;
import org.corpusstats.table.row.FoundMention;
import org.corpusstats.table.row.NameUse;
import org.corpusstats.table.row.ResolvedMention;

/**
 * Turns annotations into mentions of entities: first each document by itself, with the names that
 * several documents hold, then over the corpus. What documents say of names is counted once, and
 * the corpus decides from these counts.
 */
public final class ResolveEntities {
  private ResolveEntities() {}

  /**
   * Reads {@link AnnotatedDocument}s; writes {@link ResolvedMention}s and {@link EntityName}s, and
   * the tables in between.
   *
   * @throws org.corpusstats.core.UserError where a file of corrections or one of CoreNLP's lists
   *     cannot be read
   */
  public static Resolved run(Workspace workspace, ResolveConfig settings) {
    Snapshot tables = workspace.tables();
    Knowledge knowledge = Knowledge.load(settings);
    Dataset<Row> documents = tables.read(AnnotatedDocument.TABLE);
    tables.write(
        CorpusName.TABLE,
        CorpusNames.of(ResolveDocuments.namesSeen(documents, knowledge), settings));
    tables.write(
        FoundMention.TABLE, ResolveDocuments.mentions(documents, knowledge, corpusNames(tables)));
    Dataset<Row> found = tables.read(FoundMention.TABLE);
    tables.write(NameUse.TABLE, NameUses.of(found));
    Dataset<Row> uses = tables.read(NameUse.TABLE);
    tables.write(EntityLink.SPELLINGS, EntityLinks.spellings(uses, found, settings));
    Dataset<Row> spellings = tables.read(EntityLink.SPELLINGS);
    Dataset<Row> spelled = EntityLinks.toTheEnd(spellings);
    tables.write(EntityLink.TABLE, EntityLinks.of(uses, spellings, settings));
    tables.write(
        DocumentLink.TABLE,
        CoMentions.links(found, uses, spelled, settings)
            .unionByName(KnownSurnames.links(found, uses, spelled, settings)));
    Dataset<Row> linked =
        EntityLinks.follow(
            CoMentions.follow(found, tables.read(DocumentLink.TABLE)),
            tables.read(EntityLink.TABLE));
    tables.write(EntityName.TABLE, ChooseNames.of(linked, knowledge.world()));
    tables.write(
        ResolvedMention.TABLE,
        linked
            .join(tables.read(EntityName.TABLE).select("entity_id", "type"), "entity_id")
            .withColumn("type", typeAsSaid()));
    return new Resolved(tables.count(ResolvedMention.TABLE), tables.count(EntityName.TABLE));
  }

  /** A nationality stays one in its mention, though its entity is the country. */
  private static Column typeAsSaid() {
    Column isNationality = col("rule").equalTo(Rule.NATIONALITY.columnValue());
    return when(isNationality, Kind.NATIONALITY.name()).otherwise(col("type"));
  }

  private static List<CorpusName> corpusNames(Snapshot tables) {
    RowCodec<CorpusName> codec = CorpusName.TABLE.codec();
    return tables.read(CorpusName.TABLE).collectAsList().stream().map(codec::fromRow).toList();
  }
}
