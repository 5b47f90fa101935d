// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/worth/worthredaction.h"

namespace Reinvite::Worth {

using namespace Qt::StringLiterals;

const SecretSigns &secretSigns()
{
    // What is left of an encrypted token after its first three parts have been struck out.
    static const SecretSigns Signs = {
        .tokens = QRegularExpression(u"•••(\\.[A-Za-z0-9_-]+)+"_s),
        .mark = u"•••"_s,
    };
    return Signs;
}

} // namespace Reinvite::Worth
