package org.corpusstats.report.export;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.corpusstats.core.UserError;
import org.corpusstats.report.query.SqlEngine;

/**
 * Where an export goes, on a local disk. It is written beside that place and renamed at the end, so
 * that nothing half written ever has the wanted name.
 *
 * @param path the wanted file or folder
 * @param force whether what stands there may be replaced: a file, or a folder that is an export
 */
public record Target(Path path, boolean force) {
  /**
   * Writes an export.
   *
   * @throws UserError where something stands at the path that must stay, and where the disk refuses
   */
  public void receive(ExportFormat format, SqlEngine snapshot) {
    Path wanted = path.toAbsolutePath().normalize();
    Path folder = wanted.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UserError("cannot write " + path + ": there is no folder " + folder);
    }
    refuseOthers(wanted, format);
    Path fresh = folder.resolve("." + wanted.getFileName() + ".part");
    try {
      delete(fresh);
      try {
        format.write(snapshot, fresh);
        replace(wanted, fresh);
      } finally {
        delete(fresh);
      }
    } catch (FileSystemException e) {
      throw new UserError("cannot write " + path + ": " + reason(e), e);
    } catch (IOException e) {
      throw new UserError("cannot write " + path + ": " + e.getMessage(), e);
    }
  }

  private void refuseOthers(Path wanted, ExportFormat format) {
    if (!Files.exists(wanted)) {
      return;
    }
    if (Files.isDirectory(wanted) != format.isFolder()) {
      throw new UserError(path + " is " + (format.isFolder() ? "a file" : "a folder"));
    }
    if (!Files.isDirectory(wanted) && !Files.isRegularFile(wanted)) {
      throw new UserError(path + " is a device or a pipe, which no export can replace");
    }
    if (format.isFolder() && isEmpty(wanted)) {
      return;
    }
    if (!force) {
      throw new UserError(path + " exists; --force replaces it");
    }
    if (format.isFolder() && !DataPackage.isIn(wanted)) {
      throw new UserError(
          path + " holds no " + DataPackage.FILE + " of an export, so that it is none; it stays");
    }
  }

  private static void replace(Path wanted, Path fresh) throws IOException {
    if (Files.isDirectory(wanted)) {
      // A folder cannot be replaced in one step: the old one goes aside, and only then away.
      Path old = wanted.resolveSibling("." + wanted.getFileName() + ".old");
      delete(old);
      Files.move(wanted, old, StandardCopyOption.ATOMIC_MOVE);
      Files.move(fresh, wanted, StandardCopyOption.ATOMIC_MOVE);
      delete(old);
    } else {
      Files.move(
          fresh, wanted, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }

  private static String reason(FileSystemException failure) {
    return failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason();
  }
}
