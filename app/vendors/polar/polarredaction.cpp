// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarredaction.h"

namespace Reinvite::Polar {

using namespace Qt::StringLiterals;

const SecretSigns &secretSigns()
{
    static const SecretSigns Signs = {
        .tokens = QRegularExpression(u"polar_[a-z]+_[A-Za-z0-9_-]+"_s),
        .mark = u"polar_•••"_s,
        // A time, and the very thing that the administrator wants to see.
        .publicFields = {u"invitation_token_expires_at"_s},
    };
    return Signs;
}

} // namespace Reinvite::Polar
