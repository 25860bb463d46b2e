package org.corpusstats.read.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.read.bytes.Rereading;

/**
 * How web archives tell where a record begins and what it is: WARC in a block of named fields, ARC
 * in one line of columns. Both are read into the fields of WARC.
 */
enum ArchiveKind {
  /** ISO 28500. */
  WARC {
    private static final Pattern VERSION = Pattern.compile("WARC/\\d\\.\\d{1,2}[ \\t]*\\r?\\n$");
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]+[ \\t]*:.*", Pattern.DOTALL);

    @Override
    int beginsIn(String line) {
      Matcher version = VERSION.matcher(line);
      return version.find() ? version.start() : -1;
    }

    @Override
    boolean goesOnWith(String next) {
      return FIELD.matcher(next).matches();
    }

    @Override
    Map<String, String> header(Rereading archive) throws IOException {
      archive.line(LONGEST_LINE);
      Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      String name = "";
      String line = archive.line(LONGEST_LINE);
      while (line != null && !line.isBlank() && fields.size() < MOST_FIELDS) {
        if (VERSION.matcher(line).find()) {
          archive.putBack(line);
          return Map.of();
        }
        int colon = line.indexOf(':');
        if (line.startsWith(" ") || line.startsWith("\t")) {
          String more = " " + utf8(line);
          fields.computeIfPresent(name, (n, value) -> value + more);
        } else if (colon > 0) {
          name = line.substring(0, colon).strip();
          fields.put(name, utf8(line.substring(colon + 1)));
        }
        line = archive.line(LONGEST_LINE);
      }
      return line == null ? Map.of() : fields;
    }
  },

  /** The Internet Archive's format of before. */
  ARC {
    private static final String COLUMNS =
        " (?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*|-)"
            + " (?<date>\\d{8,20}) (?<type>\\S+)(?: .*)? (?<length>\\S+)\\s*";

    private static final Pattern REST = Pattern.compile(COLUMNS + "$");
    private static final Pattern SCHEME =
        Pattern.compile("(?:https?|ftp|dns|filedesc|gopher|nntp|whois):");

    /** An address may have blanks in it, so the columns are told from the right. */
    private static final Pattern RECORD = Pattern.compile("(?<url>" + SCHEME + ".*)" + COLUMNS);

    @Override
    int beginsIn(String line) {
      if (RECORD.matcher(line).matches()) {
        return 0;
      }
      Matcher rest = REST.matcher(line);
      int from = -1;
      if (rest.find()) {
        // A record that is cut off may stand in front, with addresses of its own.
        Matcher scheme = SCHEME.matcher(line).region(0, rest.start());
        while (scheme.find()) {
          from = scheme.start();
        }
      }
      return from;
    }

    @Override
    Map<String, String> header(Rereading archive) throws IOException {
      String line = archive.line(LONGEST_LINE);
      Matcher record = RECORD.matcher(line == null ? "" : line);
      if (!record.matches()) {
        return Map.of();
      }
      Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      String url = utf8(record.group("url"));
      fields.put("WARC-Type", url.startsWith("filedesc:") ? "warcinfo" : "response");
      fields.put("WARC-Target-URI", url);
      fields.put("WARC-Date", iso(record.group("date")));
      fields.put("Content-Type", record.group("type"));
      fields.put("Content-Length", record.group("length"));
      return fields;
    }

    private String iso(String date) {
      return date.length() == 14
          ? date.replaceFirst("(....)(..)(..)(..)(..)(..)", "$1-$2-$3T$4:$5:$6Z")
          : date;
    }
  };

  static final int LONGEST_LINE = 1 << 16;
  private static final int MOST_FIELDS = 1000;

  /**
   * Where in a line a record begins: at 0 but behind one that was cut off; -1 where none does.
   *
   * @param line with its end
   */
  abstract int beginsIn(String line);

  /** Whether a line may follow the first of a record. */
  boolean goesOnWith(String next) {
    return true;
  }

  /** Reads the fields of the record that begins here; none where they are cut off. */
  abstract Map<String, String> header(Rereading archive) throws IOException;

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
  }
}
