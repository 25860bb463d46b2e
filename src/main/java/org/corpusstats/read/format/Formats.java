package org.corpusstats.read.format;

import java.util.List;
import org.corpusstats.read.InputFormat;

/** The formats that are read: {@link InputFormat} says how to add one. */
public final class Formats {
  /** All of them, in the order in which they are asked; the last reads any file. */
  public static final List<InputFormat> ALL =
      List.of(
          new JsonLines(),
          new JsonDocuments(),
          new SeparatedValues(),
          new ParquetRows(),
          new WebArchive(),
          new Mail(),
          new HtmlPage(),
          new PlainText());

  private Formats() {}
}
