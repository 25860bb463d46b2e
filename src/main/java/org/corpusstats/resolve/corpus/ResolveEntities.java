package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Locale;
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
import org.corpusstats.table.Table;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.CorpusName;
import org.corpusstats.table.row.DocumentLink;
import org.corpusstats.table.row.EntityKind;
import org.corpusstats.table.row.EntityLink;
import org.corpusstats.table.row.EntityName;
import org.corpusstats.table.row.FoundMention;
import org.corpusstats.table.row.NameReading;
import org.corpusstats.table.row.NameUse;
import org.corpusstats.table.row.ResolvedMention;
import org.corpusstats.table.row.SpellingVariant;

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
    Dataset<Row> found =
        write(
            tables,
            FoundMention.TABLE,
            ResolveDocuments.mentions(documents, knowledge, corpusNames(tables)));
    Dataset<Row> linked = linked(tables, found, knowledge);
    Dataset<Row> names = write(tables, EntityName.TABLE, ChooseNames.of(linked, knowledge.world()));
    tables.write(
        ResolvedMention.TABLE,
        linked
            .join(names.select("entity_id", "type"), "entity_id")
            .withColumn("type", typeAsSaid()));
    return new Resolved(resolvedAll(tables), tables.count(EntityName.TABLE));
  }

  /** How many mentions there are. None is lost by resolving, and none becomes two. */
  private static long resolvedAll(Snapshot tables) {
    long found = tables.count(FoundMention.TABLE);
    long resolved = tables.count(ResolvedMention.TABLE);
    if (found != resolved) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "%,d mentions were found, %,d resolved", found, resolved));
    }
    return resolved;
  }

  /** Mentions with the entities of the corpus; what the links follow from is written by steps. */
  private static Dataset<Row> linked(Snapshot tables, Dataset<Row> found, Knowledge knowledge) {
    ResolveConfig settings = knowledge.config();
    Dataset<Row> uses = write(tables, NameUse.TABLE, NameUses.of(found));
    Dataset<Row> kinds = write(tables, EntityKind.TABLE, NameUses.kinds(uses));
    Dataset<Row> spellings = spellings(tables, uses, kinds, found, knowledge);
    Dataset<Row> readings = write(tables, NameReading.TABLE, Readings.all(uses, spellings));
    Dataset<Row> others =
        write(
            tables, EntityLink.FOUND, EntityLinks.of(uses, kinds, readings, spellings, knowledge));
    Dataset<Row> links = write(tables, EntityLink.TABLE, EntityLinks.toTheEnd(others));
    Dataset<Row> company = CoMentions.links(found, uses, kinds, spellings, settings);
    Dataset<Row> surnames = KnownSurnames.links(found, kinds, readings, spellings, settings);
    // A name of a document is one other; company tells which before a surname does.
    Dataset<Row> told =
        write(
            tables,
            DocumentLink.TABLE,
            company.unionByName(
                surnames.join(company, new String[] {"doc_id", "entity_id"}, "left_anti")));
    return EntityLinks.follow(CoMentions.follow(found, told), links, knowledge.corrections());
  }

  private static Dataset<Row> spellings(
      Snapshot tables,
      Dataset<Row> uses,
      Dataset<Row> kinds,
      Dataset<Row> found,
      Knowledge knowledge) {
    if (!knowledge.config().isOn(Rule.SPELLING_VARIANT)) {
      return uses.sparkSession().createDataFrame(List.of(), EntityLink.TABLE.schema());
    }
    Dataset<Row> variants = write(tables, SpellingVariant.TABLE, LinkSpellings.variants(uses));
    Dataset<Row> links =
        write(
            tables,
            EntityLink.FOUND_SPELLINGS,
            LinkSpellings.links(variants, kinds, found, knowledge.corrections()));
    return write(tables, EntityLink.SPELLINGS, EntityLinks.toTheEnd(links));
  }

  /** What is read back is a plain table to Spark, however it was made. */
  private static Dataset<Row> write(Snapshot tables, Table<?> table, Dataset<Row> rows) {
    tables.write(table, rows);
    return tables.read(table);
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
