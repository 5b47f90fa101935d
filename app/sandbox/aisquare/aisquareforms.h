// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/simulator.h"

#include <bitset>

namespace Reinvite {

/// Each form that a fact may take which the vendor's papers leave open (contracts/vendor-apis.md section 2, every GUESS
/// and NOT FOUND). The first of each fact is in force at the start.
enum class AiSquareForm {
    RoleText,
    RoleNumber,
    RoleNamesTitled,
    RoleNamesCapitals,
    ListArray,
    ListEnvelope, ///< whole, with the fields of a page around it
    ListPages,    ///< cut into pages
    BadCredentials400,
    BadCredentials401,
    BadRefresh400,
    BadRefresh401,
    RefreshTokenStays,
    RefreshTokenRotates, ///< the old one is blacklisted
    RefreshAnswersAccess,
    RefreshAnswersBoth,
    InviteTokenStays,
    InviteTokenRotates, ///< the link mailed before dies
    ExpiredAllowed,
    ExpiredRefused,        ///< a resend of what shows `expired`
    ExpiredPastDueRefused, ///< also of what is pending and late
    PastDueStaysPending,
    PastDueBecomesExpired,
    ErrorDetail,
    ErrorEnvelope,
    ErrorText,
    ErrorFields,
    Extension7Days,
    Extension3Days,
    ExtensionNone, ///< mailed again, and nothing else
    TimesZulu,
    TimesWhole, ///< without a fraction of a second
    TimesOffset,
    ForeignWorkspace403,
    ForeignWorkspace404,
    WorkspaceHeaderCounts,
    WorkspaceHeaderIgnored,
    SlashlessPost404,
    SlashlessPost301,
    SlashlessPost500,
    Last = SlashlessPost500,
};

/// Which form each open fact has now.
class AiSquareForms final
{
public:
    AiSquareForms();

    [[nodiscard]] bool has(AiSquareForm form) const { return m_chosen.test(std::size_t(form)); }
    [[nodiscard]] QList<OpenForm> list() const;
    /// Nothing happens for an id or a value that is not in `list`.
    void choose(const QString &id, const QString &value);

private:
    std::bitset<std::size_t(AiSquareForm::Last) + 1> m_chosen;
};

} // namespace Reinvite
