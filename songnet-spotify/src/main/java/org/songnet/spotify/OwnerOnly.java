package org.songnet.spotify;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files and folders that nobody but their owner can read, by POSIX permissions or by an ACL. */
final class OwnerOnly {

  private OwnerOnly() {}

  /** Makes a folder, and those above it, where there is none; one that is there stays as it is. */
  static void createFolder(@Nullable Path folder) throws IOException {
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    createFolder(folder.getParent());
    Files.createDirectory(folder);
    restrict(folder);
  }

  /** Takes everybody's but the owner's permissions away. */
  static void restrict(Path path) throws IOException {
    PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (posix != null) {
      String permissions = Files.isDirectory(path) ? "rwx------" : "rw-------";
      posix.setPermissions(PosixFilePermissions.fromString(permissions));
      return;
    }
    AclFileAttributeView acl = Files.getFileAttributeView(path, AclFileAttributeView.class);
    if (acl == null) {
      throw new FileSystemException(
          path.toString(), null, "this file system cannot keep a secret; choose another folder");
    }
    acl.setAcl(
        List.of(
            AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(acl.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
  }
}
