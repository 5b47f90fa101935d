// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/simulators.h"

#include "app/sandbox/polar/polarsimulator.h"

namespace Reinvite {

const QList<MakeSimulator> &simulatorMakers()
{
    static const QList<MakeSimulator> All = {
        &makePolarSimulator,
    };
    return All;
}

} // namespace Reinvite
