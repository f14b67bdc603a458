#define _GNU_SOURCE
#include "worker.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/prctl.h>
#endif

static void write_text(int descriptor, const char *text) {
  ssize_t written = write(descriptor, text, strlen(text));
  (void)written;  // There is nobody to tell.
}

void worker_prepare(void) {
  // A closed descriptor would be given to the next file or pipe, which would then get
  // what is said. The null device is opened the wrong way round, so that reading and
  // writing still fail as they do on a closed one.
  const int modes[] = {O_WRONLY, O_RDONLY, O_RDONLY};
  for (int descriptor = 0; descriptor <= STDERR_FILENO; descriptor++) {
    if (fcntl(descriptor, F_GETFD) >= 0) continue;
    // The lowest number that is free is this one.
    if (open("/dev/null", modes[descriptor]) < 0) open("/", O_RDONLY);
  }
  // A reader that goes away must not end a search or the writing of its output; a file
  // that may not grow is told like a full disk.
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
}

static void *wait_for_the_gate(void *gate) {
  pthread_mutex_lock(gate);
  pthread_mutex_unlock(gate);
  return NULL;
}

/// Tries how much the system allows, in a process of its own.
static enum worker_shortage shortage_found(int threads, int files) {
  for (int i = 0; i < files; i++) {
    if (dup(STDIN_FILENO) < 0 && errno == EMFILE) return WORKER_LACKS_FILES;
  }
  static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&gate);
  for (int i = 0; i < threads; i++) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, wait_for_the_gate, &gate) != 0) return WORKER_LACKS_THREADS;
  }
  return WORKER_LACKS_NOTHING;
}

enum worker_shortage worker_find_shortage(int threads, int files) {
  fflush(NULL);
  pid_t child = fork();
  if (child < 0) return WORKER_LACKS_THREADS;
  if (child == 0) _exit(shortage_found(threads, files));
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    // Whoever started this process may have left its children to themselves.
    if (errno != EINTR) return WORKER_LACKS_NOTHING;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : WORKER_LACKS_THREADS;
}

/// Makes the system take this process before its parent.
static void offer_to_be_ended_first(void) {
  int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (file < 0) return;
  write_text(file, "500");
  close(file);
}

/// Lets faults end the process at once: the parent tells of them, and a backtrace would
/// only take seconds of its time.
static void leave_faults_to_the_parent(void) {
  const int faults[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP};
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) signal(faults[i], SIG_DFL);
}

pid_t worker_fork(void) {
  fflush(NULL);
  pid_t parent = getpid();
  pid_t child = fork();
  if (child != 0) return child;
#if defined(__linux__)
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  // The parent may have ended before it was asked for.
  if (getppid() != parent) _exit(1);
  offer_to_be_ended_first();
  leave_faults_to_the_parent();
  return 0;
}

struct task {
  void (*run)(void *);
  void *context;
};

static void *run_task(void *task) {
  struct task *own = task;
  own->run(own->context);
  return NULL;
}

void worker_on_new_thread(void (*run)(void *), void *context) {
  struct task task = {run, context};
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  // More than the first thread of a process has, and no less where that has no limit.
  pthread_attr_setstacksize(&attributes, 16 << 20);
  pthread_t thread;
  if (pthread_create(&thread, &attributes, run_task, &task) == 0) pthread_join(thread, NULL);
  pthread_attr_destroy(&attributes);
}

static char alarm_message[501];
static volatile sig_atomic_t alarm_code;

static void ring(int number) {
  (void)number;
  write_text(STDERR_FILENO, alarm_message);
  _exit(alarm_code);
}

static void set_timer(double seconds) {
  struct itimerval timer = {{0, 0}, {0, 0}};
  timer.it_value.tv_sec = (time_t)seconds;
  timer.it_value.tv_usec = (suseconds_t)((seconds - (double)timer.it_value.tv_sec) * 1e6);
  setitimer(ITIMER_REAL, &timer, NULL);
}

void worker_alarm(double seconds, const char *message, int code) {
  strncpy(alarm_message, message, sizeof alarm_message - 1);
  alarm_code = code;
  signal(SIGALRM, ring);
  // Whoever started this process may have left the signal blocked.
  sigset_t alarms;
  sigemptyset(&alarms);
  sigaddset(&alarms, SIGALRM);
  sigprocmask(SIG_UNBLOCK, &alarms, NULL);
  // A timer of nothing would never ring.
  set_timer(seconds > 0.001 ? seconds : 0.001);
}

void worker_alarm_off(void) {
  set_timer(0);
  signal(SIGALRM, SIG_DFL);
}
