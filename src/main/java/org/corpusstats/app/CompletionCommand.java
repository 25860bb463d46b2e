package org.corpusstats.app;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion}: what a shell needs to complete commands, options and tables. */
@Command(
    name = "completion",
    description = "Print a script that completes commands, options and tables in a shell.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  source <(jobs/corpus-stats completion bash)      # in ~/.bashrc",
      "  source <(jobs/corpus-stats completion zsh)       # in ~/.zshrc, after compinit"
    })
final class CompletionCommand implements Callable<Integer> {
  /** The shells that are known. */
  enum Shell {
    BASH,
    ZSH
  }

  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  private Shell shell = Shell.BASH;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    // The script is for both: in zsh it switches on completion in the manner of bash.
    String script = AutoComplete.bash("corpus-stats", spec.root().commandLine());
    String first = shell == Shell.ZSH ? "autoload -Uz bashcompinit && bashcompinit\n" : "";
    spec.commandLine().getOut().print(first + script);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
