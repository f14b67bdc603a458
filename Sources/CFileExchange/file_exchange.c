#define _GNU_SOURCE
#include "file_exchange.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

int file_exchange(const char *left, const char *right) {
#if defined(__APPLE__)
  int result = renamex_np(left, right, RENAME_SWAP);
#else
  int result = renameat2(AT_FDCWD, left, AT_FDCWD, right, RENAME_EXCHANGE);
#endif
  return result == 0 ? 0 : errno;
}
