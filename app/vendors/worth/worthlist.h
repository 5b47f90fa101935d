// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/vendorclient.h"
#include "app/vendors/worth/worthrequests.h"

namespace Reinvite::Worth {

/// One whole list of a customer's users, page by page: the next page is asked for when the one before has come.
/// Belongs to its job and stops with it. Rows that came before a failure are handed on before the job fails.
class WorthList final : public QObject
{
    Q_OBJECT
public:
    WorthList(
        WorthRequests &requests, const Container &customer, Priority priority, ListSink sink, Job<ListSummary> *job);

    void start();

Q_SIGNALS:
    /// The customer is there. Comes before the first batch.
    void firstPageRead(int totalPages);

private:
    void readPage(int number);
    void takePage(int number, UserPage page);
    void takeFailure(int number, const Problem &problem);
    void noteCounts(const UserPage &page);
    [[nodiscard]] QList<Invitation> newOnes(QList<Invitation> users);
    [[nodiscard]] bool repeats(const QString &firstId, qsizetype newOnes);
    void endReading();
    void deliver();
    void finishWhenDone();
    [[nodiscard]] ListSummary summary() const;
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] QString missingNotice() const;

    WorthRequests &m_requests;
    Container m_customer;
    Priority m_priority;
    ListSink m_sink;
    Job<ListSummary> *m_job;
    QSet<QString> m_seen; ///< ids of all that were read
    QString m_firstIdBefore;
    QList<Invitation> m_waiting; ///< read, not handed on
    qsizetype m_given = 0;
    int m_totalPages = -1; ///< as the last page told
    int m_totalItems = -1;
    int m_unusable = 0;
    bool m_changed = false; ///< the counts, or a page that was told of is not there
    bool m_stopped = false; ///< pages repeat: the others would too
    bool m_delivering = false;
    bool m_allRead = false;
    std::optional<Problem> m_failure;
};

} // namespace Reinvite::Worth
