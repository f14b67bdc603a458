#ifndef PETAJALAN_FILE_EXCHANGE_H
#define PETAJALAN_FILE_EXCHANGE_H

/// Swaps two paths of one file system in a single step, so that no reader ever
/// sees neither. Swift cannot call it: the C library hides it behind a macro
/// that Swift's module does not set.
///
/// Returns 0, or the value of `errno`.
int file_exchange(const char *left, const char *right);

#endif
