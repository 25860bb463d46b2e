package org.corpusstats.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.corpusstats.read.bytes.TextDecoder;

/**
 * A second format: records that end with a form feed, in files that end in {@code .ff} or begin
 * with one. A record may begin with a line {@code desk: NAME}.
 */
record FormFeeds() implements InputFormat {
  @Override
  public List<String> endings() {
    return List.of(".ff", ".ff.txt");
  }

  @Override
  public boolean recognises(byte[] beginning) {
    return beginning.length > 0 && beginning[0] == '\f';
  }

  @Override
  public Iterator<InputRecord> records(InputContent file) throws IOException {
    InputStream content = file.stream();
    content.mark(1);
    if (content.read() != '\f') {
      content.reset();
    }
    return new Iterator<>() {
      private long number;

      @Override
      public boolean hasNext() {
        try {
          content.mark(1);
          boolean more = content.read() >= 0;
          content.reset();
          return more;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public InputRecord next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        try {
          for (int b = content.read(); b >= 0 && b != '\f'; b = content.read()) {
            record.write(b);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        number++;
        String start = record.toString(StandardCharsets.UTF_8);
        Map<String, String> fields =
            start.startsWith("desk: ")
                ? Map.of("desk", start.lines().findFirst().orElseThrow().substring(6))
                : Map.of();
        return new InputRecord(number, fields, TextDecoder.decode(record.toByteArray()));
      }
    };
  }
}
