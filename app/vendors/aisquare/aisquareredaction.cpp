// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/aisquare/aisquareredaction.h"

namespace Reinvite::AiSquare {

using namespace Qt::StringLiterals;

const SecretSigns &secretSigns()
{
    static const SecretSigns Signs = {
        .tokens = QRegularExpression(u"aisq_[A-Za-z0-9_-]+|[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}"_s,
            QRegularExpression::CaseInsensitiveOption),
        .mark = u"•••"_s,
    };
    return Signs;
}

} // namespace Reinvite::AiSquare
