package org.corpusstats.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;

/**
 * The complete snapshots of an output folder or subcorpus beside the current one. Nothing but a
 * reader who names one needs them: a subcorpus has documents of its own.
 *
 * @param files of the folder
 */
record OldSnapshots(StoreFiles files) {
  /** Their ids, oldest first. */
  List<String> ids() {
    Optional<String> current = new CurrentSnapshot(files).named();
    return SnapshotFiles.complete(files).stream()
        .filter(id -> !current.equals(Optional.of(id)))
        .toList();
  }

  /**
   * Removes the oldest.
   *
   * @param keep how many snapshots stay, with the current one; at least 1
   * @return which could not be removed, and why, in one line; empty where all could
   */
  Optional<String> prune(int keep) {
    List<String> old = ids();
    List<String> left = new ArrayList<>();
    for (String id : old.subList(0, Math.max(0, old.size() - (keep - 1)))) {
      try {
        // Without it the snapshot is none: where this dies, the next run removes the rest.
        files.delete(new Path(files.snapshot(id), SnapshotFiles.MANIFEST));
        files.delete(files.snapshot(id));
      } catch (RuntimeException e) {
        left.add(id + " (" + e.getMessage() + ")");
        continue;
      }
      if (files.exists(files.snapshot(id))) {
        left.add(id);
      }
    }
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of("cannot remove older snapshots " + String.join(", ", left));
  }

  /** Each with its size, in one line; empty where there are none. */
  String sizes() {
    return ids().stream()
        .map(
            id ->
                String.format(
                    Locale.ROOT, "%s (%.1f MB)", id, files.sizeBytes(files.snapshot(id)) / 1e6))
        .collect(Collectors.joining(", "));
  }
}
