package org.corpusstats.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.corpusstats.core.TextHash;
import org.corpusstats.core.UserError;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * Lists the files that the user named by files, folders and globs.
 *
 * <p>Folders are walked to the bottom for files with an ending of one of the formats, of an archive
 * or of a compression of these; names that begin with a dot or an underscore are left out, as Spark
 * and Hadoop do. A file that is named outright is taken whatever its ending. Other files, and
 * folders that cannot be listed, become entries of their own, to be rejected.
 */
public final class ListInput {
  /** File systems tell times to the second, some to two seconds. */
  private static final long COARSEST_CLOCK_MILLIS = 2_000;

  private final Configuration hadoop;
  private final Endings endings;
  private final long listedMillis = System.currentTimeMillis();
  private final Map<String, InputFile> byUri = new TreeMap<>();

  private ListInput(Configuration hadoop, Endings endings) {
    this.hadoop = hadoop;
    this.endings = endings;
  }

  /**
   * @throws UserError where an input does not exist or no file of a format is found
   */
  public static InputListing list(
      Configuration hadoop, List<InputFormat> formats, List<String> inputs) {
    Endings endings = new Endings(formats);
    ListInput listing = new ListInput(hadoop, endings);
    for (String input : inputs) {
      try {
        listing.add(input);
      } catch (IllegalArgumentException | IOException e) {
        throw new UserError("cannot list input " + input + ": " + e.getMessage());
      }
    }
    if (listing.byUri.values().stream().allMatch(InputFile::isUnsupported)) {
      throw new UserError(
          "no file to read in input "
              + String.join(", ", inputs)
              + "; read are "
              + endings.words());
    }
    return new InputListing(withUniqueIds(listing.byUri.values()));
  }

  private void add(String input) throws IOException {
    Path path = new Path(input);
    FileSystem files = path.getFileSystem(hadoop);
    // A file whose name holds glob characters is meant literally.
    if (files.exists(path)) {
      FileStatus status = files.getFileStatus(path);
      walk(files, status, above(status.getPath()));
      return;
    }
    List<Path> matches = matches(files, path);
    if (matches.isEmpty()) {
      throw new UserError("input " + input + " does not exist");
    }
    Path base = above(fixedPart(files.makeQualified(path)));
    for (Path match : matches) {
      walk(files, files.getFileStatus(match), base);
    }
  }

  private static List<Path> matches(FileSystem files, Path glob) throws IOException {
    if (isLocal(files)) {
      return LocalGlob.matches(glob.toUri().getPath()).stream().map(p -> local(files, p)).toList();
    }
    FileStatus[] matches = files.globStatus(glob);
    return matches == null ? List.of() : Stream.of(matches).map(FileStatus::getPath).toList();
  }

  private static Path local(FileSystem files, java.nio.file.Path path) {
    return files.makeQualified(new Path(null, null, path.toString()));
  }

  /** Whether it is a plain disk of this machine, which Java sees more of than Hadoop. */
  private static boolean isLocal(FileSystem files) {
    return files.getClass() == LocalFileSystem.class;
  }

  /** The folder that ids are relative to: an id begins with the name of the input itself. */
  private static Path above(Path input) {
    Path parent = input.getParent();
    return parent == null ? input : parent;
  }

  /** The deepest folder of a glob above its first wildcard. */
  private static Path fixedPart(Path glob) {
    Path fixed = glob;
    for (Path p = glob; p != null; p = p.getParent()) {
      if (p.getName().matches(".*[*?\\[{].*")) {
        fixed = p.getParent();
      }
    }
    return fixed;
  }

  private void walk(FileSystem files, FileStatus root, Path base) throws IOException {
    if (!root.isDirectory()) {
      take(rootFile(files, root), base);
      return;
    }
    Deque<Path> folders = new ArrayDeque<>(List.of(root.getPath()));
    while (!folders.isEmpty()) {
      for (Child child : children(files, folders.pop(), base)) {
        String name = child.path().getName();
        if (Endings.isHidden(name)) {
          continue;
        }
        if (child.isFolder()) {
          folders.push(child.path());
        } else if (child.failure() != null || endings.areKnown(name)) {
          take(child, base);
        } else {
          reject(child.path(), base, RejectionCode.UNSUPPORTED, Endings.unsupported(name));
        }
      }
    }
  }

  /** A pipe that is named outright would be waited for like one that is found. */
  private static Child rootFile(FileSystem files, FileStatus root) throws IOException {
    boolean isFile =
        !isLocal(files)
            || Files.isRegularFile(java.nio.file.Path.of(root.getPath().toUri().getPath()));
    return isFile
        ? Child.file(root.getPath(), root.getLen(), root.getModificationTime())
        : Child.failed(root.getPath(), "neither a file nor a folder");
  }

  private List<Child> children(FileSystem files, Path folder, Path base) {
    try {
      if (isLocal(files)) {
        return LocalFolder.children(folder);
      }
      return Stream.of(files.listStatus(folder))
          .map(
              s ->
                  s.isDirectory()
                      ? Child.folder(s.getPath())
                      : Child.file(s.getPath(), s.getLen(), s.getModificationTime()))
          .toList();
    } catch (FileNotFoundException | NoSuchFileException gone) {
      return List.of();
    } catch (IOException e) {
      reject(folder, base, RejectionCode.UNREADABLE, "folder: " + e.getMessage());
      return List.of();
    }
  }

  private void take(Child file, Path base) {
    if (file.failure() != null) {
      reject(file.path(), base, RejectionCode.UNREADABLE, file.failure());
    } else {
      String uri = file.path().toString();
      add(InputFile.whole(docId(file.path(), base), uri, file.sizeBytes(), settled(file)));
    }
  }

  /** The file's time where a later change will show in it. */
  private @Nullable Long settled(Child file) {
    long modified = file.modifiedMillis();
    return modified > 0 && modified < listedMillis - COARSEST_CLOCK_MILLIS ? modified : null;
  }

  private void reject(Path path, Path base, RejectionCode code, String message) {
    Decoding.Failure failure = new Decoding.Failure(code, message);
    add(InputFile.failed(docId(path, base), path.toString(), failure));
  }

  /** Of inputs that overlap, the outermost names the file, whatever their order. */
  private void add(InputFile file) {
    byUri.merge(
        file.uri(),
        file,
        (known, again) -> {
          if (known.isUnsupported() != again.isUnsupported()) {
            return known.isUnsupported() ? again : known; // One of them was named outright.
          }
          return known.docId().length() >= again.docId().length() ? known : again;
        });
  }

  private String docId(Path file, Path base) {
    String above = base.toUri().getPath();
    String full = file.toUri().getPath();
    String below = full.startsWith(above) ? full.substring(above.length()) : full;
    String id = below.startsWith("/") ? below.substring(1) : below;
    return endings.without(id);
  }

  /** Files of the same id get a suffix from their uri, all but the first in order of uris. */
  private static List<InputFile> withUniqueIds(Iterable<InputFile> files) {
    Set<String> taken = new HashSet<>();
    List<InputFile> unique = new ArrayList<>();
    for (InputFile file : files) {
      String id = file.docId();
      if (!taken.add(id)) {
        id = id + "~" + TextHash.sha256(file.uri()).substring(0, 8);
        taken.add(id);
      }
      unique.add(file.named(id));
    }
    return List.copyOf(unique);
  }
}
