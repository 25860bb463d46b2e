package org.corpusstats.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corpusstats.core.UserError;

/**
 * The snapshots of an output folder that a reader may name: those of the whole corpus by their ids,
 * and of each subcorpus the current one by its name. One that a run has not finished is none of
 * them. Immutable.
 */
public final class NamedSnapshots {
  /** What the current snapshot of the whole corpus may be called; no subcorpus has this name. */
  public static final String CURRENT = "current";

  private final StoreFiles files;

  NamedSnapshots(StoreFiles files) {
    this.files = files;
  }

  /** Those of the output folder that a snapshot is in. */
  public static NamedSnapshots beside(SnapshotFiles snapshot) {
    return new NamedSnapshots(snapshot.home());
  }

  /**
   * The current snapshot of the whole corpus.
   *
   * @throws UserError where there is none
   */
  public SnapshotFiles current() {
    return new CurrentSnapshot(files)
        .id()
        .map(id -> new SnapshotFiles(files, id))
        .orElseThrow(() -> new UserError("there is no snapshot in " + files.root() + " yet"));
  }

  /**
   * A complete snapshot.
   *
   * @param idOrName id of a snapshot of the whole corpus, name of a subcorpus, or {@link #CURRENT}
   * @throws UserError where there is none; the message says what there is
   */
  public SnapshotFiles get(String idOrName) {
    return idOrName.equals(CURRENT) ? current() : named(idOrName);
  }

  private SnapshotFiles named(String idOrName) {
    return whole(idOrName)
        .or(() -> subcorpus(idOrName))
        .orElseThrow(
            () ->
                new UserError(
                    "there is no snapshot "
                        + idOrName
                        + " in "
                        + files.root()
                        + (all().isEmpty() ? " or any other" : "; there are " + listed())));
  }

  private String listed() {
    return String.join(", ", all());
  }

  private List<String> all() {
    return Stream.concat(
            SnapshotFiles.complete(files).stream(),
            files.foldersIn(files.subcorpora()).stream()
                .filter(name -> new CurrentSnapshot(files.subcorpus(name)).leads()))
        .toList();
  }

  private Optional<SnapshotFiles> whole(String id) {
    return files.foldersIn(files.snapshots()).stream()
        .filter(id::equals)
        .map(known -> new SnapshotFiles(files, known))
        .filter(SnapshotFiles::isComplete)
        .findFirst();
  }

  private Optional<SnapshotFiles> subcorpus(String name) {
    return files.foldersIn(files.subcorpora()).stream()
        .filter(name::equals)
        .map(files::subcorpus)
        .flatMap(
            part -> new CurrentSnapshot(part).id().map(id -> new SnapshotFiles(part, id)).stream())
        .findFirst();
  }
}
