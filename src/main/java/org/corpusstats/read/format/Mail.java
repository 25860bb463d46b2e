package org.corpusstats.read.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.InputFormat;
import org.corpusstats.read.InputRecord;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.LineReader;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * Electronic mail: a message a file, or a mailbox (mbox) of many. A message of a mailbox begins
 * with a line "From", an address and a date, behind a blank line.
 */
record Mail() implements InputFormat {
  private static final Pattern SEPARATOR =
      Pattern.compile("From \\S.*\\d{1,2}:\\d{2}.*\\d{4}.*", Pattern.DOTALL);

  /** Of a longer line the expression tries all ends of all its parts. */
  private static final int LONGEST_SEPARATOR = 1000;

  /** In mailboxes, lines of a text that would begin a message stand behind an angle bracket. */
  private static final Pattern QUOTED = Pattern.compile(">+From .*", Pattern.DOTALL);

  private static final Pattern HEADER =
      Pattern.compile(
          "(?:Message-ID|Return-Path|Received|Delivered-To|X-[\\w-]+|MIME-Version): .*\\n[!-9;-~]+:.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  @Override
  public List<String> endings() {
    return List.of(".eml", ".mbox");
  }

  @Override
  public boolean recognises(byte[] beginning) {
    String start = new String(beginning, StandardCharsets.ISO_8859_1);
    String first = start.lines().findFirst().orElse("");
    return isSeparator(first) || HEADER.matcher(start).matches();
  }

  @Override
  public Iterator<InputRecord> records(InputContent content) throws IOException {
    return content.name().toLowerCase(Locale.ROOT).endsWith(".eml")
        ? List.of(MailMessage.record(null, content.readAll())).iterator()
        : new Mailbox(content);
  }

  private static boolean isSeparator(String line) {
    return line.length() <= LONGEST_SEPARATOR && SEPARATOR.matcher(line).matches();
  }

  private static final class Mailbox extends Records {
    private final InputContent content;
    private final LineReader lines;
    private final int mostBytes;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private boolean hasBegun;
    private boolean isAfterBlank = true;
    private boolean isTooLarge;
    private long number;

    Mailbox(InputContent content) {
      this.content = content;
      this.mostBytes = (int) content.config().maxFileBytes();
      this.lines = new LineReader(content.stream(), mostBytes);
    }

    @Override
    @Nullable InputRecord read() throws IOException {
      for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
        byte[] bytes = line.bytes();
        String text = bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
        boolean begins = isAfterBlank && isSeparator(text);
        isAfterBlank = line.length() == 0 || (line.length() == 1 && text.isEmpty());
        if (begins) {
          InputRecord before = hasBegun ? record() : null;
          hasBegun = true;
          if (before != null) {
            return before;
          }
        } else if (hasBegun || !text.isBlank()) {
          hasBegun = true;
          add(text, bytes == null);
        }
      }
      InputRecord last = hasBegun ? record() : null;
      hasBegun = false;
      return last;
    }

    private void add(String line, boolean isTooLong) {
      isTooLarge |= isTooLong || message.size() + line.length() > mostBytes;
      if (!isTooLarge) {
        String unquoted = QUOTED.matcher(line).matches() ? line.substring(1) : line;
        message.writeBytes((unquoted + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      }
    }

    private InputRecord record() {
      number++;
      InputRecord record =
          isTooLarge
              ? new InputRecord(
                  number,
                  Map.of(),
                  new Decoding.Failure(
                      RejectionCode.TOO_LARGE, content.tooLargeMessage("the message has")))
              : MailMessage.record(number, message.toByteArray());
      message.reset();
      isTooLarge = false;
      return record;
    }
  }
}
