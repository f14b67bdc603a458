#ifndef PETAJALAN_WORKER_H
#define PETAJALAN_WORKER_H

#include <sys/types.h>

/// Makes a process fit to be started by anybody: descriptors 0 to 2 that are closed are
/// opened, so that no file gets their numbers, and writing where it is not possible
/// fails rather than ends the process. To be called before anything else.
void worker_prepare(void);

/// What a system does not allow.
enum worker_shortage {
  WORKER_LACKS_NOTHING,
  /// Processes or threads.
  WORKER_LACKS_THREADS,
  /// Files that are open at once.
  WORKER_LACKS_FILES
};

/// Tries whether the system allows so many further threads and open files at once, in a
/// process of its own: where a thread cannot be had, those who need one would wait for
/// ever. To be called while there is one thread only.
enum worker_shortage worker_find_shortage(int threads, int files);

/// Splits the process in two, which Swift does not offer. To be called while there is
/// one thread only.
///
/// The child ends when its parent does, and is the first that a system short of memory
/// ends.
///
/// @return 0 in the child, the child's id in the parent, or -1 with `errno`.
pid_t worker_fork(void);

/// Runs a function on a new thread, and waits until it returns.
void worker_on_new_thread(void (*run)(void *), void *context);

/// Ends the process by `code` after so many seconds, with a message on standard error,
/// unless the alarm is called off before. For work that cannot look at the clock itself.
///
/// @param message text that is copied; what is beyond 500 bytes is left out.
void worker_alarm(double seconds, const char *message, int code);

/// Calls the alarm off.
void worker_alarm_off(void);

#endif
