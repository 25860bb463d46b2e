package org.corpusstats.read.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.bytes.Compression;
import org.corpusstats.read.bytes.RejectedContent;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.DecodedBody;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MediaType;

/**
 * What a server answered, as a web archive has it: a page, out of its transfer and content codings.
 */
final class HttpPage {
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

  private final byte[] bytes;
  private final @Nullable MediaType type;

  private HttpPage(byte[] bytes, @Nullable MediaType type) {
    this.bytes = bytes;
    this.type = type;
  }

  byte[] bytes() {
    return bytes;
  }

  /** As the server says; null where it doesn't. */
  @Nullable MediaType type() {
    return type;
  }

  /** Whether content of a type is read. */
  static boolean isRead(MediaType type) {
    return isHtml(type) || name(type).equals("text/plain");
  }

  static boolean isHtml(MediaType type) {
    return HTML.contains(name(type));
  }

  static String unsupported(MediaType type) {
    return "content of type " + name(type);
  }

  private static String name(MediaType type) {
    return (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
  }

  /**
   * The page in a record.
   *
   * @throws RejectedContent where the server answered with an error, and where the record ends
   *     before the page does
   */
  static HttpPage of(ArchivedRecord record, InputContent content) throws IOException {
    HttpResponse http = parsed(record);
    if (http.status() < 200 || http.status() > 299) {
      throw new RejectedContent(RejectionCode.HTTP_ERROR, "HTTP status " + http.status());
    }
    MediaType type = http.headers().first("Content-Type").isPresent() ? http.contentType() : null;
    if (record.fault() == null && !record.isWhole()) {
      throw type == null || isRead(type)
          ? content.tooLarge("a record has")
          : new RejectedContent(RejectionCode.UNSUPPORTED, unsupported(type));
    }
    byte[] payload = content.with(http.body().stream()).readAll();
    if (record.fault() != null) {
      payload = wholePayload(payload, http);
    }
    return new HttpPage(content.with(decoded(payload, http)).readAll(), type);
  }

  private static HttpResponse parsed(ArchivedRecord record) throws IOException {
    ReadableByteChannel block = Channels.newChannel(new ByteArrayInputStream(record.block()));
    int length = record.block().length;
    HttpResponse http =
        HttpResponse.parse(LengthedBody.create(block, ByteBuffer.allocate(0), length));
    if (http.status() == 0) {
      throw new RejectedContent(RejectionCode.MALFORMED, "no answer of a server");
    }
    return http;
  }

  /**
   * The payload of a record that ends early, where the server's own length says it is all there.
   */
  private static byte[] wholePayload(byte[] payload, HttpResponse http) throws RejectedContent {
    String stated = http.headers().first("Content-Length").orElse("");
    boolean isWhole =
        stated.matches("\\d{1,18}")
            && Long.parseLong(stated) <= payload.length
            && http.headers().all("Transfer-Encoding").isEmpty();
    if (!isWhole) {
      throw new RejectedContent(RejectionCode.MALFORMED, "a page that ends early");
    }
    return Arrays.copyOf(payload, Integer.parseInt(stated));
  }

  private static InputStream decoded(byte[] payload, HttpResponse http) throws IOException {
    InputStream coded = new ByteArrayInputStream(payload);
    String coding = http.headers().first("Content-Encoding").orElse("").strip();
    return switch (coding.toLowerCase(Locale.ROOT)) {
      case "", "identity", "none" -> coded;
      // Some crawlers keep the header of what they have unpacked.
      case "gzip", "x-gzip" ->
          Compression.of(payload).equals(Optional.of(Compression.GZIP))
              ? Compression.GZIP.open(coded)
              : coded;
      case "deflate" ->
          DecodedBody.create(Channels.newChannel(coded), DecodedBody.Encoding.DEFLATE).stream();
      default -> throw new RejectedContent(RejectionCode.UNSUPPORTED, "content coded as " + coding);
    };
  }
}
