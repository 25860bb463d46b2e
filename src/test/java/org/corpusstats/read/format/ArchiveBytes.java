package org.corpusstats.read.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Writes web archives for tests. */
final class ArchiveBytes {
  private ArchiveBytes() {}

  /** A WARC record. */
  static byte[] record(String type, String url, String mediaType, byte[] block) {
    return record(type, url, mediaType, block, String.valueOf(block.length));
  }

  /** A WARC record that states a length. */
  static byte[] record(String type, String url, String mediaType, byte[] block, String length) {
    String header =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:7f6f6e7a-0000-4000-8000-000000000000>"
            + "\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Date: 2025-03-09T08:00:00Z\r\nContent-Type: "
            + mediaType
            + "\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    return joined(header.getBytes(UTF_8), block, latin("\r\n\r\n"));
  }

  /** An ARC record that states a length. */
  static byte[] arc(String url, byte[] block, String length) {
    String line = url + " 192.0.2.1 20250309080000 text/html " + length + "\n";
    return joined(line.getBytes(UTF_8), block, latin("\n"));
  }

  /** A server's answer of a page. */
  static byte[] response(byte[] body, String... headers) {
    StringBuilder http = new StringBuilder("HTTP/1.1 200 OK\r\n");
    Arrays.stream(headers).forEach(header -> http.append(header).append("\r\n"));
    return joined(latin(http + "\r\n"), body);
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** The first of some bytes, as many as a share of them. */
  static byte[] cut(byte[] bytes, double share) {
    return Arrays.copyOf(bytes, (int) (bytes.length * share));
  }

  static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
