package org.corpusstats.read;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corpusstats.table.row.ListedFile;

/**
 * Files that an earlier run read, as they were then: what has the same name, size and time of its
 * last change is not read again. Immutable.
 */
public final class KnownFiles {
  public static final KnownFiles NONE = new KnownFiles(Map.of());

  private final Map<String, ListedFile> byUri;

  private KnownFiles(Map<String, ListedFile> byUri) {
    this.byUri = byUri;
  }

  public static KnownFiles of(List<ListedFile> files) {
    return new KnownFiles(
        files.stream().collect(Collectors.toUnmodifiableMap(ListedFile::uri, Function.identity())));
  }

  boolean holdUnchanged(InputFile file) {
    return file.failure() == null
        && file.modifiedMillis() != null
        && file.listed().equals(byUri.get(file.uri()));
  }
}
