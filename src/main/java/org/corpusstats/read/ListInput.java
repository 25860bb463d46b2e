package org.corpusstats.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.corpusstats.core.TextHash;
import org.corpusstats.core.UserError;

/**
 * Lists the files that the user named by files, folders and globs.
 *
 * <p>Folders are walked to the bottom for files with an ending of one of the formats; names that
 * begin with a dot or an underscore are left out, as Spark and Hadoop do. A file that is named
 * outright is taken whatever its ending. A folder that cannot be listed becomes an entry of its
 * own, to be rejected.
 */
public final class ListInput {
  private final Configuration hadoop;
  private final List<String> endings;
  private final Map<String, InputFile> byUri = new TreeMap<>();
  private final Set<String> otherFiles = new HashSet<>();

  private ListInput(Configuration hadoop, List<String> endings) {
    this.hadoop = hadoop;
    this.endings = endings;
  }

  /**
   * @throws UserError where an input does not exist or no file of a format is found
   */
  public static InputListing list(
      Configuration hadoop, List<InputFormat> formats, List<String> inputs) {
    List<String> endings = formats.stream().flatMap(f -> f.endings().stream()).toList();
    ListInput listing = new ListInput(hadoop, endings);
    for (String input : inputs) {
      try {
        listing.add(input);
      } catch (IllegalArgumentException | IOException e) {
        throw new UserError("cannot list input " + input + ": " + e.getMessage());
      }
    }
    if (listing.byUri.isEmpty()) {
      throw new UserError(
          "no " + String.join(", ", endings) + " file in input " + String.join(", ", inputs));
    }
    listing.otherFiles.removeAll(listing.byUri.keySet());
    return new InputListing(withUniqueIds(listing.byUri.values()), listing.otherFiles.size());
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
    FileStatus[] matches = files.globStatus(path);
    if (matches == null || matches.length == 0) {
      throw new UserError("input " + input + " does not exist");
    }
    Path base = above(fixedPart(files.makeQualified(path)));
    for (FileStatus match : matches) {
      walk(files, match, base);
    }
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
    if (root.isFile()) {
      take(root, base);
      return;
    }
    Deque<FileStatus> folders = new ArrayDeque<>(List.of(root));
    while (!folders.isEmpty()) {
      FileStatus folder = folders.pop();
      for (FileStatus child : children(files, folder, base)) {
        String name = child.getPath().getName();
        if (name.startsWith(".") || name.startsWith("_")) {
          continue;
        }
        if (child.isDirectory()) {
          folders.push(child);
        } else if (endings.stream().anyMatch(name::endsWith)) {
          take(child, base);
        } else {
          otherFiles.add(child.getPath().toString());
        }
      }
    }
  }

  private FileStatus[] children(FileSystem files, FileStatus folder, Path base) {
    try {
      return files.listStatus(folder.getPath());
    } catch (FileNotFoundException gone) {
      return new FileStatus[0];
    } catch (IOException e) {
      String uri = folder.getPath().toString();
      add(new InputFile(docId(folder.getPath(), base), uri, 0, "folder: " + e.getMessage()));
      return new FileStatus[0];
    }
  }

  private void take(FileStatus file, Path base) {
    String uri = file.getPath().toString();
    add(new InputFile(docId(file.getPath(), base), uri, file.getLen(), null));
  }

  /** Of inputs that overlap, the outermost names the file, whatever their order. */
  private void add(InputFile file) {
    byUri.merge(
        file.uri(),
        file,
        (known, again) -> known.docId().length() >= again.docId().length() ? known : again);
  }

  private String docId(Path file, Path base) {
    String above = base.toUri().getPath();
    String full = file.toUri().getPath();
    String below = full.startsWith(above) ? full.substring(above.length()) : full;
    String id = below.startsWith("/") ? below.substring(1) : below;
    int ending = endings.stream().filter(id::endsWith).mapToInt(String::length).max().orElse(0);
    return id.substring(0, id.length() - ending);
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
      unique.add(new InputFile(id, file.uri(), file.sizeBytes(), file.failure()));
    }
    return List.copyOf(unique);
  }
}
