// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/simulators.h"

#include "app/sandbox/aisquare/aisquaresimulator.h"
#include "app/sandbox/polar/polarsimulator.h"
#include "app/sandbox/worth/worthsimulator.h"

namespace Reinvite {

const QList<MakeSimulator> &simulatorMakers()
{
    static const QList<MakeSimulator> All = {
        &makePolarSimulator,
        &makeAiSquareSimulator,
        &makeWorthSimulator,
    };
    return All;
}

} // namespace Reinvite
