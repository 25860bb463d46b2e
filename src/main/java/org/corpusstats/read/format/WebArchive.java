package org.corpusstats.read.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.InputFormat;
import org.corpusstats.read.InputRecord;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.RejectedContent;
import org.corpusstats.read.bytes.TextDecoder;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * A web archive (WARC, its texts WET, and the older ARC), compressed record by record or not. Pages
 * and plain texts are documents; what a server answered with an error, and media of other types, is
 * rejected; the crawler's own records (warcinfo, request, metadata) are passed over. A record's
 * number counts all records of the file.
 */
record WebArchive() implements InputFormat {
  @Override
  public List<String> endings() {
    return List.of(".warc", ".warc.gz", ".wet", ".wet.gz", ".arc", ".arc.gz");
  }

  @Override
  public boolean recognises(byte[] beginning) {
    String start = new String(beginning, java.nio.charset.StandardCharsets.ISO_8859_1);
    return start.startsWith("WARC/") || start.startsWith("filedesc://");
  }

  @Override
  public boolean expandsItself() {
    return true;
  }

  @Override
  public Iterator<InputRecord> records(InputContent content) throws IOException {
    return new Pages(content);
  }

  private static final class Pages extends Records {
    private final InputContent content;
    private @Nullable WarcReader reader;
    private long number;

    Pages(InputContent content) {
      this.content = content;
    }

    @Override
    @Nullable InputRecord read() throws IOException {
      InputRecord record = null;
      for (Optional<WarcRecord> next = nextRecord(); record == null && next.isPresent(); ) {
        record = record(next.get());
        next = record == null ? nextRecord() : next;
      }
      return record;
    }

    private Optional<WarcRecord> nextRecord() throws IOException {
      try {
        if (reader == null) {
          reader = new WarcReader(content.stream());
          reader.setLenient(true);
        }
        Optional<WarcRecord> next = reader.next();
        number++;
        return next;
      } catch (IOException | RuntimeException e) {
        throw new RejectedContent(
            RejectionCode.MALFORMED, "after %d records: %s".formatted(number, reason(e)));
      }
    }

    private @Nullable InputRecord record(WarcRecord record) {
      try {
        if (record instanceof WarcRevisit) {
          return failed(RejectionCode.NO_TEXT, "a revisit: the page was stored before");
        }
        if (record instanceof WarcResponse response) {
          return response(response);
        }
        boolean isStored = record.type().equals("resource") || record.type().equals("conversion");
        return isStored && record instanceof WarcTargetRecord stored
            ? page(stored, stored.contentType(), stored.body().stream(), null)
            : null;
      } catch (RejectedContent e) {
        return failed(e.code(), reason(e));
      } catch (IOException | RuntimeException e) {
        return failed(RejectionCode.MALFORMED, reason(e));
      }
    }

    private InputRecord response(WarcResponse response) throws IOException {
      String scheme = response.target().replaceFirst(":.*", "");
      if (!scheme.startsWith("http")) {
        return failed(RejectionCode.UNSUPPORTED, "an answer to a request of " + scheme);
      }
      HttpResponse http = response.http();
      if (http.status() < 200 || http.status() > 299) {
        return failed(RejectionCode.HTTP_ERROR, "HTTP status " + http.status());
      }
      return page(
          response, http.contentType(), http.bodyDecoded().stream(), charset(http.contentType()));
    }

    private InputRecord page(
        WarcTargetRecord record, MediaType type, InputStream body, @Nullable String charset)
        throws IOException {
      Map<String, String> fields = new TreeMap<>();
      fields.put("crawled", record.date().toString());
      fields.put("url", record.target());
      byte[] bytes = content.with(body).readAll();
      String name = type.type() + "/" + type.subtype();
      return switch (name) {
        case "text/html", "application/xhtml+xml" ->
            HtmlPage.record(number, bytes, charset, fields, record.target());
        case "text/plain" -> new InputRecord(number, fields, TextDecoder.decode(bytes, charset));
        default -> failed(RejectionCode.UNSUPPORTED, "content of type " + name);
      };
    }

    private static @Nullable String charset(MediaType type) {
      return type.parameters().get("charset");
    }

    private InputRecord failed(RejectionCode code, String message) {
      return new InputRecord(number, Map.of(), new Decoding.Failure(code, message));
    }

    private static String reason(Exception e) {
      String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return message.lines().findFirst().orElse("not a record");
    }
  }
}
