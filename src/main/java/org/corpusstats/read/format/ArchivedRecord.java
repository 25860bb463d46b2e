package org.corpusstats.read.format;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record of a web archive. */
final class ArchivedRecord {
  private final long number;
  private final Map<String, String> header;
  private final byte[] block;
  private final long length;
  private final @Nullable String fault;

  /**
   * @param number counts all of its file, broken ones too, from 1
   * @param header its fields under the names that WARC has for them, in any case of letters
   * @param block what it holds: of one that is larger than what is kept, and of one that ends
   *     early, the beginning; of one that is broken otherwise, nothing
   * @param length how many bytes it should hold
   * @param fault what is broken; null where nothing is
   */
  ArchivedRecord(
      long number, Map<String, String> header, byte[] block, long length, @Nullable String fault) {
    this.number = number;
    this.header = header;
    this.block = block;
    this.length = length;
    this.fault = fault;
  }

  long number() {
    return number;
  }

  /** A field of the header; empty where it has none. */
  String field(String name) {
    return header.getOrDefault(name, "");
  }

  byte[] block() {
    return block;
  }

  /** Whether nothing is missing. */
  boolean isWhole() {
    return block.length == length;
  }

  @Nullable String fault() {
    return fault;
  }
}
