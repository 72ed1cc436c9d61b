/* readout-cli-links.h: works out how the articles of a case are related
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-cli-case.h"

G_BEGIN_DECLS

gboolean readout_cli_links_work_out (ReadoutCaseFile *case_file, GError **error);

G_END_DECLS
