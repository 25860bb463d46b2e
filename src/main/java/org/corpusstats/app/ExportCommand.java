package org.corpusstats.app;

import java.nio.file.Path;
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
      "  corpus-stats export --output out --format gexf --to network.gexf",
      "  corpus-stats export --output out --format graphml --to people.graphml \\",
      "      --types PERSON,ORGANIZATION --scope document --min-count 3 --max-q 0.05",
      "  corpus-stats export --output out --format csv --to tables",
      "  corpus-stats export --output out --format csv --to two --table entities,entity_pairs",
      "  corpus-stats export --output out --format duckdb --to corpus.duckdb --force"
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private static final Set<String> NETWORKS = Set.of("graphml", "gexf", "vosviewer");

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "csv, tsv, graphml, gexf, vosviewer or duckdb.")
  private String format = "";

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
  private @Nullable String scope;

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
    ExportFormat wanted = wanted(format.toLowerCase(Locale.ROOT));
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

  private ExportFormat wanted(String name) {
    boolean isNetwork = NETWORKS.contains(name);
    boolean hasNetworkOption =
        scope != null || minCount != null || maxQ != null || !types.isEmpty();
    ExportFormat wanted =
        switch (name) {
          case "graphml" -> new GraphMl(selection());
          case "gexf" -> new Gexf(selection());
          case "vosviewer" -> new VosViewer(selection());
          case "csv" -> DelimitedTables.csv(tables());
          case "tsv" -> DelimitedTables.tsv(tables());
          case "duckdb" -> new DuckDbFile(tables());
          default ->
              throw new UserError(
                  "there is no format "
                      + format
                      + "; formats are csv, tsv, graphml, gexf, vosviewer, duckdb");
        };
    if (isNetwork && !tables.isEmpty()) {
      throw new UserError(name + " is a network; --table is for csv, tsv and duckdb");
    }
    if (!isNetwork && hasNetworkOption) {
      throw new UserError(
          name
              + " is of whole tables; --scope, --min-count, --max-q and --types are for graphml,"
              + " gexf and vosviewer");
    }
    return wanted;
  }

  private PairSelection selection() {
    String unit = scope == null ? UnitScope.SENTENCE.columnValue() : scope;
    UnitScope of =
        UnitScope.find(unit)
            .orElseThrow(
                () ->
                    new UserError(
                        "there is no scope "
                            + unit
                            + "; scopes are sentence, paragraph, document"));
    return new PairSelection(of, minCount == null ? 2 : minCount, maxQ, types);
  }

  private List<Table<?>> tables() {
    return tables.stream().<Table<?>>map(SnapshotOptions::table).toList();
  }
}
