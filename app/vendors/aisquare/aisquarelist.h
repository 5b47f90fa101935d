// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/aisquare/aisquarerequests.h"
#include "app/vendors/vendorclient.h"

#include <QQueue>

namespace Reinvite::AiSquare {

/// One whole list: the invites of each chosen workspace, a few side by side. Belongs to its job and stops with it.
class AiSquareList final : public QObject
{
    Q_OBJECT
public:
    /// `chosen`: the workspaces to list; empty: all that the account sees.
    AiSquareList(AiSquareRequests &requests, QList<AccountPart> chosen, ListSink sink, Job<ListSummary> *job);

    void start();

Q_SIGNALS:
    /// What is going to be listed, before the first batch of rows.
    void workspacesFound(const QList<Reinvite::AccountPart> &workspaces);

private:
    /// Invites of a workspace that have been read and wait to be handed on.
    struct Delivery
    {
        QString workspaceId;
        Listing<Invitation> listing;
        qsizetype given = 0;
        QSet<QString> ids = {}; ///< of those that were given
    };

    void choose(const Result<Listing<AccountPart>> &found);
    void chooseWithout(const Problem &problem);
    void enqueue(const QList<AccountPart> &workspaces);
    void readMore();
    void read(const Container &workspace);
    void take(const Container &workspace, Listing<Invitation> listing);
    void deliver();
    [[nodiscard]] static QList<Invitation> nextBatch(Delivery &delivery);
    void endDelivery(const Delivery &delivery);
    void noteFailure(const Container &workspace, const Problem &problem);
    void countDone();
    void finishWhenDone();
    void fail(const Problem &problem);
    [[nodiscard]] ListSummary summary() const;
    [[nodiscard]] QString failureNotice() const;

    AiSquareRequests &m_requests;
    QList<AccountPart> m_chosen;
    ListSink m_sink;
    Job<ListSummary> *m_job;
    QQueue<Container> m_waiting;
    QQueue<Delivery> m_deliveries;
    QSet<QString> m_found; ///< ids of what is listed
    QStringList m_notices;
    bool m_whole = true;
    int m_inFlight = 0;
    int m_done = 0;
    int m_failed = 0;
    int m_failedInRow = 0;
    int m_unusable = 0;
    QString m_firstFailed; ///< a workspace's name
    Problem m_firstFailure;
};

/// The vendor has no such list for this account, or none at all: the papers know it from the vendor's own program
/// alone.
[[nodiscard]] bool isRefusedDiscovery(const Problem &problem);

} // namespace Reinvite::AiSquare
