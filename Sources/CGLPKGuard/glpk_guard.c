#include "glpk_guard.h"

#include <setjmp.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Guarded calls nest when a callback makes them, so each thread has a stack of places to go to. */
struct frame {
  jmp_buf place;
  struct frame *_Nullable outer;
};

enum { MESSAGE_LENGTH = 512 };

static _Thread_local struct frame *top;
static _Thread_local int is_broken; /* a nested call failed; only unwinding is left to do */
static _Thread_local char message[MESSAGE_LENGTH];

static void jump(void *info) {
  (void)info;
  if (top) longjmp(top->place, 1);
}

/* The place in GLPK's source follows each fatal message in a text of its own: not worth keeping. */
static int capture(void *info, const char *text) {
  static const char place[] = "Error detected in file";
  (void)info;
  size_t length = strlen(text);
  while (length > 0 && (text[length - 1] == '\n' || text[length - 1] == '\r')) length -= 1;
  if (length == 0 || strncmp(text, place, sizeof place - 1) == 0) return 1;
  if (length >= MESSAGE_LENGTH) length = MESSAGE_LENGTH - 1;
  memcpy(message, text, length);
  message[length] = '\0';
  return 1;
}

/* The hooks belong to the environment, which a fatal error destroys: set them each time. */
static void enter(struct frame *frame) {
  frame->outer = top;
  top = frame;
  if (!frame->outer) {
    message[0] = '\0';
    glp_term_hook(capture, NULL);
    glp_error_hook(jump, NULL);
  }
}

static int leave(struct frame *frame) {
  top = frame->outer;
  return PJ_OK;
}

/* The environment is still in use further out as long as there is an outer frame. */
static int give_up(struct frame *frame) {
  top = frame->outer;
  is_broken = top != NULL;
  if (!top) glp_free_env();
  return PJ_FATAL;
}

#define GUARDED(body)                                  \
  do {                                                 \
    struct frame frame;                                \
    if (is_broken) return PJ_FATAL;                    \
    enter(&frame);                                     \
    if (setjmp(frame.place) != 0) return give_up(&frame); \
    body;                                              \
    return leave(&frame);                              \
  } while (0)

const char *pj_last_message(void) { return message; }

void pj_release_thread(void) { glp_free_env(); }

/* Every simplex call of GLPK allocates its work arrays anew. By default the C library hands arrays
   of that size back to the system each time, and a sixth of a search goes into getting them again. */
static void keep_memory(void) {
#ifdef __GLIBC__
  enum { KEPT_BYTES = 32 << 20 };
  mallopt(M_MMAP_THRESHOLD, KEPT_BYTES);
  mallopt(M_TRIM_THRESHOLD, 2 * KEPT_BYTES);
#endif
}

int pj_create(glp_prob **problem) {
  keep_memory();
  GUARDED(*problem = glp_create_prob());
}

int pj_delete(glp_prob *problem) { GUARDED(glp_delete_prob(problem)); }

int pj_maximize(glp_prob *problem) { GUARDED(glp_set_obj_dir(problem, GLP_MAX)); }

int pj_add_rows(glp_prob *problem, int count, int *first) {
  GUARDED(*first = glp_add_rows(problem, count));
}

int pj_add_columns(glp_prob *problem, int count, int *first) {
  GUARDED(*first = glp_add_cols(problem, count));
}

int pj_delete_rows(glp_prob *problem, int count, const int *numbers) {
  GUARDED(glp_del_rows(problem, count, numbers));
}

int pj_set_row(
  glp_prob *problem, int row, int type, double lower, double upper, int count, const int *indices,
  const double *values
) {
  GUARDED(glp_set_row_bnds(problem, row, type, lower, upper);
          if (indices) glp_set_mat_row(problem, row, count, indices, values));
}

int pj_set_column_bounds(glp_prob *problem, int column, int type, double lower, double upper) {
  GUARDED(glp_set_col_bnds(problem, column, type, lower, upper));
}

int pj_set_column_kind(glp_prob *problem, int column, int kind) {
  GUARDED(glp_set_col_kind(problem, column, kind));
}

int pj_set_objective(glp_prob *problem, int column, double coefficient) {
  GUARDED(glp_set_obj_coef(problem, column, coefficient));
}

int pj_load_matrix(
  glp_prob *problem, int count, const int *rows, const int *columns, const double *values
) {
  GUARDED(glp_load_matrix(problem, count, rows, columns, values));
}

int pj_simplex(glp_prob *problem, const glp_smcp *options, int *code) {
  GUARDED(*code = glp_simplex(problem, options));
}

int pj_advanced_basis(glp_prob *problem) { GUARDED(glp_adv_basis(problem, 0)); }

static unsigned char place(int status) {
  return status == GLP_BS ? PJ_BASIC : status == GLP_NU ? PJ_AT_UPPER : PJ_AT_LOWER;
}

/* GLPK itself turns a status that does not suit the bounds into one that does. */
static int status(unsigned char place) {
  return place == PJ_BASIC ? GLP_BS : place == PJ_AT_UPPER ? GLP_NU : GLP_NL;
}

static void get_basis(glp_prob *problem, unsigned char *rows, unsigned char *columns) {
  int row_count = glp_get_num_rows(problem);
  int column_count = glp_get_num_cols(problem);
  for (int i = 1; i <= row_count; i++) rows[i - 1] = place(glp_get_row_stat(problem, i));
  for (int j = 1; j <= column_count; j++) columns[j - 1] = place(glp_get_col_stat(problem, j));
}

int pj_get_basis(glp_prob *problem, unsigned char *rows, unsigned char *columns) {
  GUARDED(get_basis(problem, rows, columns));
}

static void set_basis(
  glp_prob *problem, const unsigned char *rows, const unsigned char *columns
) {
  int row_count = glp_get_num_rows(problem);
  int column_count = glp_get_num_cols(problem);
  for (int i = 1; i <= row_count; i++) glp_set_row_stat(problem, i, status(rows[i - 1]));
  for (int j = 1; j <= column_count; j++) glp_set_col_stat(problem, j, status(columns[j - 1]));
}

int pj_set_basis(glp_prob *problem, const unsigned char *rows, const unsigned char *columns) {
  GUARDED(set_basis(problem, rows, columns));
}

int pj_basis_status(glp_prob *problem, int *all, int *primal, int *dual) {
  GUARDED(*all = glp_get_status(problem); *primal = glp_get_prim_stat(problem);
          *dual = glp_get_dual_stat(problem));
}

int pj_iterations(glp_prob *problem, int *count) { GUARDED(*count = glp_get_it_cnt(problem)); }

int pj_objective_value(glp_prob *problem, double *value) {
  GUARDED(*value = glp_get_obj_val(problem));
}

static void fill_columns(glp_prob *problem, double *values, double *duals) {
  int count = glp_get_num_cols(problem);
  for (int j = 1; j <= count; j++) {
    values[j - 1] = glp_get_col_prim(problem, j);
    if (duals) duals[j - 1] = glp_get_col_dual(problem, j);
  }
}

int pj_columns(glp_prob *problem, double *values, double *duals) {
  GUARDED(fill_columns(problem, values, duals));
}

static void fill_row_duals(glp_prob *problem, double *duals) {
  int count = glp_get_num_rows(problem);
  for (int i = 1; i <= count; i++) duals[i - 1] = glp_get_row_dual(problem, i);
}

int pj_row_duals(glp_prob *problem, double *duals) { GUARDED(fill_row_duals(problem, duals)); }

/* The variable counts rows first, then columns. glp_btran counts from 1: it is handed the address
   one element earlier. */
static int fill_inverse_row(glp_prob *problem, int variable, double *multipliers) {
  int rows = glp_get_num_rows(problem);
  if (!glp_bf_exists(problem) && glp_factorize(problem) != 0) return 0;
  int position = variable <= rows ? glp_get_row_bind(problem, variable)
                                  : glp_get_col_bind(problem, variable - rows);
  if (position == 0) return 0;
  for (int i = 0; i < rows; i++) multipliers[i] = 0;
  multipliers[position - 1] = 1;
  glp_btran(problem, multipliers - 1);
  return 1;
}

static int fill_ray(glp_prob *problem, double *multipliers) {
  int variable = glp_get_unbnd_ray(problem);
  return variable != 0 && fill_inverse_row(problem, variable, multipliers);
}

int pj_inverse_row(glp_prob *problem, int column, double *multipliers, int *found) {
  GUARDED(*found = fill_inverse_row(problem, glp_get_num_rows(problem) + column, multipliers));
}

int pj_ray(glp_prob *problem, double *multipliers, int *found) {
  GUARDED(*found = fill_ray(problem, multipliers));
}

struct receiver {
  pj_callback function;
  void *context;
};

/* The Swift frame has returned when the jump is made. */
static void trampoline(glp_tree *tree, void *info) {
  const struct receiver *receiver = info;
  if (receiver->function(tree, receiver->context) != 0 || is_broken) jump(NULL);
}

static int run_intopt(
  glp_prob *problem, const glp_iocp *options, struct receiver *receiver
) {
  glp_iocp changed = *options;
  changed.cb_func = trampoline;
  changed.cb_info = receiver;
  return glp_intopt(problem, &changed);
}

int pj_intopt(
  glp_prob *problem, const glp_iocp *options, pj_callback callback, void *context, int *code
) {
  struct receiver receiver = {callback, context};
  GUARDED(*code = run_intopt(problem, options, &receiver));
}

int pj_mip_status(glp_prob *problem, int *status) { GUARDED(*status = glp_mip_status(problem)); }

int pj_mip_objective(glp_prob *problem, double *value) {
  GUARDED(*value = glp_mip_obj_val(problem));
}

static void fill_mip_columns(glp_prob *problem, double *values) {
  int count = glp_get_num_cols(problem);
  for (int j = 1; j <= count; j++) values[j - 1] = glp_mip_col_val(problem, j);
}

int pj_mip_columns(glp_prob *problem, double *values) {
  GUARDED(fill_mip_columns(problem, values));
}

int pj_tree_reason(glp_tree *tree, int *reason) { GUARDED(*reason = glp_ios_reason(tree)); }

int pj_tree_nodes(glp_tree *tree, int *explored) {
  GUARDED(int active; glp_ios_tree_size(tree, &active, NULL, explored); *explored -= active);
}

int pj_tree_bound(glp_tree *tree, double *bound, int *is_empty) {
  GUARDED(int best = glp_ios_best_node(tree); *is_empty = best == 0;
          if (best != 0) *bound = glp_ios_node_bound(tree, best));
}

int pj_tree_node_bound(glp_tree *tree, double *bound) {
  GUARDED(*bound = glp_ios_node_bound(tree, glp_ios_curr_node(tree)));
}

/* GLPK refuses a point that is no better than its own, which is no failure. */
int pj_tree_offer(glp_tree *tree, const double *values) {
  GUARDED((void)glp_ios_heur_sol(tree, values - 1));
}

int pj_tree_terminate(glp_tree *tree) { GUARDED(glp_ios_terminate(tree)); }

int pj_read_lp(glp_prob *problem, const char *path, int *code) {
  GUARDED(*code = glp_read_lp(problem, NULL, path));
}

int pj_read_free_mps(glp_prob *problem, const char *path, int *code) {
  GUARDED(*code = glp_read_mps(problem, GLP_MPS_FILE, NULL, path));
}
