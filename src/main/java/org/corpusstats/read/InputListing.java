package org.corpusstats.read;

import java.util.List;
import java.util.function.Predicate;
import org.corpusstats.table.row.ListedFile;

/**
 * What the input holds.
 *
 * @param files files to read, and those that no format reads, ordered by uri, each once
 * @param listedMillis when it was listed, in milliseconds since 1970-01-01 UTC
 */
public record InputListing(List<InputFile> files, long listedMillis) {
  /** Number of files that are read. */
  public long fileCount() {
    return files.stream().filter(file -> file.failure() == null).count();
  }

  /** Number of files below input folders that no format reads. */
  public long otherFiles() {
    return files.stream().filter(InputFile::isUnsupported).count();
  }

  /** What the files that are read are recognised by. */
  List<ListedFile> listed() {
    return files.stream().filter(file -> file.failure() == null).map(InputFile::listed).toList();
  }

  InputListing filter(Predicate<InputFile> files) {
    return new InputListing(this.files.stream().filter(files).toList(), listedMillis);
  }

  /** Without those that did not change since they were known. */
  public InputListing without(KnownFiles known) {
    return filter(file -> !known.holdUnchanged(file));
  }

  /** Size of all files together. */
  public long sizeBytes() {
    return files.stream().mapToLong(InputFile::sizeBytes).sum();
  }
}
