// SPDX-License-Identifier: EUPL-1.2
/* Loaded before a GTK program (LD_PRELOAD), ends it when its first window has been painted, with the line 'first-frame'
 * on stderr. So programs of others are measured as Traject measures itself. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <gtk/gtk.h>
#include <unistd.h>

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  static const char line[] = "first-frame\n";

  if (write (STDERR_FILENO, line, sizeof line - 1) < 0)
    _exit (1);
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
