package org.corpusstats.read.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.corpusstats.read.Reading;
import org.corpusstats.table.row.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of an archive are called, and what they are read as. */
class ArchiveEntriesTest {
  @TempDir private Path folder;

  @Test
  void filesOfOnePathAreToldApart() throws IOException {
    write("wire.tar", tar("a.txt", "One.", "a.txt", "Two.", "a~2.txt", "Three.", "a.txt", "Four."));
    assertThat(records("wire.tar"))
        .extracting(RawRecord::docId, this::entry, RawRecord::text)
        .containsExactlyInAnyOrder(
            tuple("wire/a", "a.txt", "One."),
            tuple("wire/a~2", "a.txt~2", "Two."),
            tuple("wire/a~2~2", "a~2.txt", "Three."),
            tuple("wire/a~3", "a.txt~3", "Four."));
  }

  @Test
  void filesOfOneNameWithOtherEndingsAreToldApart() throws IOException {
    write("wire.tar", tar("a.txt", "One.", "a.text", "Two."));
    assertThat(records("wire.tar"))
        .extracting(RawRecord::docId, this::entry)
        .containsExactlyInAnyOrder(tuple("wire/a", "a.txt"), tuple("wire/a~2", "a.text"));
  }

  @Test
  void pathsMayBeginWithADotForTheFolderThatWasPacked() throws IOException {
    write("wire.tar", tar("./a.txt", "One.", "././b/c.txt", "Two.", "/d.txt", "Three."));
    assertThat(records("wire.tar"))
        .extracting(RawRecord::docId, this::entry)
        .containsExactly(
            tuple("wire/a", "a.txt"), tuple("wire/b/c", "b/c.txt"), tuple("wire/d", "d.txt"));
  }

  @Test
  void anArchiveIsNoSourceAndItsNameGivesTheDateThatItsFilesDoNot() throws IOException {
    byte[] inner = tar("c.txt", "Three.");
    write("2025-03-09.tar", tar("a.txt", "One.", "wire/2025-03-10-b.txt", "Two."));
    write("outer.tar", tarOf("desk/inner.tar", inner));
    assertThat(records("2025-03-09.tar"))
        .extracting(r -> r.fields().get("source"), r -> r.fields().get("published"))
        .containsExactly(tuple("in", "2025-03-09"), tuple("wire", "2025-03-10"));
    assertThat(records("outer.tar"))
        .extracting(RawRecord::docId, r -> r.fields().get("source"))
        .containsExactly(tuple("outer/desk/inner.tar!/c", "desk"));
  }

  @Test
  void hiddenFilesAreNotReadAndThoseThatCouldBeAreNamed() throws IOException {
    write("wire.tar", tar("_posts/a.txt", "One.", ".DS_Store", "x", "._b.txt", "y", "b.txt", "B."));
    assertThat(records("wire.tar"))
        .extracting(this::entry, r -> r.rejection() == null ? r.text() : r.rejection().code())
        .containsExactlyInAnyOrder(tuple("_posts/a.txt", "unsupported"), tuple("b.txt", "B."));
  }

  /** They have no bytes of their own, and what they lead to is read where it is. */
  @Test
  void linksInArchivesAreNotRead() throws IOException {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(tar)) {
      add(out, "a.txt", "One.".getBytes(UTF_8));
      for (byte kind : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK}) {
        TarArchiveEntry link = new TarArchiveEntry("link" + (char) kind + ".txt", kind);
        link.setLinkName("a.txt");
        out.putArchiveEntry(link);
        out.closeArchiveEntry();
      }
    }
    write("wire.tar", tar.toByteArray());
    assertThat(records("wire.tar")).extracting(this::entry).containsExactly("a.txt");
  }

  @Test
  void aNameThatSaysCompressedMayLie() throws IOException {
    write("a.csv.gz", "headline,body\nRain,It rained in Sopot.\n".getBytes(UTF_8));
    write("wire.tar", tar("c.txt.gz", "It rained in Gdynia."));
    assertThat(records("a.csv.gz"))
        .extracting(RawRecord::docId, RawRecord::text)
        .containsExactly(tuple("a#1", "It rained in Sopot."));
    assertThat(records("wire.tar"))
        .extracting(RawRecord::docId, RawRecord::text)
        .containsExactly(tuple("wire/c", "It rained in Gdynia."));
  }

  private String entry(RawRecord record) {
    return record.uri().substring(record.uri().indexOf("!/") + 2);
  }

  private List<RawRecord> records(String name) {
    return Reading.records("", 1, List.of(folder.resolve("in/" + name).toString()));
  }

  private void write(String name, byte[] content) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.write(folder.resolve("in/" + name), content);
  }

  private static byte[] tar(String... pathsAndTexts) throws IOException {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(tar)) {
      for (int i = 0; i < pathsAndTexts.length; i += 2) {
        add(out, pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(UTF_8));
      }
    }
    return tar.toByteArray();
  }

  private static byte[] tarOf(String path, byte[] content) throws IOException {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(tar)) {
      add(out, path, content);
    }
    return tar.toByteArray();
  }

  private static void add(TarArchiveOutputStream out, String path, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(path, true);
    entry.setSize(content.length);
    out.putArchiveEntry(entry);
    out.write(content);
    out.closeArchiveEntry();
  }
}
