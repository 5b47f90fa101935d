// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/job.h"

#include <QString>

namespace Reinvite {

/// What whoever helps has to know of an installation, to be shown to others: no secret, no mail address, no name of a
/// person, a connection or a container; the home folder is "~". Plain text, in English in every language.

/// Version, system, what was found at run time.
[[nodiscard]] QString systemDiagnostics();
/// The profile at `path` (as `Profile::open` takes it): its files, settings, connections and ledger. Makes, starts and
/// sends nothing. What is broken is told, and no reason to stop: the job always finishes with a text.
[[nodiscard]] Job<QString> *profileDiagnostics(const QString &path, QObject *parent);

} // namespace Reinvite
