package org.corpusstats.read.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.InputFormat;
import org.corpusstats.read.InputRecord;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.RejectedContent;
import org.corpusstats.read.bytes.TextDecoder;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;

/**
 * A web archive (WARC, its texts WET, and the older ARC), compressed record by record or not. Pages
 * and plain texts are documents; what a server answered with an error, media of other types, and
 * records that are broken are rejected; the crawler's own records (warcinfo, request, metadata) are
 * passed over. A record's number counts all records of the file.
 */
record WebArchive() implements InputFormat {
  private static final Set<String> OF_THE_CRAWLER = Set.of("warcinfo", "request", "metadata");

  @Override
  public List<String> endings() {
    return List.of(".warc", ".warc.gz", ".wet", ".wet.gz", ".arc", ".arc.gz");
  }

  @Override
  public boolean recognises(byte[] beginning) {
    String start = new String(beginning, StandardCharsets.ISO_8859_1);
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
    private final ArchivedRecords records;

    Pages(InputContent content) throws IOException {
      this.content = content;
      this.records = new ArchivedRecords(content);
    }

    @Override
    @Nullable InputRecord read() throws IOException {
      InputRecord page = null;
      for (ArchivedRecord r = records.next(); r != null && page == null; ) {
        page = isOfTheCrawler(r) ? null : read(r);
        r = page == null ? records.next() : r;
      }
      return page;
    }

    private static boolean isOfTheCrawler(ArchivedRecord record) {
      String type = record.field("WARC-Type").toLowerCase(Locale.ROOT);
      return record.fault() == null && OF_THE_CRAWLER.contains(type);
    }

    private InputRecord read(ArchivedRecord record) {
      String type = record.field("WARC-Type").toLowerCase(Locale.ROOT);
      try {
        if (type.equals("response")) {
          return response(record);
        }
        if (record.fault() != null) {
          return failed(record, RejectionCode.MALFORMED, record.fault());
        }
        return switch (type) {
          case "resource", "conversion" -> resource(record);
          case "revisit" ->
              failed(record, RejectionCode.NO_TEXT, "a revisit: the page was stored before");
          default -> failed(record, RejectionCode.UNSUPPORTED, "a record of type \"" + type + "\"");
        };
      } catch (IOException | RuntimeException e) {
        RejectionCode code = e instanceof RejectedContent r ? r.code() : RejectionCode.MALFORMED;
        return record.fault() == null
            ? failed(record, code, reason(e))
            : failed(record, RejectionCode.MALFORMED, record.fault());
      }
    }

    private InputRecord response(ArchivedRecord record) throws IOException {
      String scheme = target(record).replaceFirst("(?s):.*", "").toLowerCase(Locale.ROOT);
      if (record.fault() == null && !scheme.startsWith("http")) {
        return failed(record, RejectionCode.UNSUPPORTED, "an answer to a request of " + scheme);
      }
      HttpPage page = HttpPage.of(record, content);
      return page(record, page.bytes(), page.type());
    }

    private InputRecord resource(ArchivedRecord record) throws IOException {
      String stated = record.field("Content-Type");
      MediaType type = stated.isEmpty() ? null : MediaType.parseLeniently(stated);
      if (!record.isWhole() && (type == null || HttpPage.isRead(type))) {
        throw content.tooLarge("a record has");
      }
      return page(record, record.block(), type);
    }

    private InputRecord page(ArchivedRecord record, byte[] bytes, @Nullable MediaType type) {
      Map<String, String> fields = new TreeMap<>();
      put(fields, "crawled", record.field("WARC-Date"));
      put(fields, "url", target(record));
      put(fields, "truncated", record.field("WARC-Truncated"));
      String charset = type == null ? null : type.parameters().get("charset");
      if (type == null ? new HtmlPage().recognises(bytes) : HttpPage.isHtml(type)) {
        return HtmlPage.record(record.number(), bytes, charset, fields, fields.get("url"));
      }
      if (type != null && HttpPage.isRead(type)) {
        return new InputRecord(record.number(), fields, TextDecoder.decode(bytes, charset));
      }
      return failed(
          record,
          RejectionCode.UNSUPPORTED,
          type == null ? "content of no type" : HttpPage.unsupported(type));
    }

    /** The address; wget writes it in angle brackets. */
    private static String target(ArchivedRecord record) {
      return record.field("WARC-Target-URI").replaceFirst("^<(.*)>$", "$1");
    }

    private static void put(Map<String, String> fields, String name, String value) {
      if (!value.isEmpty()) {
        fields.put(name, value);
      }
    }

    private static InputRecord failed(ArchivedRecord record, RejectionCode code, String message) {
      return new InputRecord(record.number(), Map.of(), new Decoding.Failure(code, message));
    }

    private static String reason(Exception e) {
      String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return message.lines().findFirst().orElse("not a record");
    }
  }
}
