package org.corpusstats.app;

import java.io.PrintStream;
import java.util.List;
import org.corpusstats.app.failure.Failure;
import org.corpusstats.app.failure.StoppedFromOutside;
import org.corpusstats.app.terminal.SparkLog;
import org.corpusstats.app.terminal.StandardOutput;
import org.corpusstats.app.terminal.Terminal;
import org.corpusstats.core.FixedLocale;
import org.corpusstats.core.UserError;
import org.corpusstats.core.Versions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/**
 * The program: picks the command and turns its outcome into an exit code. 0: done. 2: the user's
 * mistake. 3: more rejections than allowed. 141: nobody reads the output any more. 1: anything
 * else. 130 and 143: stopped by a signal. Whatever fails is said in one line.
 */
@Command(
    name = "corpus-stats",
    description = "Who appears with whom in English text, and in what tone.",
    mixinStandardHelpOptions = true,
    versionProvider = CorpusStats.Version.class,
    subcommands = {
      RunCommand.class,
      AnnotateCommand.class,
      AggregateCommand.class,
      ShowCommand.class,
      CompareCommand.class,
      ExplainCommand.class,
      ExportCommand.class,
      SqlCommand.class,
      AliasesCommand.class,
      DoctorCommand.class,
      ReportCommand.class,
      CompletionCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class CorpusStats implements Runnable {
  private static final String DEBUG = "--debug";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = DEBUG,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Where something fails, print all that Java and Spark say of it.")
  private boolean debug;

  public static void main(String[] arguments) {
    FixedLocale.set();
    SparkLog.quiet(List.of(arguments).contains(DEBUG));
    StoppedFromOutside watch = StoppedFromOutside.watch(System.err);
    int code = execute(arguments, StandardOutput.ofThisProcess(), System.err);
    watch.workIsDone();
    end(code);
  }

  private static void end(int code) {
    // In YARN's cluster mode an application that exits has failed, whatever its code.
    if (code == 0 && isYarnDriver()) {
      return;
    }
    // Spark calls its JVM's shutdown hooks at exit; halting would lose the event log.
    System.exit(code);
  }

  private static boolean isYarnDriver() {
    return "yarn".equals(System.getProperty("spark.master"))
        && "cluster".equals(System.getProperty("spark.submit.deployMode"));
  }

  /** Runs one command and returns its exit code. */
  public static int execute(String[] arguments, PrintStream out, PrintStream err) {
    CommandLine line = new CommandLine(new CorpusStats());
    line.setOut(Terminal.writer(out));
    line.setErr(Terminal.writer(err));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(Math.min(120, Math.max(60, Terminal.columns())));
    line.setParameterExceptionHandler(ONE_LINE_FOR_BAD_ARGUMENTS);
    line.setExecutionStrategy(CorpusStats::run);
    line.setExecutionExceptionHandler(ONE_LINE_FOR_FAILURES);
    return line.execute(arguments);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
  }

  private static int run(CommandLine.ParseResult parsed) {
    try {
      int code = new CommandLine.RunLast().execute(parsed);
      parsed.commandSpec().commandLine().getOut().flush();
      return code;
    } catch (StandardOutput.Closed e) {
      // Nobody reads the help; what a command throws goes to the handler below.
      return StandardOutput.Closed.EXIT_CODE;
    } catch (VirtualMachineError | LinkageError | AssertionError e) {
      // Picocli hands on exceptions only.
      List<CommandLine> lines = parsed.asCommandLineList();
      throw new CommandLine.ExecutionException(lines.get(lines.size() - 1), "failed", e);
    }
  }

  private static final IParameterExceptionHandler ONE_LINE_FOR_BAD_ARGUMENTS =
      (mistake, arguments) -> {
        CommandLine line = mistake.getCommandLine();
        line.getErr()
            .printf(
                "corpus-stats: %s; try %s --help%n",
                firstLine(mistake), line.getCommandSpec().qualifiedName());
        return UserError.EXIT_CODE;
      };

  private static final IExecutionExceptionHandler ONE_LINE_FOR_FAILURES =
      (thrown, line, parsed) -> {
        if (thrown instanceof StandardOutput.Closed) {
          return StandardOutput.Closed.EXIT_CODE;
        }
        if (((CorpusStats) line.getCommandSpec().root().userObject()).debug) {
          thrown.printStackTrace(line.getErr());
        }
        Failure failure = Failure.of(thrown, output(line));
        if (!StoppedFromOutside.hasBegun()) {
          line.getErr().println("corpus-stats: " + failure.line());
        }
        return failure.exitCode();
      };

  /** The folder that a command was told to write to; null where it takes none. */
  private static @Nullable String output(CommandLine line) {
    CommandLine.Model.OptionSpec option = line.getCommandSpec().findOption("--output");
    return option == null ? null : option.getValue();
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  /** Prints the versions of this build. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Versions versions = Versions.OF_THIS_BUILD;
      return new String[] {
        "corpus-stats "
            + versions.corpusStats()
            + " (Spark "
            + versions.spark()
            + ", CoreNLP "
            + versions.coreNlp()
            + ", Java "
            + Runtime.version()
            + ")"
      };
    }
  }
}
