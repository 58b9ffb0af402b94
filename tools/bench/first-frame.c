// SPDX-License-Identifier: EUPL-1.2
/* Loaded before a GTK program (LD_PRELOAD), ends it when its first window has been painted, with on stderr the line
 * 'first-frame' and the CPU time of the process in microseconds. So programs of others are measured as Traject measures
 * itself. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  struct timespec cpu;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &cpu);
  fprintf (stderr, "first-frame %.0f\n", (double) cpu.tv_sec * 1e6 + (double) cpu.tv_nsec / 1e3);
  _exit (0);
}

void
gtk_window_present (GtkWindow *window)
{
  void (*present) (GtkWindow *) = NULL;

  *(void **) &present = dlsym (RTLD_NEXT, "gtk_window_present");
  present (window);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (after_paint_cb), NULL);
}
