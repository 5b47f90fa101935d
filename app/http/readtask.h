// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/pacergate.h"
#include "app/http/readslots.h"
#include "app/http/requester.h"

#include <QPointer>

#include <functional>

namespace Reinvite {

/// One read to its end: a slot and a grant for each try, retries, redirects inside the origin. A child of its job, so
/// that it goes with it.
class ReadTask final : public QObject
{
    Q_OBJECT
public:
    ReadTask(Requester &requester, ReadSlots &slotsForReads, Job<HttpAnswer> *job, const QUrl &url, Priority priority);
    ~ReadTask() override;

private:
    void begin();
    void lineUp();
    void renewToken(std::function<void(bool renewed)> next);
    void acquireGrant();
    void send();
    void leave();
    void stop();
    void judge(const Exchange &exchange);
    void finish(const Exchange &exchange);
    [[nodiscard]] bool tryAfterThrottle(const Exchange &exchange);
    [[nodiscard]] bool tryAgain(const Exchange &exchange);
    [[nodiscard]] bool tryWithNewToken(const Exchange &exchange);
    [[nodiscard]] bool follow(const Exchange &exchange);

    Requester &m_requester;
    QPointer<ReadSlots> m_slots;
    Job<HttpAnswer> *m_job;
    QUrl m_url;
    Priority m_priority;
    QString m_realm; ///< of the try under way
    QPointer<Job<Grant>> m_grant;
    QPointer<Transfer> m_transfer;
    qsizetype m_retries = 0;
    int m_throttles = 0;
    int m_redirects = 0;
    int m_tokenNumber = 0; ///< of the token that the try under way carries
    bool m_renewed = false;
};

} // namespace Reinvite
