package org.corpusstats.report.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML file that is being written, one element a line. Whatever texts hold, it is well-formed: a
 * character that XML 1.0 forbids becomes U+FFFD.
 */
final class XmlFile implements AutoCloseable {
  private final BufferedWriter file;
  private final XMLStreamWriter xml;

  XmlFile(Path path) throws IOException {
    this.file = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
    try {
      // The JDK's own: others on the class path refuse what they think is wrong.
      this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      file.close();
      throw new IOException(e);
    }
  }

  /**
   * Begins an element; a name may have a prefix that an attribute declares.
   *
   * @param attributes names and values, in turn
   */
  XmlFile start(String name, String... attributes) {
    return writing(
        () -> {
          xml.writeCharacters("\n");
          xml.writeStartElement(name);
          attributes(attributes);
        });
  }

  XmlFile end() {
    return writing(xml::writeEndElement);
  }

  /** Writes an element without content. */
  XmlFile empty(String name, String... attributes) {
    return writing(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  /** Writes an element that holds a text. */
  XmlFile text(String name, String text, String... attributes) {
    start(name, attributes);
    return writing(
        () -> {
          xml.writeCharacters(allowed(text));
          xml.writeEndElement();
        });
  }

  @Override
  public void close() throws IOException {
    try (file) {
      xml.writeEndDocument();
      xml.close();
      file.write("\n");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      // A line break in an attribute would be read as a space; then it may as well be one.
      String value = allowed(attributes[i + 1]).replaceAll("[\\t\\n\\r]", " ");
      xml.writeAttribute(attributes[i], value);
    }
  }

  /** The text with U+FFFD for what is no character of XML 1.0. */
  static String allowed(String text) {
    return text.codePoints().allMatch(XmlFile::isAllowed)
        ? text
        : text.codePoints()
            .map(character -> isAllowed(character) ? character : 0xFFFD)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isAllowed(int character) {
    return character >= 0x20
        ? character <= 0xD7FF
            || (character >= 0xE000 && character <= 0xFFFD)
            || character >= 0x10000
        : character == '\t' || character == '\n' || character == '\r';
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  /** Rows come from a consumer, which may throw nothing that is checked. */
  private XmlFile writing(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
