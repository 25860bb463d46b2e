package org.corpusstats.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentSnapshotTest {
  @TempDir private Path folder;

  @Test
  void aNameThatIsBeingWrittenIsReadAgain() throws IOException {
    Files.createDirectories(folder.resolve("snapshots/s1"));
    Files.writeString(folder.resolve("snapshots/s1/manifest.json"), "{}");
    Files.writeString(folder.resolve("CURRENT"), "s1\n");
    Files.writeString(folder.resolve("begun"), "");
    CurrentSnapshot current = new CurrentSnapshot(slow());
    for (int n = 1; n <= 3; n++) {
      assertThat(current.id()).contains("s1");
      assertThat(current.flaw()).isEmpty();
      assertThat(current.leads()).isTrue();
    }
  }

  @Test
  void aNameWhoseLineSomebodyLeftOpenIsTakenAsItIs() throws IOException {
    Files.writeString(folder.resolve("CURRENT"), "s1");
    Files.writeString(folder.resolve("begun"), "");
    assertThat(new CurrentSnapshot(slow()).named()).contains("s1");
  }

  private StoreFiles slow() throws IOException {
    SlowStore store = new SlowStore();
    store.initialize(folder.toUri(), new Configuration());
    return new StoreFiles(store, new org.apache.hadoop.fs.Path(folder.toUri()));
  }

  /** Shows {@code CURRENT} empty, as when it is being written, whenever it showed the whole. */
  private static final class SlowStore extends RawLocalFileSystem {
    private boolean whole = true;

    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path file, int bufferSize)
        throws IOException {
      if (!file.getName().equals("CURRENT")) {
        return super.open(file, bufferSize);
      }
      whole = !whole;
      return super.open(
          whole ? file : new org.apache.hadoop.fs.Path(file.getParent(), "begun"), bufferSize);
    }
  }
}
