package org.corpusstats.read;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corpusstats.table.row.ListedFile;

/**
 * Files that an earlier run read, as they were then: what has the same name, size and time of its
 * last change is not read again, and what is gone can be kept. Immutable.
 */
public final class KnownFiles {
  public static final KnownFiles NONE = new KnownFiles(Map.of(), Map.of(), false);

  private final Map<String, ListedFile> byUri;
  private final Map<String, ListedFile> settled;
  private final boolean keepsGone;

  private KnownFiles(
      Map<String, ListedFile> byUri, Map<String, ListedFile> settled, boolean keepsGone) {
    this.byUri = byUri;
    this.settled = settled;
    this.keepsGone = keepsGone;
  }

  /**
   * @param files all that the earlier run read
   * @param settled those that are not read again where they did not change
   * @param keepsGone whether what was read of files that are no longer there is kept
   */
  public static KnownFiles of(List<ListedFile> files, List<ListedFile> settled, boolean keepsGone) {
    return new KnownFiles(byUri(files), byUri(settled), keepsGone);
  }

  private static Map<String, ListedFile> byUri(List<ListedFile> files) {
    return files.stream()
        .collect(Collectors.toUnmodifiableMap(ListedFile::uri, Function.identity()));
  }

  boolean keepsGone() {
    return keepsGone;
  }

  boolean holdUnchanged(InputFile file) {
    return file.failure() == null
        && file.modifiedMillis() != null
        && file.listed().equals(settled.get(file.uri()));
  }

  /** Those that are not among listed files any more, ordered by uri. */
  List<ListedFile> goneFrom(List<InputFile> listed) {
    Set<String> there = listed.stream().map(InputFile::uri).collect(Collectors.toUnmodifiableSet());
    return byUri.values().stream()
        .filter(file -> !there.contains(file.uri()))
        .sorted(Comparator.comparing(ListedFile::uri))
        .toList();
  }
}
