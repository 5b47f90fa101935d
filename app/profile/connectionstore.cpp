// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/connectionstore.h"

#include "app/http/origin.h"
#include "app/profile/connectionfile.h"
#include "app/profile/locksoon.h"

#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace Reinvite {

namespace {

constexpr qsizetype LongestName = 80;
constexpr auto LockPatience = std::chrono::seconds(2);
/// A replaced file reports itself several times: as gone, as there, and through its folder.
constexpr auto SettleSpan = std::chrono::milliseconds(50);

[[nodiscard]] bool isSameName(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

[[nodiscard]] bool isControl(QChar character)
{
    return character.category() == QChar::Other_Control || character == QChar::LineSeparator
        || character == QChar::ParagraphSeparator;
}

[[nodiscard]] QUrl withoutLastSlash(QUrl url)
{
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    url.setPath(path, QUrl::StrictMode);
    return url;
}

/// ":443" of https says nothing; without it two addresses of one server look alike.
[[nodiscard]] QUrl withoutOwnPort(const QUrl &url)
{
    QUrl bare = url;
    bare.setPort(-1);
    return sameOrigin(url, bare) ? bare : url;
}

template <typename Connections>
[[nodiscard]] auto findById(Connections &connections, const QString &id)
{
    return std::ranges::find(connections, id, &ConnectionInfo::id);
}

[[nodiscard]] tl::unexpected<Problem> removedMeanwhile()
{
    return failure(ProblemKind::Setup, ConnectionStore::tr("the connection was removed meanwhile"));
}

} // namespace

ConnectionStore::ConnectionStore(const QString &folder, bool loopbackOnly, QObject *parent)
    : QObject(parent)
    , m_path(folder + QStringLiteral("/connections.json"))
    , m_loopbackOnly(loopbackOnly)
{
    m_reload.setSingleShot(true);
    m_reload.setInterval(SettleSpan);
    connect(&m_reload, &QTimer::timeout, this, [this] {
        // Damaged by another hand: what was known stays, and the next change here reports it.
        static_cast<void>(load());
    });
    const auto soon = [this] { m_reload.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, soon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, soon);
    m_watcher.addPath(folder);
}

Result<void> ConnectionStore::load()
{
    watch();
    const auto file = readConnectionFile(m_path);
    if (!file) {
        return tl::unexpected(file.error());
    }
    take(*file);
    return {};
}

/// A file that was replaced is another file to the watcher.
void ConnectionStore::watch()
{
    if (!m_watcher.files().contains(m_path) && QFileInfo::exists(m_path)) {
        m_watcher.addPath(m_path);
    }
}

void ConnectionStore::take(const ConnectionFile &file)
{
    if (m_connections != file.connections) {
        m_connections = file.connections;
        Q_EMIT changed();
    }
}

const QList<ConnectionInfo> &ConnectionStore::connections() const
{
    return m_connections;
}

std::optional<ConnectionInfo> ConnectionStore::byId(const QString &id) const
{
    const auto found = findById(m_connections, id);
    return found == m_connections.cend() ? std::nullopt : std::optional(*found);
}

std::optional<ConnectionInfo> ConnectionStore::byName(const QString &name) const
{
    const auto found = std::ranges::find_if(m_connections,
        [wanted = name.trimmed()](const ConnectionInfo &connection) { return isSameName(connection.name, wanted); });
    return found == m_connections.cend() ? std::nullopt : std::optional(*found);
}

/// Puts `connection` into the form in which it is kept. `others` may hold its own earlier form.
Result<void> ConnectionStore::check(ConnectionInfo &connection, const QList<ConnectionInfo> &others) const
{
    connection.name = connection.name.trimmed();
    if (connection.name.isEmpty() || connection.name.size() > LongestName
        || std::ranges::any_of(connection.name, isControl)) {
        return failure(
            ProblemKind::Setup, tr("a connection needs a name of 1 to %1 characters on one line").arg(LongestName));
    }
    const auto isTaken = [&connection](const ConnectionInfo &other) {
        return other.id != connection.id && isSameName(other.name, connection.name);
    };
    if (std::ranges::any_of(others, isTaken)) {
        return failure(ProblemKind::Setup, tr("another connection is named “%1” already").arg(connection.name));
    }
    return normalisedBaseUrl(connection.baseUrl, m_loopbackOnly).map([&connection](const QUrl &url) {
        connection.baseUrl = url;
    });
}

Result<ConnectionInfo> ConnectionStore::add(ConnectionInfo connection)
{
    connection.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto added = change([this, &connection](QList<ConnectionInfo> &connections) {
        return check(connection, connections).map([&] { connections.append(connection); });
    });
    return added.map([&connection] { return connection; });
}

Result<void> ConnectionStore::update(const ConnectionInfo &connection)
{
    return change([this, &connection](QList<ConnectionInfo> &connections) -> Result<void> {
        const auto found = findById(connections, connection.id);
        if (found == connections.end()) {
            return removedMeanwhile();
        }
        ConnectionInfo updated = connection;
        return check(updated, connections).map([&] { *found = updated; });
    });
}

Result<void> ConnectionStore::setScope(const QString &id, const QString &scopeId, const QString &scopeName)
{
    return changeOne(id, [&](ConnectionInfo &connection) {
        connection.scopeId = scopeId;
        connection.scopeName = scopeName;
    });
}

Result<void> ConnectionStore::setTokenPlace(const QString &id, TokenPlace place)
{
    return changeOne(id, [place](ConnectionInfo &connection) { connection.tokenPlace = place; });
}

Result<void> ConnectionStore::changeOne(const QString &id, const std::function<void(ConnectionInfo &)> &edit)
{
    return change([&](QList<ConnectionInfo> &connections) -> Result<void> {
        const auto found = findById(connections, id);
        if (found == connections.end()) {
            return removedMeanwhile();
        }
        edit(*found);
        return {};
    });
}

Result<void> ConnectionStore::remove(const QString &id)
{
    return change([&id](QList<ConnectionInfo> &connections) -> Result<void> {
        connections.removeIf([&id](const ConnectionInfo &connection) { return connection.id == id; });
        return {};
    });
}

/// Reads, edits and replaces under the lock, so that no program overwrites what another one did.
Result<void> ConnectionStore::change(const Edit &edit)
{
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lockSoon(lock, LockPatience)) {
        return failure(ProblemKind::Storage, tr("the file %1 cannot be locked").arg(m_path));
    }
    auto file = readConnectionFile(m_path);
    if (!file) {
        return tl::unexpected(file.error());
    }
    const QList<ConnectionInfo> before = file->connections;
    auto done = edit(file->connections);
    if (done && file->connections != before) {
        done = writeConnectionFile(m_path, *file);
    }
    lock.unlock();
    if (done) {
        watch();
        take(*file);
    }
    return done;
}

Result<QUrl> normalisedBaseUrl(const QUrl &url, bool loopbackOnly)
{
    return checkBaseUrl(url, loopbackOnly).map([&url] { return withoutOwnPort(withoutLastSlash(url)); });
}

} // namespace Reinvite
