package org.corpusstats.pipeline;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.judge.Judged;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.corpus.ResolveEntities;
import org.corpusstats.resolve.corpus.Resolved;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.CorpusName;
import org.corpusstats.table.row.DocumentLink;
import org.corpusstats.table.row.EntityLink;
import org.corpusstats.table.row.EntityName;
import org.corpusstats.table.row.FoundMention;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.NameUse;

/** The stages resolve and judge until each has an entry of its own in its package. */
final class ResolveAndJudge {
  private ResolveAndJudge() {}

  static Resolved resolve(Workspace workspace, ResolveConfig config) {
    Snapshot snapshot = workspace.tables();
    Dataset<Row> annotated = snapshot.read(AnnotatedDocument.TABLE);
    snapshot.write(CorpusName.TABLE, ResolveEntities.corpusNames(annotated, config));
    RowCodec<CorpusName> names = CorpusName.TABLE.codec();
    List<CorpusName> corpusNames =
        snapshot.read(CorpusName.TABLE).collectAsList().stream().map(names::fromRow).toList();
    snapshot.write(
        FoundMention.TABLE, ResolveEntities.findMentions(annotated, corpusNames, config));
    Dataset<Row> found = snapshot.read(FoundMention.TABLE);
    snapshot.write(NameUse.TABLE, ResolveEntities.nameUses(found));
    Dataset<Row> nameUses = snapshot.read(NameUse.TABLE);
    snapshot.write(EntityLink.TABLE, ResolveEntities.linkEntities(nameUses, config));
    snapshot.write(DocumentLink.TABLE, ResolveEntities.linkByCompany(found, nameUses, config));
    Dataset<Row> resolved =
        ResolveEntities.applyLinks(
            found,
            snapshot.read(DocumentLink.TABLE),
            ResolveEntities.followLinks(snapshot.read(EntityLink.TABLE)));
    snapshot.write(EntityName.TABLE, ResolveEntities.nameEntities(resolved));
    snapshot.write(
        Mention.TABLE, ResolveEntities.typeMentions(resolved, snapshot.read(EntityName.TABLE)));
    return new Resolved(snapshot.count(Mention.TABLE), snapshot.count(EntityName.TABLE));
  }

  static Judged judge(Workspace workspace) {
    Dataset<Row> mentions = workspace.tables().read(Mention.TABLE);
    return new Judged(
        workspace.tables().count(Mention.TABLE), mentions.filter("sentiment is not null").count());
  }
}
