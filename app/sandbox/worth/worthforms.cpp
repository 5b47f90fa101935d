// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/worth/worthforms.h"

#include <algorithm>

namespace Reinvite {
namespace {

struct Fact
{
    WorthFact fact;
    const char *id;
    const char *values; ///< the first one is in force at first
};

constexpr Fact Facts[] = {
    {WorthFact::SignInNesting, "worth.sign_in", "data|data.data"},
    {WorthFact::WrongPassword, "worth.wrong_password", "400|500"},
    {WorthFact::TotalItems, "worth.total_items", "text|number"},
    {WorthFact::TotalPages, "worth.total_pages", "number|text"},
    {WorthFact::PageSize, "worth.page_size", "100|25|10|3"},
    // no: every page holds what the first one holds, although total_pages says more
    {WorthFact::PageParameter, "worth.page", "yes|no"},
    // flags: ACTIVE, with is_first_login true and is_email_verified false
    {WorthFact::PendingStatus, "worth.pending", "INVITED|flags"},
    {WorthFact::ListTimes, "worth.list_times", "Z|none"},
    {WorthFact::UnknownResend, "worth.resend_unknown", "404|400"},
    {WorthFact::ResendNeeds, "worth.resend_needs", "write|create|read"},
    // strict: refresh_token and nothing else; loose: refreshToken too, whatever comes with it
    {WorthFact::RefreshBody, "worth.refresh_body", "strict|loose"},
    {WorthFact::RefreshRotates, "worth.refresh_rotates", "no|yes"},
    {WorthFact::RefreshRefused, "worth.refresh_refused", "400|401|500"},
    {WorthFact::LogoutKills, "worth.logout_kills", "yes|no"},
    // yes: a link goes on working when a newer one was mailed
    {WorthFact::OldLink, "worth.old_link", "yes|no"},
    {WorthFact::LinkDays, "worth.link_days", "7|1|30"},
    // Seconds that have to pass between two mails to one user; sooner is throttled.
    {WorthFact::ResendPause, "worth.resend_pause", "0|60"},
    // gateway: its shape and Retry-After; service: its shape alone; text: what Express's limiter writes by default
    {WorthFact::Throttled, "worth.throttled", "gateway|service|text"},
};

} // namespace

WorthForms::WorthForms()
{
    for (const Fact &fact : Facts) {
        Q_ASSERT(m_forms.size() == qsizetype(fact.fact));
        const QStringList values = QString::fromLatin1(fact.values).split(u'|');
        m_forms.append({.id = QString::fromLatin1(fact.id), .values = values, .value = values.first()});
    }
}

void WorthForms::choose(const QString &id, const QString &value)
{
    const auto form = std::ranges::find(m_forms, id, &OpenForm::id);
    if (form != m_forms.end() && form->values.contains(value)) {
        form->value = value;
    }
}

bool WorthForms::is(WorthFact fact, const char *value) const
{
    return this->value(fact) == QLatin1StringView(value);
}

const QString &WorthForms::value(WorthFact fact) const
{
    return m_forms.at(qsizetype(fact)).value;
}

} // namespace Reinvite
