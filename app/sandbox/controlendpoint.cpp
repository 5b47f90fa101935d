// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/controlendpoint.h"

#include "app/sandbox/sandboxengine.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Reinvite {
namespace {

constexpr double MostSeconds = 315'360'000; ///< ten years

LoopbackReply reply(const QJsonObject &object, int status = 200)
{
    return {.status = status,
        .headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
        .body = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'};
}

LoopbackReply refusal(int status, const QString &sentence)
{
    return reply({{QStringLiteral("error"), sentence}}, status);
}

QJsonObject toJson(const Mail &mail)
{
    return {
        {QStringLiteral("id"), mail.id},
        {QStringLiteral("at"), mail.at.toIso()},
        {QStringLiteral("vendor"), mail.vendor},
        {QStringLiteral("to"), mail.to},
        {QStringLiteral("subject"), mail.subject},
        {QStringLiteral("link"), mail.link},
        {QStringLiteral("invitation"), mail.invitation},
        {QStringLiteral("link_dies_at"),
            mail.linkDiesAt.isValid() ? QJsonValue(mail.linkDiesAt.toIso()) : QJsonValue()},
        {QStringLiteral("link_works"), mail.linkWorks},
    };
}

} // namespace

struct ControlEndpoint::Route
{
    QByteArray method;
    QString path;
    Result<QJsonObject> (ControlEndpoint::*handler)(const QJsonObject &);
};

const std::vector<ControlEndpoint::Route> &ControlEndpoint::routes()
{
    using This = ControlEndpoint;
    static const std::vector<Route> table = {
        {"GET", QStringLiteral("/mailbox"), &This::mailbox},
        {"GET", QStringLiteral("/clock"), &This::clock},
        {"POST", QStringLiteral("/clock"), &This::moveClock},
        {"GET", QStringLiteral("/faults"), &This::faults},
        {"POST", QStringLiteral("/faults"), &This::setFaults},
        {"GET", QStringLiteral("/requests"), &This::requests},
        {"GET", QStringLiteral("/tokens"), &This::tokens},
        {"GET", QStringLiteral("/forms"), &This::forms},
        {"POST", QStringLiteral("/forms"), &This::chooseForms},
    };
    return table;
}

ControlEndpoint::ControlEndpoint(SandboxEngine &engine)
    : m_engine(engine)
{
}

LoopbackReply ControlEndpoint::answer(const LoopbackRequest &request)
{
    const auto samePath = [&request](const Route &route) { return route.path == request.path; };
    const auto same = [&](const Route &route) { return samePath(route) && route.method == request.method; };
    const auto route = std::ranges::find_if(routes(), same);
    if (route == routes().end()) {
        return std::ranges::any_of(routes(), samePath)
            ? refusal(405, tr("%1 does not take %2.").arg(request.path, QString::fromLatin1(request.method)))
            : refusal(404, tr("There is no %1 here.").arg(request.path));
    }
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    if (request.method == "POST" && !body.isObject()) {
        return refusal(400, tr("The body has to be a JSON object."));
    }
    const Result<QJsonObject> result = (this->*route->handler)(body.object());
    return result ? reply(*result) : refusal(400, result.error().detail);
}

Result<QJsonObject> ControlEndpoint::mailbox(const QJsonObject &)
{
    QJsonArray mails;
    for (const Mail &mail : m_engine.mailbox()) {
        mails.append(toJson(mail));
    }
    return QJsonObject{{QStringLiteral("mails"), mails}};
}

Result<QJsonObject> ControlEndpoint::clock(const QJsonObject &)
{
    const ShiftedClock &clock = m_engine.clock();
    return QJsonObject{
        {QStringLiteral("now"), clock.now().toIso()},
        {QStringLiteral("offset_s"), double(clock.offset().count()) / 1000.0},
    };
}

Result<QJsonObject> ControlEndpoint::moveClock(const QJsonObject &input)
{
    const QJsonValue seconds = input.value(QStringLiteral("advance_s"));
    if (input.size() != 1 || !seconds.isDouble()) {
        return failure(ProblemKind::Validation, tr("The body has to hold “advance_s”, a number of seconds, alone."));
    }
    if (seconds.toDouble() < 0 || seconds.toDouble() > MostSeconds) {
        return failure(ProblemKind::Validation, tr("“advance_s” has to be between 0 and %1.").arg(qint64(MostSeconds)));
    }
    m_engine.advanceClock(std::chrono::milliseconds(qint64(seconds.toDouble() * 1000)));
    return clock(input);
}

Result<QJsonObject> ControlEndpoint::faults(const QJsonObject &)
{
    return m_engine.faults().toJson();
}

Result<QJsonObject> ControlEndpoint::setFaults(const QJsonObject &input)
{
    const Result<Faults> wanted = Faults::fromJson(input);
    if (!wanted) {
        return failure(wanted.error());
    }
    m_engine.setFaults(*wanted);
    return m_engine.faults().toJson();
}

Result<QJsonObject> ControlEndpoint::requests(const QJsonObject &)
{
    return QJsonObject{{QStringLiteral("requests"), m_engine.requests().toJson()}};
}

Result<QJsonObject> ControlEndpoint::tokens(const QJsonObject &)
{
    QJsonArray tokens;
    for (const SimulatedToken &token : m_engine.tokens()) {
        tokens.append(QJsonObject{
            {QStringLiteral("name"), token.name},
            {QStringLiteral("token"), QString::fromLatin1(token.token)},
            {QStringLiteral("scopes"), QJsonArray::fromStringList(token.scopes)},
        });
    }
    return QJsonObject{{QStringLiteral("tokens"), tokens}};
}

Result<QJsonObject> ControlEndpoint::forms(const QJsonObject &)
{
    QJsonObject all;
    for (const OpenForm &form : m_engine.forms()) {
        all.insert(form.id,
            QJsonObject{
                {QStringLiteral("value"), form.value},
                {QStringLiteral("values"), QJsonArray::fromStringList(form.values)},
            });
    }
    return all;
}

Result<QJsonObject> ControlEndpoint::chooseForms(const QJsonObject &input)
{
    for (auto form = input.begin(); form != input.end(); ++form) {
        if (auto chosen = m_engine.chooseForm(form.key(), form->toString()); !chosen) {
            return failure(chosen.error());
        }
    }
    return forms(input);
}

} // namespace Reinvite
