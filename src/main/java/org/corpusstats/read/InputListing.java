package org.corpusstats.read;

import java.util.List;

/**
 * What the input holds.
 *
 * @param files files to read, ordered by uri, each once
 * @param otherFiles number of files below input folders that are left alone for their ending
 */
public record InputListing(List<InputFile> files, long otherFiles) {
  /** Size of all files together. */
  public long sizeBytes() {
    return files.stream().mapToLong(InputFile::sizeBytes).sum();
  }
}
