package org.corpusstats.read.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.corpusstats.table.row.RejectionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String ENGLISH =
      "The minister said that the talks in Bogotá would go on, and that she was glad of it. ";

  @ParameterizedTest
  @ValueSource(strings = {"Plain English.", "naïve café", "“Quoted” – €5 😀", "日本語", "a\fb\tc\r\n"})
  void utf8IsUtf8(String text) {
    assertThat(TextDecoder.decode(text.getBytes(UTF_8)))
        .isEqualTo(new Decoding.Text(text, "UTF-8", 1));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, efbbbf",
    "UTF-16LE, fffe",
    "UTF-16BE, feff",
    "UTF-32LE, fffe0000",
    "UTF-32BE, 0000feff"
  })
  void aByteOrderMarkDecidesAndIsDropped(String charset, String mark) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(HexFormat.of().parseHex(mark));
    bytes.write(ENGLISH.getBytes(Charset.forName(charset)));
    assertThat(TextDecoder.decode(bytes.toByteArray()))
        .isEqualTo(new Decoding.Text(ENGLISH, charset, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, café",
    "ISO-8859-1, © 1999",
    "ISO-8859-1, 12 ½ miles",
    "ISO-8859-1, The café in Paris was full.",
    "windows-1252, It costs €6 – that’s what he said in Bogotá.",
    "windows-1252, Café … £1",
    "windows-1251, Привет как дела? Это русский текст о том что было вчера.",
    "ISO-8859-2, Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw.",
    "Shift_JIS, 日本語の文章です。これは長い文です。"
  })
  void whatIsNotUtf8IsWesternUnlessItClearlyIsSomethingElse(String charset, String text) {
    Decoding.Text decoded =
        (Decoding.Text) TextDecoder.decode(text.getBytes(Charset.forName(charset)));
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.charset()).isEqualTo(charset);
    assertThat(decoded.confidence()).isBetween(0.0, 1.0);
  }

  /** A few names in an English text, which statistics of its letters don't see. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1252 | The talks of José Muñoz with François Lefèvre went on, said Zoë Brontë.",
        "windows-1252 | Søren Ångström met Ærø’s mayor Øystein – for £5m – in Malmö.",
        "windows-1252 | Über “Señor” Peña’s 30° façade…then the naïve coup d’État at 5½ to 6¼.",
        "windows-1252 | The £m deal with Renée was ©2025 Müller®, she said.",
        "windows-1252 | Sales of £3m, costs in £m and profit in £bn: café, naïve, façade, £k.",
        "windows-1252 | L’œuvre de l’«école» – où l’on naît – coûtait 5µm et 10m² à Orléans.",
        "windows-1252 | ¿Qué pasó en Córdoba, señor? ¡Nada! La 1.ª y el 2.º, años después.",
        "windows-1252 | Größe, Maß und Fuß: »Übermäßig« schön fände ich das nicht, Herr Özgür.",
        "ISO-8859-2 | The talks of Wałęsa with the minister Kiszczak in Łódź went on till Monday.",
        "windows-1250 | The talks – of Wałęsa with Šimečka – in Łódź “went on” till Monday.",
        "windows-1251 | The Russian word for peace is мир, and Москва is the word for Moscow.",
        "windows-1251 | Москва.",
        "ISO-8859-2 | Příliš žluťoučký kůň úpěl ďábelské ódy a všichni se dívali, kam doběhne."
      })
  void aFewNamesAreEnough(String charset, String text) {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThat(((Decoding.Text) TextDecoder.decode(bytes)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16NeedsNoByteOrderMark(String charset) {
    for (String text :
        new String[] {ENGLISH, "Plain English.\n", "Это русский текст о том, что было вчера."}) {
      Decoding.Text decoded =
          (Decoding.Text) TextDecoder.decode(text.getBytes(Charset.forName(charset)));
      assertThat(decoded.text()).isEqualTo(text);
      assertThat(decoded.charset()).isEqualTo(charset);
    }
  }

  @Test
  void accentsOfLatin1BecomeText() {
    String text = "A café in Córdoba, señor, by the Señora's naïve façade.";
    Decoding.Text decoded = (Decoding.Text) TextDecoder.decode(text.getBytes(ISO_8859_1));
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.charset()).isEqualTo("ISO-8859-1");
  }

  @Test
  void anUnpairedSurrogateIsReplacedAndAPairStays() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(HexFormat.of().parseHex("0000feff" + "0000d841" + "0001f600"));
    bytes.write(ENGLISH.getBytes(Charset.forName("UTF-32BE")));
    assertThat(TextDecoder.decode(bytes.toByteArray()))
        .isEqualTo(new Decoding.Text("\uFFFD😀" + ENGLISH, "UTF-32BE", 1));
    assertThat(new Decoding.Text("a\uDE00\uD83D", "UTF-8", 1).text()).isEqualTo("a\uFFFD\uFFFD");
  }

  @Test
  void utf8WithABrokenByteIsRepaired() {
    byte[] bytes = "“One” “two” “three”".getBytes(UTF_8);
    bytes[bytes.length - 1] = 'x';
    assertThat(TextDecoder.decode(bytes))
        .isEqualTo(new Decoding.Text("“One” “two” “three\uFFFDx", "UTF-8", 1));
  }

  @Property
  void anyBytesAreATextOrAFailure(@ForAll byte[] bytes) {
    Decoding decoding = TextDecoder.decode(bytes);
    if (decoding instanceof Decoding.Text decoded) {
      assertThat(decoded.text()).isNotBlank().doesNotContain("\0");
      assertThat(Charset.isSupported(decoded.charset())).isTrue();
    } else {
      assertThat(((Decoding.Failure) decoding).code())
          .isIn(RejectionCode.NOT_TEXT, RejectionCode.EMPTY);
    }
  }

  @Test
  void binaryDataIsNotText() throws IOException {
    byte[] random = new byte[4096];
    new Random(1).nextBytes(random);
    isNotText(random);
    for (int i = 0; i < random.length; i++) {
      random[i] = random[i] == 0 ? 1 : random[i];
    }
    isNotText(random);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(ENGLISH.getBytes(UTF_8));
    }
    isNotText(zipped.toByteArray());
    isNotText(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"));
    isNotText("a\0b".getBytes(UTF_8));
    random[0] = (byte) 0xFF;
    random[1] = (byte) 0xFE;
    isNotText(random);
  }

  private static void isNotText(byte[] bytes) {
    assertThat(TextDecoder.decode(bytes))
        .isInstanceOfSatisfying(
            Decoding.Failure.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(RejectionCode.NOT_TEXT);
              assertThat(failure.message()).startsWith("not text: ");
            });
  }

  @Test
  void aFewControlCharactersAreTolerated() {
    String text = ENGLISH + '\u001A';
    assertThat(TextDecoder.decode(text.getBytes(UTF_8)))
        .isEqualTo(new Decoding.Text(text, "UTF-8", 1));
  }

  @Test
  void whiteSpaceIsEmpty() {
    assertThat(TextDecoder.decode(new byte[0]))
        .isEqualTo(new Decoding.Failure(RejectionCode.EMPTY, "no bytes"));
    assertThat(TextDecoder.decode("\uFEFF \t\r\n\u00A0\u2003".getBytes(UTF_8)))
        .isEqualTo(
            new Decoding.Failure(RejectionCode.EMPTY, "nothing but white space in 12 bytes"));
  }
}
