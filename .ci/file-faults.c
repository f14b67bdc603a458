/* Makes the k-th call that changes files fail, or be the last one.
 *
 *   cc -shared -fPIC -o file-faults.so file-faults.c -ldl
 *   FAULT_UNDER=/folder FAULT_AT=7 FAULT_HOW=eio LD_PRELOAD=./file-faults.so petajalan ...
 *
 * Counted are calls on paths that begin with FAULT_UNDER, which is to be a full path,
 * and on what is open there. FAULT_KIND counts one kind of call only: open, mkdir,
 * write, fsync, close, rename, exchange, link, unlink, rmdir, flock or opendir.
 * FAULT_HOW is eio, enospc, eintr, short (half of a write succeeds), or kill (SIGKILL
 * before the call). FAULT_STAY makes every later counted call fail too, as on a disk
 * that is gone. When the k-th call comes, its kind is appended to FAULT_LOG. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { MOST_FILES = 4096 };
static atomic_long calls;
static atomic_bool isOpen[MOST_FILES];

static const char *under(void) { return getenv("FAULT_UNDER"); }

static int concerns(const char *path) {
  const char *start = under();
  return start && path && strncmp(path, start, strlen(start)) == 0;
}

static int concernsOpen(int file) {
  return file >= 0 && file < MOST_FILES && atomic_load(&isOpen[file]);
}

static void note(int file, int value) {
  if (file >= 0 && file < MOST_FILES) atomic_store(&isOpen[file], value);
}

static void log_kind(const char *kind) {
  const char *path = getenv("FAULT_LOG");
  if (!path) return;
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  if (file < 0) return;
  char line[32];
  int length = snprintf(line, sizeof line, "%s\n", kind);
  syscall(SYS_write, file, line, length);
  syscall(SYS_close, file);
}

/* Returns whether the call is to fail, with errno set; 2 asks for half a write. */
static int fails(const char *kind) {
  const char *wanted = getenv("FAULT_KIND"), *at = getenv("FAULT_AT");
  if (!at || (wanted && strcmp(wanted, kind) != 0)) return 0;
  long count = atomic_fetch_add(&calls, 1) + 1, turn = atol(at);
  if (count < turn || (count > turn && !getenv("FAULT_STAY"))) return 0;
  if (count == turn) log_kind(kind);
  const char *how = getenv("FAULT_HOW");
  if (!how || strcmp(how, "eio") == 0) {
    errno = EIO;
  } else if (strcmp(how, "enospc") == 0) {
    errno = ENOSPC;
  } else if (strcmp(how, "eintr") == 0) {
    errno = EINTR;
  } else if (strcmp(how, "short") == 0) {
    return 2;
  } else if (strcmp(how, "kill") == 0) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
  }
  return 1;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int opened(const char *path, int flags, mode_t mode) {
  if (concerns(path) && fails("open") == 1) return -1;
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
  if (file >= 0) note(file, concerns(path));
  return file;
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return opened(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return opened(path, flags, mode);
}

DIR *opendir(const char *path) {
  if (concerns(path) && fails("opendir") == 1) return NULL;
  return NEXT(opendir)(path);
}

int mkdir(const char *path, mode_t mode) {
  if (concerns(path) && fails("mkdir") == 1) return -1;
  return NEXT(mkdir)(path, mode);
}

ssize_t write(int file, const void *bytes, size_t count) {
  int failure = concernsOpen(file) ? fails("write") : 0;
  if (failure == 1) return -1;
  return syscall(SYS_write, file, bytes, failure == 2 && count > 1 ? count / 2 : count);
}

int fsync(int file) {
  if (concernsOpen(file) && fails("fsync") == 1) return -1;
  return (int)syscall(SYS_fsync, file);
}

int flock(int file, int what) {
  if (concernsOpen(file) && fails("flock") == 1) return -1;
  return (int)syscall(SYS_flock, file, what);
}

/* Like Linux, closes even if it fails. */
int close(int file) {
  int failure = concernsOpen(file) ? fails("close") : 0;
  int code = errno;
  note(file, 0);
  int result = (int)syscall(SYS_close, file);
  if (failure != 1) return result;
  errno = code;
  return -1;
}

int rename(const char *from, const char *to) {
  if (concerns(to) && fails("rename") == 1) return -1;
  return NEXT(rename)(from, to);
}

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
  if (concerns(new) && fails("exchange") == 1) return -1;
  return (int)syscall(SYS_renameat2, from, old, to, new, flags);
}

int link(const char *from, const char *to) {
  if (concerns(to) && fails("link") == 1) return -1;
  return NEXT(link)(from, to);
}

int unlink(const char *path) {
  if (concerns(path) && fails("unlink") == 1) return -1;
  return NEXT(unlink)(path);
}

int rmdir(const char *path) {
  if (concerns(path) && fails("rmdir") == 1) return -1;
  return NEXT(rmdir)(path);
}
