// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/simulator.h"

namespace Reinvite {

/// What Worth AI's papers leave open: section 3 (GUESS, NOT FOUND) and 6 of contracts/vendor-apis.md.
enum class WorthFact {
    SignInNesting,
    WrongPassword,
    TotalItems,
    TotalPages,
    PageSize,
    PageParameter,
    PendingStatus,
    ListTimes,
    UnknownResend,
    ResendNeeds,
    RefreshBody,
    RefreshRotates,
    RefreshRefused,
    LogoutKills,
    OldLink,
    LinkDays,
    ResendPause,
    Throttled,
};

/// The form that each of these facts takes at the moment; at first the likeliest one.
class WorthForms final
{
public:
    WorthForms();

    [[nodiscard]] const QList<OpenForm> &list() const { return m_forms; }
    /// Nothing happens where there is no such form or value.
    void choose(const QString &id, const QString &value);

    [[nodiscard]] bool is(WorthFact fact, const char *value) const;
    [[nodiscard]] const QString &value(WorthFact fact) const;

private:
    QList<OpenForm> m_forms; ///< in the order of WorthFact
};

} // namespace Reinvite
