// Stands before GLPK's simplex method, by LD_PRELOAD, and lets its n-th call go wrong:
// FAULT says how, CALL says at which call, from 1.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static atomic_int calls;

static void go_wrong(const char *fault) {
  if (!strcmp(fault, "abort")) abort();
  if (!strcmp(fault, "fault")) raise(SIGSEGV);
  if (!strcmp(fault, "kill")) kill(getpid(), SIGKILL);
  if (!strcmp(fault, "exit")) exit(0);
  if (!strcmp(fault, "hang")) {
    for (;;) pause();
  }
  if (!strcmp(fault, "memory")) {
    for (;;) {
      char *block = malloc(1 << 20);
      if (block) memset(block, 1, 1 << 20);
    }
  }
}

int glp_simplex(void *problem, const void *options) {
  const char *fault = getenv("FAULT");
  const char *call = getenv("CALL");
  if (fault && atomic_fetch_add(&calls, 1) + 1 >= (call ? atoi(call) : 1)) go_wrong(fault);
  int (*real)(void *, const void *) = (int (*)(void *, const void *))dlsym(RTLD_NEXT, "glp_simplex");
  return real(problem, options);
}
