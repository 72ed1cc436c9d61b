/* readout-html-private.h: what the readers of a web page's parts share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libxml/HTMLparser.h>

#include "readout-metadata.h"

G_BEGIN_DECLS

xmlNode *readout_html_next (xmlNode *node, xmlNode *root, gboolean descend);
gboolean readout_html_is (xmlNode *node, const char *const *names);
char *readout_html_dup_attribute (xmlNode *node, const char *name);
gboolean readout_html_is_hidden (xmlNode *node);

void readout_html_read_metadata (xmlNode *root, ReadoutMetadata *metadata);
char *readout_html_read_body (xmlNode *root);

G_END_DECLS
