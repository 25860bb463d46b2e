package org.corpusstats.pipeline;

import java.util.List;
import java.util.Optional;
import org.corpusstats.annotate.AnnotateDocuments;
import org.corpusstats.annotate.Annotated;
import org.corpusstats.publish.Manifest;
import org.corpusstats.store.AnnotationFiles;
import org.corpusstats.store.DamagedFile;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.Rejection;

/**
 * Does the stage annotate on annotations that may be damaged: files of the store that cannot be
 * read are set aside, so that their texts are annotated again, and the user is told. Nothing is
 * read to find them before something failed.
 */
record SoundAnnotations(Workspace work, RunListener listener) {
  /**
   * Annotates the texts that the store lacks, and collects those of all accepted documents.
   *
   * @param before the manifest of the current snapshot, which says how many files there were
   */
  Annotated annotate(Optional<Manifest> before, RunRequest request) {
    AnnotationFiles files = work.annotations().files();
    before
        .filter(last -> last.annotatorFingerprint().equals(work.annotations().fingerprint()))
        .ifPresent(manifest -> compare(files, manifest));
    files.setStumpsAside().forEach(listener::warning);
    try {
      return annotate(request);
    } catch (Exception failure) {
      // Scala throws what Java does not see: Spark's exceptions are checked.
      if (DamagedFile.in(failure).filter(files::hold).isEmpty()) {
        throw failure;
      }
      List<String> damaged = files.setDamagedAside();
      if (damaged.isEmpty()) {
        throw failure;
      }
      damaged.forEach(listener::warning);
      work.tables().remove(Rejection.TABLE);
      work.tables().remove(AnnotatedDocument.TABLE);
      return annotate(request);
    }
  }

  private Annotated annotate(RunRequest request) {
    return AnnotateDocuments.run(
        work,
        request.annotators(),
        request.config().annotate(),
        request.config().template(),
        listener.annotationProgress());
  }

  /** A file that somebody deleted leaves no other trace. */
  private void compare(AnnotationFiles files, Manifest before) {
    long then = before.counts().getOrDefault(Manifest.ANNOTATION_FILES, 0L);
    long now = files.count();
    if (now < then) {
      listener.warning(
          "%,d of %,d files of annotations are gone from %s since snapshot %s: what they held is annotated again"
              .formatted(then - now, then, work.annotations().location(), before.snapshot()));
    }
  }
}
