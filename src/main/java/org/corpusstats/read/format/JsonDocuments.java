package org.corpusstats.read.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.InputFormat;
import org.corpusstats.read.InputRecord;
import org.corpusstats.read.bytes.Foreseen;
import org.corpusstats.read.bytes.TextDecoder;

/**
 * A file that is one JSON object, a document, or one array of such objects, or several of them one
 * after another, read one at a time. A file of an object a line is read as {@link JsonLines}
 * whatever its name.
 */
record JsonDocuments() implements InputFormat {
  /** Where an object a line is, the second begins here. */
  private static final int SEVERAL_LINES_BYTES = 1 << 20;

  private static final Pattern FIRST_KEY =
      Pattern.compile("\\uFEFF?\\s*(?:\\[\\s*)?\\{\\s*(\"(?:[^\"\\\\\\n]|\\\\.){1,200}\")\\s*:");

  @Override
  public List<String> endings() {
    return List.of(".json");
  }

  @Override
  public boolean recognises(byte[] beginning) {
    int i = TextDecoder.markLength(beginning);
    while (i < beginning.length && beginning[i] <= ' ' && beginning[i] > 0) {
      i++;
    }
    return i < beginning.length && (beginning[i] == '{' || beginning[i] == '[');
  }

  @Override
  public boolean isUnmistakable(byte[] beginning) {
    return FIRST_KEY.matcher(new String(beginning, StandardCharsets.UTF_8)).lookingAt();
  }

  @Override
  public Iterator<InputRecord> records(InputContent content) throws IOException {
    Foreseen stream = new Foreseen(content.stream(), SEVERAL_LINES_BYTES);
    byte[] beginning = stream.beginning(SEVERAL_LINES_BYTES);
    int mark = TextDecoder.markLength(beginning);
    stream.skipNBytes(mark);
    if (new JsonLines().recognises(Arrays.copyOfRange(beginning, mark, beginning.length))) {
      return new JsonLines().records(content.with(stream));
    }
    Matcher first = FIRST_KEY.matcher(new String(beginning, StandardCharsets.UTF_8));
    return new JsonValues(content, stream, first.lookingAt() ? first.group(1) : null);
  }
}
