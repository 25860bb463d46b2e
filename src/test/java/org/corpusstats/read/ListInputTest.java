package org.corpusstats.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.corpusstats.core.UserError;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.format.Formats;
import org.corpusstats.store.LocalFiles;
import org.corpusstats.table.row.RejectionCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListInputTest {
  @TempDir private Path folder;

  @Test
  void aFolderIsWalkedToTheBottom() throws IOException {
    write("in/a.txt", "in/sub/b.txt", "in/sub/deeper/c.txt");
    assertThat(ids("in")).containsExactly("in/a", "in/sub/b", "in/sub/deeper/c");
  }

  @Test
  void aFileIsListedWithItsFullNameAndSize() throws IOException {
    write("in/a.txt");
    Files.writeString(folder.resolve("in/a.txt"), "Zoë");
    Files.setLastModifiedTime(folder.resolve("in/a.txt"), FileTime.fromMillis(1_700_000_000_000L));
    assertThat(list("in").files())
        .containsExactly(
            InputFile.whole("in/a", "file:" + folder.resolve("in/a.txt"), 4, 1_700_000_000_000L));
    assertThat(list("in").sizeBytes()).isEqualTo(4);
  }

  @Test
  void hiddenFilesAndFoldersAreNotReadAndThoseThatCouldBeAreNamed() throws IOException {
    write(
        "in/a.txt",
        "in/.b.txt",
        "in/_c.txt",
        "in/.git/d.txt",
        "in/.git/HEAD",
        "in/_temporary/0/e.parquet",
        "in/_SUCCESS",
        "in/.DS_Store",
        "in/._a.txt");
    assertThat(ids("in"))
        .containsExactlyInAnyOrder("in/a", "in/.b", "in/_c", "in/.git/d", "in/_temporary/0/e");
    assertThat(list("in").fileCount()).isEqualTo(1);
    assertThat(list("in").otherFiles()).isEqualTo(4);
    assertThat(failures("in").get(0))
        .isEqualTo(
            "in/.b: unsupported: hidden: its name, or that of a folder it is in, begins with a dot"
                + " or an underscore");
  }

  @Test
  void aGlobReadsWhatAFolderDoesUnlessItNamesMore() throws IOException {
    write("in/a.txt", "in/.b.txt", "in/_c/d.txt", "in/_SUCCESS", "in/e.log", "in/f.md");
    Files.createSymbolicLink(folder.resolve("in/gone.txt"), folder.resolve("nothing"));
    assertThat(list("in/*").files()).isEqualTo(list("in").files());
    assertThat(list("in/*").fileCount()).isEqualTo(1);
    assertThat(read("in/*.md", "in/.b*", "in/_c/*"))
        .containsExactlyInAnyOrder("in/f.md", "in/.b", "_c/d");
  }

  private List<String> read(String... inputs) {
    return list(inputs).files().stream()
        .filter(file -> file.failure() == null)
        .map(InputFile::docId)
        .toList();
  }

  @Test
  void foldersThatLinkToEachOtherAreReadOnceEach() throws IOException {
    for (int i = 0; i < 8; i++) {
      write("in/" + i + "/a.txt");
    }
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        if (i != j) {
          Files.createSymbolicLink(
              folder.resolve("in/" + i + "/to" + j), folder.resolve("in/" + j));
        }
      }
    }
    assertThat(list("in").fileCount()).isEqualTo(8);
    assertThat(failures("in"))
        .hasSize(56)
        .contains("in/0/to1: unsupported: a link to a folder that is read");
    Files.createDirectories(folder.resolve("linked"));
    Files.createSymbolicLink(folder.resolve("linked/x"), folder.resolve("in/0"));
    assertThat(list("linked").fileCount()).isEqualTo(8);
  }

  @Test
  void filesOfOtherEndingsAreNamedAndCounted() throws IOException {
    write("in/a.txt", "in/b.pdf", "in/sub/c.TXT", "in/sub/txt", "in/d.txt.gz", "in/e.tar.zst");
    InputListing listing = list("in");
    assertThat(listing.files())
        .extracting(InputFile::docId, InputFile::failure)
        .containsExactly(
            tuple("in/a", null),
            tuple("in/b.pdf", unsupported("no format reads .pdf files")),
            tuple("in/d", null),
            tuple("in/e", null),
            tuple("in/sub/c", null),
            tuple("in/sub/txt", unsupported("a name without an ending")));
    assertThat(listing.otherFiles()).isEqualTo(2);
    assertThat(listing.fileCount()).isEqualTo(4);
  }

  @Test
  void aFolderWhoseNameEndsLikeATextIsAFolder() throws IOException {
    write("in/2025.txt/a.txt");
    assertThat(ids("in")).containsExactly("in/2025.txt/a");
  }

  @Test
  void aFileThatIsNamedIsTakenWhateverItsEnding() throws IOException {
    write("in/a.md", "in/b.txt", "in/_c");
    assertThat(ids("in/a.md")).containsExactly("a.md");
    assertThat(ids("in/b.txt")).containsExactly("b");
    assertThat(ids("in/_c")).containsExactly("_c");
  }

  @Test
  void aGlobNamesFilesAndFolders() throws IOException {
    write("in/2024/a.txt", "in/2025/b.txt", "in/2025/sub/c.txt", "in/2025/d.md", "in/other/e.txt");
    assertThat(ids("in/20*"))
        .containsExactly("in/2024/a", "in/2025/b", "in/2025/d.md", "in/2025/sub/c");
    assertThat(ids("in/{2024,other}/*.txt")).containsExactly("in/2024/a", "in/other/e");
    assertThat(ids("in/2025/*")).containsExactly("2025/b", "2025/d.md", "2025/sub/c");
    assertThat(ids("in/202?/[ab].txt")).containsExactly("in/2024/a", "in/2025/b");
  }

  @Test
  void aGlobMayBeginAtTheRoot() throws IOException {
    write("in/a.txt");
    String underRoot = folder.resolve("in").toString();
    String glob = "/[" + underRoot.charAt(1) + "]" + underRoot.substring(2) + "/*.txt";
    assertThat(listing(glob).files())
        .extracting(InputFile::docId)
        .containsExactly(underRoot.substring(1) + "/a");
  }

  @Test
  void theRootOfAFileSystemMayBeTheInput() throws IOException {
    write("in/a.txt");
    Configuration hadoop = new Configuration();
    hadoop.set(
        "fs.viewfs.mounttable.bucket.link./a.txt", folder.resolve("in/a.txt").toUri().toString());
    assertThat(ListInput.list(hadoop, Formats.ALL, List.of("viewfs://bucket/")).files())
        .extracting(InputFile::docId)
        .containsExactly("a");
  }

  @Test
  void overlappingInputsGiveEachFileOnce() throws IOException {
    write("in/a.txt", "in/sub/b.txt", "in/sub/c.md");
    InputListing listing = list("in", "in/sub", "in/sub/b.txt", "in/*/*.txt", "in");
    assertThat(listing.files())
        .extracting(InputFile::uri)
        .containsExactly(uri("in/a.txt"), uri("in/sub/b.txt"), uri("in/sub/c.md"));
    assertThat(listing.otherFiles()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNamedAndAlsoStandsInAFolderIsNoOtherFile() throws IOException {
    write("in/a.txt", "in/b.md");
    for (InputListing listing : List.of(list("in", "in/b.md"), list("in/b.md", "in"))) {
      assertThat(listing.files()).hasSize(2);
      assertThat(listing.otherFiles()).isZero();
    }
  }

  @Test
  void theOrderOfInputsChangesNothing() throws IOException {
    write("in/a.txt", "in/sub/b.txt", "more/a.txt", "more/sub/b.txt");
    List<InputFile> files = list("in", "in/sub", "in/sub/b.txt", "more/sub", "more").files();
    assertThat(list("more", "more/sub", "in/sub/b.txt", "in/sub", "in").files()).isEqualTo(files);
    assertThat(list("in/sub/b.txt", "more/sub", "in", "more", "in/sub").files()).isEqualTo(files);
    assertThat(files)
        .extracting(InputFile::docId)
        .containsExactly("in/a", "in/sub/b", "more/a", "more/sub/b");
  }

  @Test
  void filesOfTheSameNameBelowTwoInputsHaveDifferentIds() throws IOException {
    write("one/in/a.txt", "two/in/a.txt");
    List<String> ids = ids("two/in", "one/in");
    assertThat(ids.get(0)).isEqualTo("in/a");
    assertThat(ids.get(1)).matches("in/a~[0-9a-f]{8}");
    assertThat(ids("one/in", "two/in")).isEqualTo(ids);
  }

  @Test
  void namesMayHoldSpacesGlobCharactersAndOtherScripts() throws IOException {
    write(
        "in/a b.txt",
        "in/[x] {y} ?*.txt",
        "in/50% #1 + a:b.txt",
        "in/żółć 東京 😀.txt",
        "in/%20.txt");
    assertThat(ids("in"))
        .containsExactlyInAnyOrder(
            "in/a b", "in/[x] {y} ?*", "in/50% #1 + a:b", "in/żółć 東京 😀", "in/%20");
    assertThat(ids("in/[x] {y} ?*.txt")).containsExactly("[x] {y} ?*");
    assertThat(ids("in/a b.txt")).containsExactly("a b");
    write("names/żółć 東京 😀.txt");
    assertThat(ids("names/żółć*")).containsExactly("names/żółć 東京 😀");
  }

  @Test
  void aFolderThatCannotBeListedIsAnEntryThatSaysSo() throws IOException {
    write("in/a.txt", "in/locked/b.txt");
    Configuration hadoop = new Configuration(false);
    hadoop.setClass("fs.file.impl", OneLockedFolder.class, FileSystem.class);
    hadoop.setBoolean("fs.file.impl.disable.cache", true);
    assertThat(
            ListInput.list(hadoop, Formats.ALL, List.of(folder.resolve("in").toString())).files())
        .extracting(InputFile::docId, InputFile::failure)
        .containsExactly(
            tuple("in/a", null),
            tuple(
                "in/locked",
                new Decoding.Failure(
                    RejectionCode.UNREADABLE, "folder: Permission denied: locked")));
  }

  @Test
  void aMissingInputIsTheUsersMistake() throws IOException {
    write("in/a.txt");
    assertThatThrownBy(() -> list("in", "nowhere"))
        .isInstanceOf(UserError.class)
        .hasMessage("input " + folder.resolve("nowhere") + " does not exist");
    assertThatThrownBy(() -> list("in/*.pdf"))
        .isInstanceOf(UserError.class)
        .hasMessage("input " + folder.resolve("in/*.pdf") + " does not exist");
  }

  @Test
  void whatIsNoPathIsTheUsersMistake() {
    assertThatThrownBy(() -> listing(""))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("cannot list input : ");
    assertThatThrownBy(() -> listing("nosuch://host/a"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("cannot list input nosuch://host/a: ");
    assertThatThrownBy(() -> listing("/in/[a"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("/in/[a");
  }

  @Test
  void inputWithoutATextIsTheUsersMistake() throws IOException {
    write("in/a.pdf", "in/_b.txt");
    assertThatThrownBy(() -> list("in"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("no file to read in input " + folder.resolve("in") + "; read are ")
        .hasMessageContaining(".jsonl")
        .hasMessageContaining(".zip");
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private String uri(String name) {
    return "file:" + folder.resolve(name);
  }

  private List<String> ids(String... inputs) {
    return list(inputs).files().stream().map(InputFile::docId).toList();
  }

  private InputListing list(String... inputs) {
    return listing(Arrays.stream(inputs).map(input -> folder + "/" + input).toArray(String[]::new));
  }

  /** In the file system that a run on this machine has. */
  private static InputListing listing(String... inputs) {
    return ListInput.list(LocalFiles.alone(), Formats.ALL, Arrays.asList(inputs));
  }

  /** A file system with a folder that nobody may list. */
  static final class OneLockedFolder extends RawLocalFileSystem {
    @Override
    public FileStatus[] listStatus(org.apache.hadoop.fs.Path path) throws IOException {
      if (path.getName().equals("locked")) {
        throw new IOException("Permission denied: locked");
      }
      return super.listStatus(path);
    }
  }

  @Test
  void aPipeIsNamedAndNotWaitedFor() throws Exception {
    write("in/a.txt");
    Assumptions.assumeTrue(
        new ProcessBuilder("mkfifo", folder.resolve("in/pipe.txt").toString()).start().waitFor()
            == 0);
    assertThat(failures("in")).containsExactly("in/pipe: unreadable: neither a file nor a folder");
    assertThat(failures("in/pipe.txt"))
        .containsExactly("pipe: unreadable: neither a file nor a folder");
  }

  @Test
  void linksThatLeadNowhereOrBackAreNamed() throws IOException {
    write("in/a.txt", "in/sub/b.txt");
    Files.createSymbolicLink(folder.resolve("in/gone.txt"), folder.resolve("nothing"));
    Files.createSymbolicLink(folder.resolve("in/sub/up"), folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("in/sub/here"), folder.resolve("in/sub"));
    Files.createSymbolicLink(folder.resolve("in/beside"), folder.resolve("in/sub"));
    assertThat(failures("in"))
        .containsExactlyInAnyOrder(
            "in/gone: unreadable: a link to nothing",
            "in/sub/up: unreadable: a link to a folder it stands in",
            "in/sub/here: unreadable: a link to a folder it stands in",
            "in/beside: unsupported: a link to a folder that is read");
    assertThat(list("in").fileCount()).isEqualTo(2);
  }

  @Test
  void aGlobFindsFilesBesideOneWithAColonInItsName() throws IOException {
    write("in/a:b.txt", "in/c.txt", "in/d.md");
    assertThat(ids("in/*.txt")).containsExactly("in/a:b", "in/c");
    assertThat(ids("in/{c,d}.*")).containsExactly("in/c", "in/d.md");
  }

  private List<String> failures(String input) {
    return list(input).files().stream()
        .filter(file -> file.failure() != null)
        .map(
            file ->
                file.docId()
                    + ": "
                    + Objects.requireNonNull(file.failure()).code().columnValue()
                    + ": "
                    + file.failure().message())
        .toList();
  }

  private static Decoding.Failure unsupported(String message) {
    return new Decoding.Failure(RejectionCode.UNSUPPORTED, message);
  }
}
