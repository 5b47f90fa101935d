// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/profile/buildfacts.h"

#include "app/profile/buildsource.h"

#include <QtGlobal>

namespace Reinvite {

QString buildFacts()
{
    return QStringLiteral(REINVITE_VERSION " (" REINVITE_SOURCE ", built with Qt " QT_VERSION_STR ", running on Qt %1)")
        .arg(QString::fromLatin1(qVersion()));
}

} // namespace Reinvite
