package org.corpusstats.annotate.corenlp;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.corpusstats.core.UserError;

/** Tells models of CoreNLP apart by their content. */
public final class CoreNlpModel {
  private CoreNlpModel() {}

  /**
   * The number of bytes of a model and their CRC-32. A jar keeps both in its directory, so that the
   * half gigabyte need not be read to know that it is the same.
   *
   * @param model its name on the class path
   * @throws UserError where it is missing
   */
  public static String lengthAndChecksum(String model) {
    URL place = CoreNlpModel.class.getClassLoader().getResource(model);
    if (place == null) {
      throw new UserError(
          "model "
              + model
              + " is not on the class path; start with jobs/corpus-stats, or give spark-submit"
              + " --jars corpus-stats-models.jar");
    }
    try {
      URLConnection connection = place.openConnection();
      if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null) {
        return lengthAndChecksum(jar.getJarEntry().getSize(), jar.getJarEntry().getCrc());
      }
      try (CheckedInputStream in =
          new CheckedInputStream(connection.getInputStream(), new CRC32())) {
        long length = in.transferTo(OutputStream.nullOutputStream());
        return lengthAndChecksum(length, in.getChecksum().getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lengthAndChecksum(long length, long checksum) {
    return "%d bytes, CRC-32 %08x".formatted(length, checksum);
  }
}
