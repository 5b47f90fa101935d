// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connection.h"
#include "models/result.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <functional>

namespace Reinvite {

struct ConnectionFile;

/// The connections of a profile: `connections.json`, replaced whole under a lock, shared by window and terminal.
/// Holds key names only, never a secret. A damaged file is a Storage problem; it is left as it is and nothing is
/// written.
class ConnectionStore final : public QObject
{
    Q_OBJECT
public:
    /// `loopbackOnly`: other addresses than this machine's are refused (the offline sandbox).
    explicit ConnectionStore(const QString &folder, bool loopbackOnly = false, QObject *parent = nullptr);

    [[nodiscard]] Result<void> load();
    [[nodiscard]] const QList<ConnectionInfo> &connections() const;
    [[nodiscard]] std::optional<ConnectionInfo> byId(const QString &id) const;
    /// Names are compared without case.
    [[nodiscard]] std::optional<ConnectionInfo> byName(const QString &name) const;

    /// Checks name (1 to 80 characters, none of them a control character, unique) and base URL (`checkBaseUrl`; no
    /// user, query or fragment), makes the id. Answers what was added: name trimmed, URL without its last slash. What
    /// was entered wrongly is a Setup problem.
    [[nodiscard]] Result<ConnectionInfo> add(ConnectionInfo connection);
    [[nodiscard]] Result<void> update(const ConnectionInfo &connection);
    /// These touch nothing else: what another program changed meanwhile stays.
    [[nodiscard]] Result<void> setScope(const QString &id, const QString &scopeId, const QString &scopeName);
    [[nodiscard]] Result<void> setTokenPlace(const QString &id, TokenPlace place);
    [[nodiscard]] Result<void> remove(const QString &id);

Q_SIGNALS:
    /// Here or by another program.
    void changed();

private:
    using Edit = std::function<Result<void>(QList<ConnectionInfo> &)>;
    [[nodiscard]] Result<void> change(const Edit &edit);
    [[nodiscard]] Result<void> changeOne(const QString &id, const std::function<void(ConnectionInfo &)> &edit);
    [[nodiscard]] Result<void> check(ConnectionInfo &connection, const QList<ConnectionInfo> &others) const;
    void take(const ConnectionFile &file);
    void watch();

    QString m_path;
    bool m_loopbackOnly;
    QList<ConnectionInfo> m_connections;
    QFileSystemWatcher m_watcher;
    QTimer m_reload;
};

/// `url` as connections keep it: without its last slash and the scheme's own port. A Setup problem when it can't be one
/// (`checkBaseUrl`).
[[nodiscard]] Result<QUrl> normalisedBaseUrl(const QUrl &url, bool loopbackOnly);

} // namespace Reinvite
