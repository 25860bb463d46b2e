package org.corpusstats.read.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Property
  void piecesThatTouchHaveEachLineOnce(
      @ForAll @Chars({'a', 'b', '\n'}) String text, @ForAll @IntRange(min = 1, max = 7) int size)
      throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += size) {
      ByteArrayInputStream content = new ByteArrayInputStream(bytes);
      content.skipNBytes(Math.max(0, from - 1));
      lines.addAll(lines(new LinesInRange(content, from, Math.min(from + size, bytes.length)), 99));
    }
    assertThat(lines).isEqualTo(lines(new ByteArrayInputStream(bytes), 99));
  }

  @Property
  void linesAreThoseOfJava(@ForAll @CharRange(from = 'a', to = 'c') @Chars('\n') String text)
      throws IOException {
    assertThat(lines(new ByteArrayInputStream(text.getBytes(UTF_8)), 99))
        .isEqualTo(text.lines().toList());
  }

  @Test
  void ofALineThatIsTooLongOnlyTheLengthIsKept() throws IOException {
    String text = "ab\n" + "x".repeat(200_000) + "\ncd\r\n";
    LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), 10);
    assertThat(reader.next().bytes()).isEqualTo("ab".getBytes(UTF_8));
    LineReader.Line line = reader.next();
    assertThat(line.bytes()).isNull();
    assertThat(line.length()).isEqualTo(200_000);
    assertThat(reader.next().bytes()).isEqualTo("cd".getBytes(UTF_8));
    assertThat(reader.next()).isNull();
  }

  private static List<String> lines(java.io.InputStream content, int most) throws IOException {
    LineReader reader = new LineReader(content, most);
    List<String> lines = new ArrayList<>();
    for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
      lines.add(new String(line.bytes(), UTF_8));
    }
    return lines;
  }
}
