// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/loopbackserver.h"
#include "app/vendors/registry.h"
#include "tests/app/vendors/aisquare/heard.h"
#include "tests/support/caught.h"

#include <QTest>

namespace Reinvite {

/// A scripted Studio on loopback, and a client that talks to it. What is not scripted is answered like a small account:
/// two workspaces with two invites each.
class AiSquareStage final
{
public:
    using Answerer = std::function<LoopbackReply(const LoopbackRequest &)>;

    /// `parts`: the workspaces that the connection has chosen.
    explicit AiSquareStage(const QList<AccountPart> &parts = {});

    /// Answers requests whose "METHOD path" is `route`; a path may be followed by "?" and a part of its query.
    void script(const QString &route, const LoopbackReply &reply);
    void script(const QString &route, const Answerer &answerer) { m_scripts.insert(route, answerer); }

    [[nodiscard]] static LoopbackReply json(const QByteArray &body, int status = 200);
    [[nodiscard]] static QByteArray invite(const QByteArray &id);
    [[nodiscard]] static QByteArray invites(const QByteArrayList &ids);
    /// `next` null: the last page.
    [[nodiscard]] static QByteArray page(const QByteArrayList &items, int count, const QByteArray &next = "null");
    [[nodiscard]] static QByteArray workspace(const QByteArray &id, const QByteArray &role = "OWNER");

    [[nodiscard]] static Container design()
    {
        return {.kind = QStringLiteral("workspace"),
            .id = QStringLiteral("301"),
            .name = QStringLiteral("Workspace 301"),
            .owner = {}};
    }

    [[nodiscard]] VendorClient &client() { return *m_client; }
    [[nodiscard]] PacerGate &gate() { return m_gate; }
    [[nodiscard]] ManualClock &clock() { return m_clock; }
    [[nodiscard]] const QList<LoopbackRequest> &requests() const { return m_server.requests(); }
    [[nodiscard]] QUrl url() const { return m_server.url(); }
    /// "METHOD path?query" of each request that came.
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] std::optional<Result<ListSummary>> list(Heard &heard);
    [[nodiscard]] Grant grant();

private:
    [[nodiscard]] LoopbackReply answer(const LoopbackRequest &request) const;
    [[nodiscard]] static LoopbackReply plainAnswer(const LoopbackRequest &request);

    QMap<QString, Answerer> m_scripts;
    LoopbackServer m_server;
    ManualClock m_clock;
    PacerGate m_gate{makeProcessPacerMemory()};
    std::unique_ptr<VendorClient> m_client;
};

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::LoopbackReply)
