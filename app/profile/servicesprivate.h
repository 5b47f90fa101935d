// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/knownlists.h"
#include "app/profile/retention.h"
#include "app/profile/services.h"

#include <QSet>
#include <QTimer>

namespace Reinvite {

/// In the order in which they need each other: what stands first goes last.
struct Services::Private
{
    explicit Private(Services &services)
        : q(services)
    {
    }

    void build(const ServicesOptions &options);
    [[nodiscard]] Result<void> connectSandbox();
    [[nodiscard]] Job<void> *letIn(const QString &connection, SandboxAccount &account);
    void wire();
    void connectSync();
    void connectOutbox();

    void show(const InvitationTable::Changes &changes);
    [[nodiscard]] QList<Invitation> withBilling(QList<Invitation> rows) const;
    [[nodiscard]] QList<Invitation> ofConnections(const QList<Invitation> &batch) const;
    void mergeNews(const QList<Invitation> &batch);
    [[nodiscard]] bool noteChanges(const QList<Invitation> &rows);
    [[nodiscard]] bool noteChange(const Invitation &row);
    [[nodiscard]] bool isFirstListing(const Invitation &row) const;
    void showGone(const QString &connection, const InvitationTable::Changes &gone);
    void merge(const QList<Invitation> &batch);
    void showContainer(const QString &connection, const QString &container, const ReadBackRows &read);
    [[nodiscard]] Invitation completed(Invitation answer) const;
    void mergeUnseen(const QList<Invitation> &part);
    void showMails(const Target &target, const MailStatus &mail);
    void showMailsTogether();
    [[nodiscard]] bool showMailsOfStep(int step);
    void mergeRows(const QList<Invitation> &rows);
    [[nodiscard]] QList<int> usedSlots(int from, int to) const;
    void rowsChanged(const QString &connection);

    void onConnectionsChanged();
    void onListLoaded(const QString &connection, const std::optional<Problem> &problem);
    void drop(const QString &connection);
    void load(const QString &connection);
    void finishLoading();
    void beginRefresh(const QString &connection);
    void showFailure(const QString &connection, const Problem &problem);

    Services &q;
    std::unique_ptr<QTemporaryDir> sandboxFolder;
    std::unique_ptr<Sandbox> sandbox;
    SystemClock systemClock;
    std::optional<Profile> profile;
    std::unique_ptr<SecretStore> secrets;
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<PacerGate> pacer;
    std::unique_ptr<ConnectionStore> connections;
    InvitationTable table;
    RecentChanges recent;
    QSet<std::pair<QString, QString>> listedContainers; ///< connection and container, by a refresh of this session
    std::unique_ptr<KnownLists> lists;
    std::unique_ptr<Hub> hub;
    std::unique_ptr<Sync> sync;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<Retention> retention;

    QHash<QString, QUrl> addresses; ///< of the connections that rows are held of
    QSet<int> mailsToShow;          ///< slots
    QTimer mailsSoon;
    QSet<QString> refreshLater; ///< when the last known list is in
    bool loadsLists = false;
    QPointer<Job<void>> loading;
    std::optional<Problem> loadingProblem;
};

} // namespace Reinvite
