// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <memory>

namespace Reinvite {

/// One request as it came in.
struct LoopbackRequest
{
    QByteArray method;
    QString path; ///< decoded, slashes as they were
    QUrlQuery query = {};
    QHash<QByteArray, QByteArray> headers = {}; ///< names in lower case
    QByteArray body = {};
    bool hasContentLength = false;
    int connection = 0; ///< number of the TCP connection, counted from 1
};

/// How the server leaves a request.
enum class Ending {
    Whole,          ///< the reply, then keep-alive as HTTP/1.1 says
    CloseSilently,  ///< FIN without a byte
    Reset,          ///< RST without a byte
    HalfStatusLine, ///< "HTTP/1.1 2", then FIN
    HalfBody,       ///< whole head, Content-Length of the whole, half of the body, then FIN
    Never,          ///< nothing, connection stays open
};

struct LoopbackReply
{
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers = {}; ///< Content-Length and Connection are the server's own
    QByteArray body = {};
    Ending ending = Ending::Whole;
    std::chrono::milliseconds delay{0};
};

/// A small HTTP/1.1 server on 127.0.0.1 for the simulators and for tests that break connections. Not for anything else:
/// it trusts its peer to be on this machine. Bodies by Content-Length or chunked; keep-alive; limits of 1 MiB for a
/// head and 16 MiB for a body, beyond which it answers 431 and 413.
class LoopbackServer final : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<LoopbackReply(const LoopbackRequest &)>;

    explicit LoopbackServer(Handler handler, QObject *parent = nullptr);
    ~LoopbackServer() override;

    /// Serves TLS from now on (before `listen`).
    void setTls(const QSslConfiguration &configuration);
    /// 0: any free port.
    [[nodiscard]] Result<void> listen(quint16 port = 0);
    [[nodiscard]] QUrl url() const;
    /// Every request that was read whole, oldest first, whatever became of it.
    [[nodiscard]] const QList<LoopbackRequest> &requests() const;
    /// On at first. What serves for hours keeps its own, shorter log.
    void setRecording(bool on);
    void closeIdleConnections();

private:
    class Connection;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Reinvite
