/* readout-confinement.c: gives up the rights of a process
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* close_range() */

#define G_LOG_DOMAIN "readout-import"

#include "config.h"

#include "readout-confinement.h"

#include <errno.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef HAVE_SANDBOX
#include <seccomp.h>
#endif

#define MAX_CPU_SECONDS  30
#define MAX_MEMORY_BYTES (G_GUINT64_CONSTANT (3) * 1024 * 1024 * 1024)

/**
 * readout_confinement_close_files:
 *
 * Closes what the parent process has left open by mistake: all but the three standard files.
 */
void
readout_confinement_close_files (void)
{
  close_range (STDERR_FILENO + 1, ~0U, 0);
}

#ifdef HAVE_SANDBOX
static gboolean
limit (int resource, guint64 value)
{
  struct rlimit pair = { value, value };

  return setrlimit ((__rlimit_resource_t)resource, &pair) == 0;
}

static gboolean
limit_resources (void)
{
  return limit (RLIMIT_CPU, MAX_CPU_SECONDS) && limit (RLIMIT_AS, MAX_MEMORY_BYTES) && limit (RLIMIT_FSIZE, 0)
         && limit (RLIMIT_NOFILE, 0) && limit (RLIMIT_NPROC, 0) && limit (RLIMIT_CORE, 0);
}

/* Memory yes, but none that is both filled and run. */
static gboolean
allow_memory (scmp_filter_ctx filter)
{
  const struct scmp_arg_cmp not_executable = SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
  const int calls[] = { SCMP_SYS (mmap), SCMP_SYS (mprotect) };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      if (seccomp_rule_add_array (filter, SCMP_ACT_ALLOW, calls[i], 1, &not_executable) < 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
allow_calls (scmp_filter_ctx filter)
{
  const int calls[] = {
    SCMP_SYS (read),   SCMP_SYS (write),        SCMP_SYS (brk),           SCMP_SYS (munmap),
    SCMP_SYS (mremap), SCMP_SYS (madvise),      SCMP_SYS (futex),         SCMP_SYS (getrandom),
    SCMP_SYS (exit),   SCMP_SYS (exit_group),   SCMP_SYS (clock_gettime), SCMP_SYS (gettimeofday),
    SCMP_SYS (time),   SCMP_SYS (rt_sigreturn), SCMP_SYS (close),
  };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      if (seccomp_rule_add (filter, SCMP_ACT_ALLOW, calls[i], 0) < 0)
        return FALSE;
    }

  return TRUE;
}

/* A call that is not on the list fails, which a later C library takes better than being killed. */
static gboolean
filter_calls (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  gboolean done
      = filter != NULL && allow_memory (filter) && allow_calls (filter) && seccomp_load (filter) == 0;

  if (filter != NULL)
    seccomp_release (filter);

  return done;
}
#endif

/**
 * readout_confinement_enter:
 *
 * From now on the process can read and write the files that are open, use memory, and end: it opens no file,
 * starts no program, speaks to no network, and ends when it takes too long.  A build without libseccomp
 * cannot do that.
 *
 * Returns: whether it has been done
 */
gboolean
readout_confinement_enter (void)
{
#ifdef HAVE_SANDBOX
  return prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
         && limit_resources () && filter_calls ();
#else
  return TRUE;
#endif
}
