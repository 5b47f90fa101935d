// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/aisquare/aisquarejson.h"
#include "app/sandbox/aisquare/aisquaresimulator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

/// A simulated Studio that is asked directly, without a socket. Its clock stands until it is moved.
struct AiSquareRig
{
    using Status = Reinvite::AiSquareInvite::Status;

    explicit AiSquareRig(int limit = 0, quint32 seed = 1)
        : options{.seed = seed, .limit = limit}
        , simulator(Reinvite::makeAiSquareSimulator({.options = options, .clock = clock, .mailbox = mailbox}))
        , studio(static_cast<Reinvite::AiSquareSimulator &>(*simulator).studio())
    {
    }

    [[nodiscard]] QByteArray token(const QByteArray &name) const
    {
        for (const Reinvite::SimulatedToken &one : simulator->tokens()) {
            if (one.name.toLatin1() == "aisquare_" + name) {
                return one.token;
            }
        }
        return name; // what is no name is a token itself
    }

    /// `token`: by name, or one; empty: none.
    Reinvite::LoopbackReply ask(const QByteArray &method, const QByteArray &target,
        const QByteArray &tokenName = "api_key", const QByteArray &body = {},
        const QByteArray &type = "application/json")
    {
        const qsizetype query = target.indexOf('?');
        Reinvite::LoopbackRequest request{
            .method = method, .path = QString::fromUtf8(query < 0 ? target : target.first(query))};
        request.query = QUrlQuery(query < 0 ? QString() : QString::fromUtf8(target.sliced(query + 1)));
        request.headers.insert("host", "127.0.0.1:4711");
        if (!tokenName.isEmpty()) {
            request.headers.insert("authorization", "Bearer " + token(tokenName));
        }
        if (!body.isEmpty()) {
            request.headers.insert("content-type", type);
        }
        request.body = body;
        return simulator->answer(request);
    }

    Reinvite::LoopbackReply resend(int id, const QByteArray &tokenName = "api_key")
    {
        return ask("POST", "/api/v1/invites/" + QByteArray::number(id) + "/resend/", tokenName);
    }

    /// The list of a workspace, by its row.
    QJsonArray list(int workspace = 0)
    {
        const QByteArray id = QByteArray::number(studio.workspace(workspace).id);
        return QJsonDocument::fromJson(ask("GET", "/api/v1/invites/list/?workspace_id=" + id).body).array();
    }

    void choose(const char *form, const char *value)
    {
        simulator->chooseForm(QString::fromLatin1(form), QString::fromLatin1(value));
    }

    [[nodiscard]] Reinvite::Timestamp now() const { return Reinvite::Timestamp::fromInstant(clock.now()); }

    /// The first of this stored status in the workspace.
    [[nodiscard]] const Reinvite::AiSquareInvite &first(Status status, bool late = false, int workspace = 0) const
    {
        return *std::ranges::find_if(studio.invites(), [&](const Reinvite::AiSquareInvite &one) {
            return one.workspace == workspace && one.status == status
                && (status != Status::Pending || studio.isLate(one, now()) == late);
        });
    }

    Reinvite::ManualClock clock{Reinvite::Instant::fromMsecs(1'764'000'000'123)};
    Reinvite::Mailbox mailbox;
    Reinvite::SandboxOptions options;
    std::unique_ptr<Reinvite::Simulator> simulator;
    const Reinvite::AiSquareStudio &studio;
};

inline QByteArray header(const Reinvite::LoopbackReply &reply, const QByteArray &name)
{
    const auto found = std::ranges::find(reply.headers, name, &std::pair<QByteArray, QByteArray>::first);
    return found == reply.headers.end() ? QByteArray() : found->second;
}

inline QJsonObject object(const Reinvite::LoopbackReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

inline QByteArray text(const QJsonObject &object, const char *field)
{
    return object.value(QLatin1StringView(field)).toString().toUtf8();
}
