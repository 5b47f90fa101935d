// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/diagnosticscommand.h"

#include "app/cli/console.h"
#include "app/profile/diagnostics.h"

namespace Reinvite {

void DiagnosticsCommand::start()
{
    Console::print(systemDiagnostics());
    profileDiagnostics(options().services.profile, this)->then(this, [this](const Result<QString> &text) {
        Console::print(text.value_or(QString()));
        Q_EMIT finished(ExitCode::Sent);
    });
}

} // namespace Reinvite
