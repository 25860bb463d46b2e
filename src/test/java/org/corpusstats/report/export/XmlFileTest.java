package org.corpusstats.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class XmlFileTest {
  private static final String HOSTILE =
      "</a><b c=\"d\">&amp; ]]> <!-- ' \u00e9 \ud83d\ude80 \u202e \u2028";

  @TempDir private Path folder;

  @Test
  void textsComeBackAsTheyWere() throws IOException, ParserConfigurationException, SAXException {
    Element root = written(HOSTILE);
    assertThat(root.getAttribute("of")).isEqualTo(HOSTILE);
    assertThat(root.getTextContent()).contains(HOSTILE);
  }

  @Test
  void whatXmlForbidsBecomesTheReplacementCharacter()
      throws IOException, ParserConfigurationException, SAXException {
    Element root = written("a\u0000b\u0008c\ufffed\ud800e\u001f");
    assertThat(root.getAttribute("of")).isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde\ufffd");
    assertThat(root.getTextContent()).contains("a\ufffdb\ufffdc\ufffdd\ufffde\ufffd");
  }

  @Test
  void anAttributeIsOfOneLine() throws IOException, ParserConfigurationException, SAXException {
    assertThat(written("a\tb\nc").getAttribute("of")).isEqualTo("a b c");
  }

  private Element written(String text)
      throws IOException, ParserConfigurationException, SAXException {
    Path file = folder.resolve("some.xml");
    try (XmlFile xml = new XmlFile(file)) {
      xml.start("root", "of", text);
      xml.text("text", text, "of", text);
      xml.empty("nothing", "of", text);
      xml.end();
    }
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(file.toFile())
        .getDocumentElement();
  }
}
