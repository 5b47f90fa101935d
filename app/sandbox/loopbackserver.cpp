// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/loopbackserver.h"

#include "app/sandbox/requestparser.h"
#include "app/sandbox/socketreset.h"

#include <QPointer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

#include <algorithm>
#include <optional>
#include <utility>

namespace Reinvite {
namespace {

constexpr std::chrono::milliseconds DrainTime{500};
constexpr qint64 ReadBuffer = qint64(1) << 20;

constexpr std::pair<int, const char *> Reasons[] = {
    {200, "OK"},
    {201, "Created"},
    {204, "No Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {411, "Length Required"},
    {413, "Content Too Large"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
};

QByteArray reason(int status)
{
    const auto *known = std::ranges::find(Reasons, status, &std::pair<int, const char *>::first);
    return known != std::end(Reasons) ? known->second : "Status";
}

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

QByteArray headOf(const LoopbackReply &reply, bool keepAlive)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reason(reply.status) + "\r\n";
    for (const auto &[name, value] : reply.headers) {
        head += name + ": " + value + "\r\n";
    }
    if (mayHaveBody(reply.status)) {
        head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    }
    return head + (keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n");
}

LoopbackReply refusal(int status)
{
    return {.status = status, .headers = {{"Content-Type", "text/plain; charset=utf-8"}}, .body = reason(status)};
}

class Listener final : public QTcpServer
{
public:
    using Accept = std::function<void(qintptr)>;

    explicit Listener(Accept accept)
        : m_accept(std::move(accept))
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_accept(descriptor); }

private:
    Accept m_accept;
};

} // namespace

struct LoopbackServer::Private
{
    Handler handler;
    std::optional<QSslConfiguration> tls = {};
    QList<LoopbackRequest> requests = {};
    QList<Connection *> connections = {};
    int accepted = 0;
    bool recording = true;
    std::unique_ptr<Listener> listener = {};
};

/// One TCP connection: a request at a time, its answer written before the next is looked at.
class LoopbackServer::Connection final : public QObject
{
public:
    Connection(LoopbackServer *server, int number);
    ~Connection() override;

    void open(qintptr descriptor);
    void closeWhenIdle();

private:
    void readOn();
    void answerNext();
    void answer(LoopbackRequest request);
    void deliver(const LoopbackReply &reply, bool toHead);
    void writeWhole(const LoopbackReply &reply, bool toHead);
    void refuse(int status);
    void reset();

    LoopbackServer::Private *m_server;
    QTcpSocket *m_socket; ///< a QSslSocket where TLS is spoken; without, OpenSSL is not loaded
    RequestParser m_parser;
    int m_number;
    bool m_busy = false;     ///< an answer is due
    bool m_draining = false; ///< nothing more will be answered
};

LoopbackServer::Connection::Connection(LoopbackServer *server, int number)
    : QObject(server)
    , m_server(server->d.get())
    , m_socket(server->d->tls ? new QSslSocket(this) : new QTcpSocket(this))
    , m_number(number)
{
    m_server->connections.append(this);
    m_socket->setReadBufferSize(ReadBuffer);
    connect(m_socket, &QAbstractSocket::disconnected, this, &QObject::deleteLater);
    connect(m_socket, &QIODevice::readyRead, this, &Connection::readOn);
}

LoopbackServer::Connection::~Connection()
{
    m_server->connections.removeOne(this);
    m_socket->disconnect(this);
}

void LoopbackServer::Connection::open(qintptr descriptor)
{
    if (!m_socket->setSocketDescriptor(descriptor)) {
        deleteLater();
        return;
    }
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (auto *secure = qobject_cast<QSslSocket *>(m_socket); secure && m_server->tls) {
        secure->setSslConfiguration(*m_server->tls);
        secure->startServerEncryption();
    }
}

void LoopbackServer::Connection::closeWhenIdle()
{
    if (!m_busy && m_parser.isIdle()) {
        m_socket->disconnectFromHost();
    }
}

void LoopbackServer::Connection::readOn()
{
    if (m_draining) {
        m_socket->readAll();
        return;
    }
    if (m_busy) {
        return; // what comes meanwhile waits in the socket's buffer, which is bounded
    }
    m_parser.feed(m_socket->readAll());
    answerNext();
}

void LoopbackServer::Connection::answerNext()
{
    if (std::optional<LoopbackRequest> request = m_parser.next()) {
        m_busy = true;
        answer(std::move(*request));
    } else if (m_parser.failure() != 0) {
        refuse(m_parser.failure());
    } else if (m_parser.takeContinue()) {
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    }
}

void LoopbackServer::Connection::answer(LoopbackRequest request)
{
    request.connection = m_number;
    const LoopbackReply reply = m_server->handler(request);
    const bool toHead = request.method == "HEAD";
    if (m_server->recording) {
        m_server->requests.append(std::move(request));
    }
    QTimer::singleShot(reply.delay, this, [this, reply, toHead] { deliver(reply, toHead); });
}

void LoopbackServer::Connection::deliver(const LoopbackReply &reply, bool toHead)
{
    switch (reply.ending) {
    case Ending::Whole:
        writeWhole(reply, toHead);
        return;
    case Ending::CloseSilently:
        break;
    case Ending::Reset:
        reset();
        return;
    case Ending::HalfStatusLine:
        m_socket->write("HTTP/1.1 2");
        break;
    case Ending::HalfBody:
        m_socket->write(headOf(reply, true));
        m_socket->write(reply.body.first(reply.body.size() / 2));
        break;
    case Ending::Never:
        return;
    }
    m_socket->disconnectFromHost();
}

void LoopbackServer::Connection::writeWhole(const LoopbackReply &reply, bool toHead)
{
    m_socket->write(headOf(reply, m_parser.keepsAlive()));
    if (!toHead && mayHaveBody(reply.status)) {
        m_socket->write(reply.body);
    }
    if (!m_parser.keepsAlive()) {
        m_socket->disconnectFromHost();
        return;
    }
    m_busy = false;
    readOn();
}

/// Says no and closes, but first lets the peer finish: closing over unread bytes would reset the connection and take
/// the answer with it.
void LoopbackServer::Connection::refuse(int status)
{
    const LoopbackReply reply = refusal(status);
    m_socket->write(headOf(reply, false));
    m_socket->write(reply.body);
    m_draining = true;
    QTimer::singleShot(DrainTime, m_socket, [socket = m_socket] { socket->disconnectFromHost(); });
}

void LoopbackServer::Connection::reset()
{
    resetOnClose(m_socket->socketDescriptor());
    m_socket->abort();
    deleteLater();
}

LoopbackServer::LoopbackServer(Handler handler, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(Private{.handler = std::move(handler)}))
{
    d->listener = std::make_unique<Listener>([this](qintptr descriptor) {
        auto *connection = new Connection(this, ++d->accepted);
        connection->open(descriptor);
    });
}

LoopbackServer::~LoopbackServer()
{
    d->listener->close();
    const QList<Connection *> connections = d->connections;
    qDeleteAll(connections);
}

void LoopbackServer::setTls(const QSslConfiguration &configuration)
{
    d->tls = configuration;
}

void LoopbackServer::setRecording(bool on)
{
    d->recording = on;
}

Result<void> LoopbackServer::listen(quint16 port)
{
    if (!d->listener->listen(QHostAddress(QHostAddress::LocalHost), port)) {
        return failure(ProblemKind::Setup,
            tr("Port %1 on 127.0.0.1 cannot be opened: %2").arg(port).arg(d->listener->errorString()));
    }
    return {};
}

QUrl LoopbackServer::url() const
{
    QUrl url;
    url.setScheme(d->tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(d->listener->serverPort());
    return url;
}

const QList<LoopbackRequest> &LoopbackServer::requests() const
{
    return d->requests;
}

void LoopbackServer::closeIdleConnections()
{
    const QList<Connection *> connections = d->connections;
    std::ranges::for_each(connections, &Connection::closeWhenIdle);
}

} // namespace Reinvite
