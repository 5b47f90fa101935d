// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/loopbackserver.h"
#include "app/vendors/polar/polarside.h"
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

/// A scripted Polar on loopback, and a client of one of its sides. What is not scripted is answered, on both sides,
/// like a small organisation with one customer: two subscriptions with seats, one order with seats.
class PolarStage
{
public:
    using Answerer = std::function<LoopbackReply(const LoopbackRequest &)>;

    explicit PolarStage(const Polar::Side &side = Polar::OrganizationSide);

    /// Answers requests whose "METHOD path" is `route`; a path may be followed by "?" and a part of its query.
    /// Routes are written with the organisation's paths, and are for those of the stage's side.
    void script(const QString &route, const LoopbackReply &reply);
    void script(const QString &route, const Answerer &answerer) { m_scripts.insert(own(route), answerer); }
    /// The organisation's paths in `text` as the stage's side has them.
    [[nodiscard]] QString own(QString text) const;

    /// The rows of `initTestCase_data` of tests that hold for both sides, and the side of the row that runs.
    static void addSides();
    [[nodiscard]] static const Polar::Side &sideOfRow();

    [[nodiscard]] static LoopbackReply json(const QByteArray &body, int status = 200);
    [[nodiscard]] static LoopbackReply missingScope(const QByteArray &scope);
    [[nodiscard]] static QByteArray seat(const QByteArray &id);
    [[nodiscard]] static QByteArray seats(const QByteArrayList &ids);
    [[nodiscard]] static QByteArray page(const QByteArrayList &items, int maxPage = 1);

    [[nodiscard]] static Container order()
    {
        return {.kind = QStringLiteral("order"), .id = QStringLiteral("o"), .name = {}, .owner = {}};
    }

    [[nodiscard]] VendorClient &client() { return *m_client; }
    /// One more client of the same server, as at a program's start.
    [[nodiscard]] std::unique_ptr<VendorClient> makeClient(const Polar::Side &side, const QString &scopeId = {});
    [[nodiscard]] PacerGate &gate() { return m_gate; }
    [[nodiscard]] const QList<LoopbackRequest> &requests() const { return m_server.requests(); }
    /// "METHOD path?query" of each request that came.
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] std::optional<Result<ListSummary>> list(Heard &heard);
    [[nodiscard]] std::optional<Grant> grant();

private:
    [[nodiscard]] LoopbackReply answer(const LoopbackRequest &request) const;
    [[nodiscard]] static LoopbackReply plainAnswer(const LoopbackRequest &request);

    const Polar::Side &m_side;
    QMap<QString, Answerer> m_scripts;
    LoopbackServer m_server;
    SystemClock m_clock;
    PacerGate m_gate{makeProcessPacerMemory()};
    std::unique_ptr<VendorClient> m_client;
};

/// A stage of the side of the test's row.
struct EitherStage final : PolarStage
{
    EitherStage()
        : PolarStage(sideOfRow())
    {
    }
};

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::LoopbackReply)
