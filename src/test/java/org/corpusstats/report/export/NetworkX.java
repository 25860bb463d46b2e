package org.corpusstats.report.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * NetworkX, where Python has it: Debian's python3-networkx, say.
 *
 * @param python that has it
 * @param version such as 3.6.1
 */
record NetworkX(String python, String version) {
  /** Without it the test is skipped, which says so. */
  static NetworkX installed() throws InterruptedException {
    List<String> tried = new ArrayList<>();
    for (String python : List.of("python3", "/usr/bin/python3")) {
      try {
        String version = output(python, "import networkx; print(networkx.__version__)");
        return new NetworkX(python, version);
      } catch (IOException e) {
        tried.add(python);
      }
    }
    assumeTrue(false, "NetworkX is not installed for " + tried + "; python3-networkx has it");
    throw new AssertionError();
  }

  /** GEXF 1.3 came with version 3.6. */
  boolean knowsGexf13() {
    List<Integer> parts = Stream.of(version.split("\\.")).limit(2).map(Integer::valueOf).toList();
    return parts.get(0) > 3 || (parts.get(0) == 3 && parts.get(1) >= 6);
  }

  /** Nodes and edges of a file, with a space between. */
  String sizeOf(String reader, Path file) throws IOException, InterruptedException {
    return output(
        python,
        "import networkx, sys; g = networkx."
            + reader
            + "(sys.argv[1]); print(g.number_of_nodes(), g.number_of_edges())",
        file.toString());
  }

  private static String output(String python, String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(python, "-c", program));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
    return said.strip();
  }
}
