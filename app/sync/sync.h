// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/vendorclient.h"

#include <QSet>

namespace Reinvite {

/// Brings each connection's list up to date. Knows no table: tells what came; others merge it.
class Sync final : public QObject
{
    Q_OBJECT
public:
    Sync(ClientSource &clients, const Clock &clock, QObject *parent = nullptr);
    ~Sync() override;

    /// Starts, or goes on with, a refresh of the connection.
    void refresh(const QString &connection);
    void stop(const QString &connection);
    [[nodiscard]] bool isRefreshing(const QString &connection) const;
    /// One invitation again, with its container where the vendor shows it no other way: after a write, or to settle
    /// one. An empty key id: the container.
    void readAgain(const InvitationKey &key, const Container &container);

Q_SIGNALS:
    void batch(const QList<Reinvite::Invitation> &invitations);
    void containerListed(const QString &connection, const QString &containerId, const QSet<QString> &ids);
    /// The connection was listed whole: containers that are not among these are gone.
    void connectionListed(const QString &connection, const QSet<QString> &containerIds);
    /// State, progress, problem and notice of the refresh.
    void statusChanged(const QString &connection, const Reinvite::ConnectionStatus &status);
    /// `began`: what was listed is the vendor's word of then or later; invalid where nothing was asked.
    void finished(const QString &connection, bool whole, Reinvite::Instant began);

private:
    void quit(JobBase *job);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Reinvite
