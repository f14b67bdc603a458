#ifndef PETAJALAN_FILE_EXCHANGE_H
#define PETAJALAN_FILE_EXCHANGE_H

/// Swaps two paths of one file system in a single step, so that no reader ever
/// sees neither. Swift cannot call it: the C library hides it behind a macro
/// that Swift's module does not set.
///
/// Returns 0, or the value of `errno`.
int file_exchange(const char *left, const char *right);

/// Returns 1 if another file system, or another view of one, begins at a folder,
/// and 0 if not or if nobody can tell.
int file_is_mount_point(const char *path);

#endif
