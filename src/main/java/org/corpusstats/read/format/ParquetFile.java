package org.corpusstats.read.format;

import java.io.ByteArrayInputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.parquet.hadoop.util.HadoopStreams;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** What Parquet's reader jumps about in. Read once. */
sealed interface ParquetFile extends InputFile {
  /** An open file; closed by whoever opened it, too. */
  record Standing(FSDataInputStream stream, long sizeBytes) implements ParquetFile {
    @Override
    public long getLength() {
      return sizeBytes;
    }

    @Override
    public SeekableInputStream newStream() {
      return HadoopStreams.wrap(stream);
    }
  }

  /** All bytes of a file. */
  final class InMemory implements ParquetFile {
    private final byte[] content;

    InMemory(byte[] content) {
      this.content = content;
    }

    @Override
    public long getLength() {
      return content.length;
    }

    @Override
    public SeekableInputStream newStream() {
      Positioned stream = new Positioned(content);
      return new DelegatingSeekableInputStream(stream) {
        @Override
        public long getPos() {
          return stream.position();
        }

        @Override
        public void seek(long position) {
          stream.seek(position);
        }
      };
    }
  }

  /** A stream that knows where it is. */
  final class Positioned extends ByteArrayInputStream {
    Positioned(byte[] content) {
      super(content);
    }

    long position() {
      return pos;
    }

    void seek(long position) {
      pos = (int) Math.min(position, count);
    }
  }
}
