// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/polar/polarrecords.h"

namespace Reinvite {

/// Whose door a call comes through.
enum class PolarSide { Organization, Portal };

/// What of an organisation a caller sees: all of it, what one customer bought, or nothing.
class PolarReach final
{
public:
    constexpr PolarReach() = default;
    [[nodiscard]] static constexpr PolarReach everything() { return PolarReach(Everybody); }
    [[nodiscard]] static constexpr PolarReach customer(int row) { return PolarReach(row); }

    [[nodiscard]] bool holds(const PolarContainer &container) const
    {
        return m_customer == Everybody || (m_customer != NoRow && container.customer == m_customer);
    }

private:
    static constexpr int Everybody = -2;
    constexpr explicit PolarReach(int customer)
        : m_customer(customer)
    {
    }

    int m_customer = NoRow;
};

} // namespace Reinvite
