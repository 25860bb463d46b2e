package org.corpusstats.app;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.corpusstats.core.UserError;
import org.corpusstats.report.export.DelimitedTables;
import org.corpusstats.report.export.DuckDbFile;
import org.corpusstats.report.export.ExportFormat;
import org.corpusstats.report.export.Gexf;
import org.corpusstats.report.export.GraphMl;
import org.corpusstats.report.export.PairSelection;
import org.corpusstats.report.export.Target;
import org.corpusstats.report.export.VosViewer;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.PublishedTables;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export}: a snapshot for other tools. */
@Command(
    name = "export",
    description = "Write a snapshot for other tools: its network of entities, or its tables.",
    footer = {
      "",
      "Formats:",
      "  graphml, gexf   the network, for Gephi, NetworkX, igraph, Cytoscape; gexf has time",
      "  vosviewer       the network as JSON for VOSviewer and VOSviewer Online",
      "  csv, tsv        a folder of tables with a Frictionless datapackage.json",
      "  duckdb          one file of tables with comments and views, for DuckDB 1.0 or newer",
      "",
      "Examples:",
      "  jobs/corpus-stats export --output out --format gexf --to network.gexf",
      "  jobs/corpus-stats export --output out --format graphml --to people.graphml --types PERSON,ORGANIZATION --scope document --min-count 3",
      "  jobs/corpus-stats export --output out --format csv --to tables",
      "  jobs/corpus-stats export --output out --format csv --to two --table entities,entity_pairs",
      "  jobs/corpus-stats export --output out --format duckdb --to corpus.duckdb --force"
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  enum Format {
    CSV,
    TSV,
    GRAPHML,
    GEXF,
    VOSVIEWER,
    DUCKDB;

    private static final Set<Format> NETWORKS = EnumSet.of(GRAPHML, GEXF, VOSVIEWER);

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "csv, tsv, graphml, gexf, vosviewer or duckdb.")
  private Format format = Format.CSV;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "PATH",
      description = "File to write; a folder with csv and tsv.")
  private Path to = Path.of("");

  @Option(
      names = "--force",
      description = "Replace the file, or a folder that an earlier export made.")
  private boolean force;

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      description =
          "Network: what both names of a pair stand in, sentence, paragraph or document; default"
              + " sentence.")
  private @Nullable UnitScope scope;

  @Option(
      names = "--min-count",
      paramLabel = "N",
      description = "Network: pairs in N such units or more; default 2.")
  private @Nullable Long minCount;

  @Option(
      names = "--max-q",
      paramLabel = "Q",
      description = "Network: pairs with a q_value of at most Q; default any.")
  private @Nullable Double maxQ;

  @Option(
      names = "--types",
      split = ",",
      paramLabel = "TYPE",
      description = "Network: pairs of entities of these types; default any.")
  private List<String> types = List.of();

  @Option(
      names = "--table",
      split = ",",
      paramLabel = "NAME",
      description = "Tables: those to write; default all.")
  private List<String> tables = List.of();

  @Mixin private SnapshotOptions snapshot = new SnapshotOptions();
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    refuseWhatDoesNotFit();
    ExportFormat wanted = wanted();
    Target target = new Target(to, force);
    snapshot.ask(
        common,
        asked -> {
          target.receive(wanted, asked);
          return to;
        });
    if (!common.quiet()) {
      spec.commandLine().getOut().println(to);
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private void refuseWhatDoesNotFit() {
    boolean isNetwork = Format.NETWORKS.contains(format);
    if (isNetwork && !tables.isEmpty()) {
      throw new UserError(format.word() + " is a network; --table is for csv, tsv and duckdb");
    }
    if (!isNetwork && (scope != null || minCount != null || maxQ != null || !types.isEmpty())) {
      throw new UserError(
          format.word()
              + " is of whole tables; --scope, --min-count, --max-q and --types are for graphml,"
              + " gexf and vosviewer");
    }
  }

  private ExportFormat wanted() {
    return switch (format) {
      case CSV -> DelimitedTables.csv(tables());
      case TSV -> DelimitedTables.tsv(tables());
      case GRAPHML -> new GraphMl(selection());
      case GEXF -> new Gexf(selection());
      case VOSVIEWER -> new VosViewer(selection());
      case DUCKDB -> new DuckDbFile(tables());
    };
  }

  private PairSelection selection() {
    return new PairSelection(
        scope == null ? UnitScope.SENTENCE : scope, minCount == null ? 2 : minCount, maxQ, types);
  }

  private List<Table<?>> tables() {
    return tables.stream().<Table<?>>map(PublishedTables::named).toList();
  }
}
