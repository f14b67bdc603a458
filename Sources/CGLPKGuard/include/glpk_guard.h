/*
 * Calls into GLPK that survive its fatal errors.
 *
 * GLPK answers an illegal call, a failed assertion and a memory limit alike: it prints, calls a
 * hook and aborts the process. Every function below runs its calls under a setjmp of its own and
 * returns PJ_FATAL instead. The jump skips frames of C only. A Swift callback is never jumped over:
 * it returns a value other than 0, and the trampoline below it jumps.
 *
 * After PJ_FATAL the environment of the calling thread has been freed, at the latest when the
 * outermost guarded call returned, and with it every problem of that thread. Their handles must not
 * be used again. Nothing is ever printed; the last message is kept for pj_last_message.
 *
 * A problem belongs to the thread that created it. Arrays count from 0 here and from 1 in GLPK only
 * where a comment says so.
 */

#ifndef PETAJALAN_GLPK_GUARD_H
#define PETAJALAN_GLPK_GUARD_H

#include <glpk.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

enum { PJ_OK = 0, PJ_FATAL = 1 };

/* The last message of this thread without its line ends; valid until the next call. */
const char *pj_last_message(void);

/* Frees everything that GLPK holds for this thread. To be called last on every thread. */
void pj_release_thread(void);

/* Problems. */
int pj_create(glp_prob *_Nullable *_Nonnull problem);
int pj_delete(glp_prob *problem);

/* Data. Rows and columns are GLPK's, from 1; element 0 of `indices` and `values` is not used. */
int pj_maximize(glp_prob *problem);
int pj_add_rows(glp_prob *problem, int count, int *first);
int pj_add_columns(glp_prob *problem, int count, int *first);
int pj_delete_rows(glp_prob *problem, int count, const int *numbers);
int pj_set_row(
  glp_prob *problem, int row, int type, double lower, double upper, int count,
  const int *_Nullable indices, const double *_Nullable values);
int pj_set_column_bounds(glp_prob *problem, int column, int type, double lower, double upper);
int pj_set_column_kind(glp_prob *problem, int column, int kind);
int pj_set_objective(glp_prob *problem, int column, double coefficient);
int pj_load_matrix(
  glp_prob *problem, int count, const int *rows, const int *columns, const double *values);

/* The simplex method. `code` is what glp_simplex returned. */
int pj_simplex(glp_prob *problem, const glp_smcp *options, int *code);
int pj_advanced_basis(glp_prob *problem);

/* The basis: one element per row and column, from 0. A place that does not suit the bounds becomes
 * one that does. */
enum { PJ_BASIC, PJ_AT_LOWER, PJ_AT_UPPER };
int pj_get_basis(glp_prob *problem, unsigned char *rows, unsigned char *columns);
int pj_set_basis(glp_prob *problem, const unsigned char *rows, const unsigned char *columns);
int pj_basis_status(glp_prob *problem, int *all, int *primal, int *dual);
int pj_iterations(glp_prob *problem, int *count);
int pj_objective_value(glp_prob *problem, double *value);

/* Fills one element per column, from 0: the value and, unless NULL, the reduced cost. */
int pj_columns(glp_prob *problem, double *values, double *_Nullable duals);

/* Fills one element per row, from 0: the multiplier. */
int pj_row_duals(glp_prob *problem, double *duals);

/*
 * Fills one element per row, from 0, with the row of the inverse basis that belongs to the variable
 * that made the dual simplex method stop. `found` is 0 if there is none.
 */
int pj_ray(glp_prob *problem, double *multipliers, int *found);

/*
 * Fills one element per row, from 0, with the row of the inverse basis that belongs to a column.
 * `found` is 0 if the column is not basic.
 */
int pj_inverse_row(glp_prob *problem, int column, double *multipliers, int *found);

/* Branch and cut. The callback returns 0, or anything else after one of its own calls failed. */
typedef int (*pj_callback)(glp_tree *tree, void *context);
int pj_intopt(
  glp_prob *problem, const glp_iocp *options, pj_callback callback, void *context, int *code);
int pj_mip_status(glp_prob *problem, int *status);
int pj_mip_objective(glp_prob *problem, double *value);
int pj_mip_columns(glp_prob *problem, double *values);

/* Inside the callback only. */
int pj_tree_reason(glp_tree *tree, int *reason);
int pj_tree_nodes(glp_tree *tree, int *explored);
int pj_tree_bound(glp_tree *tree, double *bound, int *is_empty);
int pj_tree_node_bound(glp_tree *tree, double *bound);
int pj_tree_offer(glp_tree *tree, const double *values);
int pj_tree_terminate(glp_tree *tree);

/* GLPK's own readers, against which exported text is checked. */
int pj_read_lp(glp_prob *problem, const char *path, int *code);
int pj_read_free_mps(glp_prob *problem, const char *path, int *code);

#pragma clang assume_nonnull end

#endif
