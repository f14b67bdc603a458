#define _GNU_SOURCE
#include "file_exchange.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

int file_exchange(const char *left, const char *right) {
#if defined(__APPLE__)
  int result = renamex_np(left, right, RENAME_SWAP);
#else
  int result = renameat2(AT_FDCWD, left, AT_FDCWD, right, RENAME_EXCHANGE);
#endif
  return result == 0 ? 0 : errno;
}

int file_is_mount_point(const char *path) {
#if defined(STATX_ATTR_MOUNT_ROOT)
  struct statx facts;
  if (statx(AT_FDCWD, path, 0, STATX_TYPE, &facts) == 0 &&
      (facts.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT)) {
    return (facts.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
  }
#endif
  char above[4096];
  struct stat own, other;
  int length = snprintf(above, sizeof above, "%s/..", path);
  if (length < 0 || (size_t)length >= sizeof above || stat(path, &own) != 0 ||
      stat(above, &other) != 0) {
    return 0;
  }
  return own.st_dev != other.st_dev || own.st_ino == other.st_ino;
}
