// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/loopbackserver.h"
#include "app/vendors/registry.h"
#include "tests/support/caught.h"

#include <QMap>
#include <QTest>

namespace Reinvite {

/// What a list gave, in its order.
struct Heard
{
    QStringList events; ///< "scope", "batch", "listed", "progress"
    QList<Invitation> rows;
    QMap<QString, QSet<QString>> listed;
    int done = 0;
    int total = 0;
    QString noun;

    [[nodiscard]] ListSink sink()
    {
        return {
            .batch =
                [this](const QList<Invitation> &batch) {
                    events.append(QStringLiteral("batch"));
                    rows += batch;
                },
            .containerListed =
                [this](const QString &container, const QSet<QString> &ids) {
                    events.append(QStringLiteral("listed"));
                    listed.insert(container, ids);
                },
            .progress =
                [this](int doneNow, int totalNow, const QString &nounNow) {
                    events.append(QStringLiteral("progress"));
                    done = doneNow;
                    total = totalNow;
                    noun = nounNow;
                },
        };
    }
};

/// A scripted Worth AI on loopback, and a client that talks to it. What is not scripted is answered like a customer
/// with two users. Paths are told without the address's own "/auth/api/v1".
class WorthStage final
{
public:
    using Answerer = std::function<LoopbackReply(const LoopbackRequest &)>;

    /// With a token, and the customer "cust-1" known.
    WorthStage();
    /// With what is known of the connection beforehand, and no token.
    explicit WorthStage(ConnectionInfo info);

    /// Answers requests whose "METHOD path" is `route`; with "?" and the whole query for those alone.
    void script(const QString &route, const LoopbackReply &reply);
    void script(const QString &route, const Answerer &answerer) { m_scripts.insert(route, answerer); }

    [[nodiscard]] static ConnectionInfo customerOne();
    [[nodiscard]] static LoopbackReply json(const QByteArray &body, int status = 200);
    [[nodiscard]] static LoopbackReply fail(
        int status, const QByteArray &message, const QByteArray &code, const QByteArray &name);
    [[nodiscard]] static LoopbackReply gateway(int status, const QByteArray &message, const QByteArray &code);
    [[nodiscard]] static LoopbackReply ended(Ending ending);
    [[nodiscard]] static QByteArray user(const QByteArray &id, const QByteArray &status = "INVITED");
    /// `totals`: what stands for both counts, as JSON.
    [[nodiscard]] static QByteArray page(
        const QByteArrayList &ids, const QByteArray &totalPages, const QByteArray &totalItems);
    [[nodiscard]] static QByteArray page(const QByteArrayList &ids);
    /// A token of three parts with this end.
    [[nodiscard]] static QByteArray idToken(const QByteArray &name, Instant end = {});
    [[nodiscard]] static QByteArray tokens(const QByteArray &idToken, const QByteArray &refreshToken = {});
    [[nodiscard]] static Secret session(const QByteArray &idToken, const QByteArray &refreshToken = "refresh-1");

    [[nodiscard]] VendorClient &client() { return *m_client; }
    void dropClient() { m_client.reset(); }
    [[nodiscard]] PacerGate &gate() { return m_gate; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const QList<LoopbackRequest> &requests() const { return m_server.requests(); }
    /// "METHOD path?query" of each request that came.
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] std::optional<Result<ListSummary>> list(Heard &heard);
    [[nodiscard]] std::optional<Grant> grant();
    /// Renews as the program does: asks the client, and sets what it answers. Counts.
    void renewByItself(int &renewals);
    /// Lets requests out as fast as they come.
    void unpace();

private:
    [[nodiscard]] LoopbackReply answer(const LoopbackRequest &request) const;
    [[nodiscard]] static LoopbackReply plainAnswer(const LoopbackRequest &request);

    QMap<QString, Answerer> m_scripts;
    LoopbackServer m_server;
    SystemClock m_clock;
    PacerGate m_gate{makeProcessPacerMemory()};
    std::unique_ptr<VendorClient> m_client;
};

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::LoopbackReply)
