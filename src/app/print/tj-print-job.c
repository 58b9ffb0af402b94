// SPDX-License-Identifier: EUPL-1.2
#include "tj-print-job.h"

struct _TjPrintJob
{
  TjModel *model; /* (owned) */
  TjId project;
  TjPageSetup setup;
  guint levels;
  TjGanttExport how;
  char *path; /* (owned) */
  int permille;
};

static void
set_part (double part, gpointer data)
{
  g_atomic_int_set (&((TjPrintJob *) data)->permille, (int) (part * 1000));
}

TjPrintJob *
tj_print_job_new (TjSession *session, const TjPageSetup *setup, guint levels, const TjGanttExport *how,
                  const char *path)
{
  TjPrintJob *job = g_atomic_rc_box_new0 (TjPrintJob);

  job->model = tj_model_copy (tj_session_model (session));
  job->project = tj_session_project (session);
  tj_page_setup_copy (&job->setup, setup);
  job->levels = levels;
  job->how = *how;
  job->how.progress = set_part;
  job->how.progress_data = job;
  job->path = g_strdup (path);
  return job;
}

TjPrintJob *
tj_print_job_ref (TjPrintJob *job)
{
  return g_atomic_rc_box_acquire (job);
}

static void
clear_job (gpointer data)
{
  TjPrintJob *job = data;

  tj_model_free (job->model);
  tj_page_setup_clear (&job->setup);
  g_free (job->path);
}

void
tj_print_job_unref (TjPrintJob *job)
{
  if (job)
    g_atomic_rc_box_release_full (job, clear_job);
}

double
tj_print_job_part (TjPrintJob *job)
{
  return g_atomic_int_get (&job->permille) / 1000.0;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  TjPrintJob *job = data;
  g_autoptr (TjPlan) plan = tj_plan_new (job->model);
  g_autoptr (TjGanttRows) rows = tj_page_rows (job->model, plan, job->project, job->levels);
  GError *error = NULL;

  if (tj_gantt_export (&job->how, &job->setup, rows, job->path, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
tj_print_job_run (TjPrintJob *job, gpointer source, GCancellable *cancellable, GAsyncReadyCallback callback,
                  gpointer data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, data);

  g_task_set_static_name (task, "print planning");
  g_task_set_task_data (task, tj_print_job_ref (job), (GDestroyNotify) tj_print_job_unref);
  g_task_run_in_thread (task, run_in_thread);
}

gboolean
tj_print_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
