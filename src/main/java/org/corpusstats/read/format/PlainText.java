package org.corpusstats.read.format;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.InputFormat;
import org.corpusstats.read.InputRecord;
import org.corpusstats.read.bytes.TextDecoder;

/** Plain text of any encoding, one document a file. Reads every file that no other format does. */
record PlainText() implements InputFormat {
  @Override
  public List<String> endings() {
    return List.of(".txt", ".text");
  }

  @Override
  public boolean recognises(byte[] beginning) {
    return true;
  }

  @Override
  public Iterator<InputRecord> records(InputContent content) throws IOException {
    return List.of(InputRecord.wholeFile(TextDecoder.decode(content.readAll()))).iterator();
  }
}
