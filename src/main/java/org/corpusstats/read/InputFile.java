package org.corpusstats.read;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A file to read.
 *
 * @param docId identifier of its document: its path below the input, without the ending
 * @param uri its full name, with the scheme of its file system
 * @param sizeBytes its size
 * @param failure why it, or the folder it stands for, cannot be read; null where nothing is known
 *     against it
 */
public record InputFile(String docId, String uri, long sizeBytes, @Nullable String failure)
    implements Serializable {}
