package org.corpusstats.resolve.correction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes files of corrections for tests, each with its header in line 1. */
public final class CorrectionFiles {
  public final Path aliases;
  public final Path kill;
  public final Path gazetteer;

  public CorrectionFiles(Path folder) throws IOException {
    this.aliases = folder.resolve("aliases.csv");
    this.kill = folder.resolve("kill.csv");
    this.gazetteer = folder.resolve("gazetteer.csv");
    aliases();
    kill();
    gazetteer();
  }

  public CorrectionFiles aliases(String... rows) throws IOException {
    return write(aliases, "alias,canonical,type,scope", rows);
  }

  public CorrectionFiles kill(String... rows) throws IOException {
    return write(kill, "name,type,scope", rows);
  }

  public CorrectionFiles gazetteer(String... rows) throws IOException {
    return write(gazetteer, "name,type", rows);
  }

  public Corrections load() {
    return ReadCorrections.from(List.of(aliases), List.of(kill), List.of(gazetteer));
  }

  private CorrectionFiles write(Path file, String header, String... rows) throws IOException {
    Files.write(file, (header + "\n" + String.join("\n", rows) + "\n").getBytes(UTF_8));
    return this;
  }
}
