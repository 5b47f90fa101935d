// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/sendingprogress.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace Reinvite {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds RateSpan = 1min;
/// A rate of less than this tells nothing.
constexpr std::chrono::milliseconds LeastSpan = 1s;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

bool mayGoAgain(const OutboxItem &item)
{
    return item.state == SendState::NotSent || item.state == SendState::SignedOut;
}

} // namespace

void SendingProgress::note(const OutboxItem &item, Instant now)
{
    const auto known = m_items.constFind(item.id);
    if (known == m_items.cend()) {
        if (!Reinvite::isUnderWay(item.state)) {
            return; // of an earlier sending
        }
        if (m_left == 0) {
            *this = {};
            m_begunAt = now;
        }
    } else {
        place(*known, -1);
        if (Reinvite::isUnderWay(known->state) && !Reinvite::isUnderWay(item.state)
            && item.state != SendState::Undone) {
            m_ends.push_back(now);
        }
    }
    place(item, +1);
    m_items.insert(item.id, item);
}

void SendingProgress::forgetWhatIsOver()
{
    if (m_left == 0) {
        *this = {};
    }
}

void SendingProgress::place(const OutboxItem &item, int sign)
{
    m_counts[item.state] += sign;
    m_left += Reinvite::isUnderWay(item.state) ? sign : 0;
}

QList<OutboxItem> SendingProgress::failed() const
{
    QList<OutboxItem> items;
    std::ranges::copy_if(m_items, std::back_inserter(items), mayGoAgain);
    std::ranges::sort(items, {}, &OutboxItem::id);
    return items;
}

std::optional<double> SendingProgress::perMinute(Instant now) const
{
    while (!m_ends.empty() && now - m_ends.front() > RateSpan) {
        m_ends.pop_front();
    }
    const std::chrono::milliseconds span = std::clamp(now - m_begunAt, LeastSpan, RateSpan);
    return m_ends.empty() ? std::nullopt
                          : std::optional(double(m_ends.size()) * double(RateSpan.count()) / double(span.count()));
}

std::optional<std::chrono::milliseconds> SendingProgress::timeLeft(Instant now) const
{
    const auto rate = perMinute(now);
    return rate ? std::optional(std::chrono::milliseconds(qint64(m_left / *rate * double(RateSpan.count()))))
                : std::nullopt;
}

std::optional<OutboxItem> SendingProgress::nextWaiting() const
{
    const OutboxItem *next = nullptr;
    for (const OutboxItem &item : m_items) {
        const bool waits = item.state == SendState::Waiting || item.state == SendState::Released;
        if (waits && item.notBefore.isValid() && (next == nullptr || item.notBefore < next->notBefore)) {
            next = &item;
        }
    }
    return next == nullptr ? std::nullopt : std::optional(*next);
}

QString outcomeText(const SendingProgress &progress)
{
    QStringList parts;
    const auto add = [&parts](int count, const char *text) {
        if (count > 0) {
            parts += Text::tr(text, nullptr, count);
        }
    };
    add(progress.done(), QT_TRANSLATE_N_NOOP("Reinvite", "%Ln sent"));
    add(progress.count(SendState::Refused), QT_TRANSLATE_N_NOOP("Reinvite", "%Ln refused"));
    add(progress.count(SendState::NotSent) + progress.count(SendState::SignedOut),
        QT_TRANSLATE_N_NOOP("Reinvite", "%Ln not sent"));
    add(progress.count(SendState::Unsettled), QT_TRANSLATE_N_NOOP("Reinvite", "%Ln unknown"));
    add(progress.count(SendState::NeedsYou), QT_TRANSLATE_N_NOOP("Reinvite", "%Ln without a seat"));
    add(progress.count(SendState::Undone), QT_TRANSLATE_N_NOOP("Reinvite", "%Ln taken back"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace Reinvite
