package org.corpusstats.read.bytes;

import java.nio.charset.Charset;

/**
 * The encoding of a text.
 *
 * @param confidence how sure it is, 0…1
 */
public record Encoding(Charset charset, double confidence) {}
