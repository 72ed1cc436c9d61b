/* readout-composer-versions.h: the versions of a memo that were kept, and how each differs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "readout-composer-desk.h"

G_BEGIN_DECLS

#define READOUT_TYPE_COMPOSER_VERSIONS (readout_composer_versions_get_type ())
G_DECLARE_FINAL_TYPE (
    ReadoutComposerVersions, readout_composer_versions, READOUT, COMPOSER_VERSIONS, AdwWindow)

GtkWidget *readout_composer_versions_new (GtkWindow *parent, ReadoutComposerDesk *desk);

G_END_DECLS
