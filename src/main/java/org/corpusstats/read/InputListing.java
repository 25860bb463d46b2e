package org.corpusstats.read;

import java.util.List;

/**
 * What the input holds.
 *
 * @param files files to read, and those that no format reads, ordered by uri, each once
 */
public record InputListing(List<InputFile> files) {
  /** Number of files that are read. */
  public long fileCount() {
    return files.stream().filter(file -> file.failure() == null).count();
  }

  /** Number of files below input folders that no format reads. */
  public long otherFiles() {
    return files.stream().filter(InputFile::isUnsupported).count();
  }

  /** Size of all files together. */
  public long sizeBytes() {
    return files.stream().mapToLong(InputFile::sizeBytes).sum();
  }
}
