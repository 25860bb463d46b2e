package org.corpusstats.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.corpusstats.core.TextHash;
import org.corpusstats.core.UserError;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.table.row.RejectionCode;

/**
 * Lists the files that the user named by files, folders and globs.
 *
 * <p>Folders are walked to the bottom for files with an ending of one of the formats, of an archive
 * or of a compression of these; names that begin with a dot or an underscore are left out, as Spark
 * and Hadoop do. A file that is named outright is taken whatever its ending, and so is what a glob
 * matches that names an ending. Other files, and folders that cannot be listed, become entries of
 * their own, to be rejected.
 */
public final class ListInput {
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
    return new InputListing(withUniqueIds(listing.byUri.values()), listing.listedMillis);
  }

  private void add(String input) throws IOException {
    Path path = new Path(input);
    InputTree tree = InputTree.of(path, hadoop);
    // A file whose name holds glob characters is meant literally.
    if (tree.exists(path)) {
      Child named = tree.child(path);
      add(tree, named, above(named.path()));
      return;
    }
    List<Child> matches = fixedPart(path).equals(path) ? List.of() : tree.matches(path);
    if (matches.isEmpty()) {
      throw new UserError("input " + input + " does not exist");
    }
    Path glob = tree.qualified(path);
    Path base = above(fixedPart(glob));
    boolean namesAnEnding = glob.getName().matches(".*\\.[^*?]+");
    for (Child match : matches) {
      boolean isHidden = isHidden(glob, match.path());
      if (isHidden || (!match.isFolder() && !namesAnEnding)) {
        offer(tree, match, base, isHidden);
      } else {
        add(tree, match, base);
      }
    }
  }

  /** Whether a wildcard stands for a name that begins with a dot or an underscore. */
  private static boolean isHidden(Path glob, Path match) {
    boolean isHidden = false;
    Path pattern = glob;
    for (Path p = match; p != null && pattern != null && !pattern.getName().isEmpty(); ) {
      boolean isMeant = pattern.getName().startsWith(p.getName().substring(0, 1));
      isHidden |= Endings.isHidden(p.getName()) && !isMeant;
      p = p.getParent();
      pattern = pattern.getParent();
    }
    return isHidden;
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

  /** Takes what is named outright, whatever its name. */
  private void add(InputTree tree, Child named, Path base) throws IOException {
    if (named.isFolder()) {
      walk(tree, new Folder(named.path(), false), base);
    } else {
      take(named, base);
    }
  }

  /** Takes what was found, where a format reads it. */
  private void offer(InputTree tree, Child found, Path base, boolean isHidden) throws IOException {
    String name = found.path().getName();
    if (found.isFolder()) {
      walk(tree, new Folder(found.path(), isHidden), base);
    } else if (isHidden) {
      if (endings.areMissed(name)) {
        reject(found.path(), base, RejectionCode.UNSUPPORTED, Endings.hidden());
      }
    } else if (found.failure() != null || endings.areKnown(name)) {
      take(found, base);
    } else {
      reject(found.path(), base, RejectionCode.UNSUPPORTED, Endings.unsupported(name));
    }
  }

  private record Folder(Path path, boolean isHidden) {}

  /** Each folder is looked through once, by its own name rather than by a link to it. */
  private void walk(InputTree tree, Folder root, Path base) throws IOException {
    Set<String> walked = new HashSet<>();
    Deque<Folder> folders = new ArrayDeque<>(List.of(root));
    Queue<Folder> links = new PriorityQueue<>(Comparator.comparing(Folder::path));
    while (!folders.isEmpty() || !links.isEmpty()) {
      Folder folder = folders.isEmpty() ? links.remove() : folders.pop();
      try {
        if (!walked.add(tree.realName(folder.path()))) {
          reject(folder.path(), base, RejectionCode.UNSUPPORTED, "a link to a folder that is read");
          continue;
        }
        for (Child child : tree.children(folder.path())) {
          boolean isHidden = folder.isHidden() || Endings.isHidden(child.path().getName());
          if (child.isFolder()) {
            (child.isLink() ? links : folders).add(new Folder(child.path(), isHidden));
          } else {
            offer(tree, child, base, isHidden);
          }
        }
      } catch (IOException e) {
        reject(folder.path(), base, RejectionCode.UNREADABLE, "folder: " + e.getMessage());
      }
    }
  }

  private void take(Child file, Path base) {
    if (file.failure() != null) {
      reject(file.path(), base, RejectionCode.UNREADABLE, file.failure());
    } else {
      String uri = file.path().toString();
      Long modified = file.modifiedMillis() > 0 ? file.modifiedMillis() : null;
      add(InputFile.whole(docId(file.path(), base), uri, file.sizeBytes(), modified));
    }
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
