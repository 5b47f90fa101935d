// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/vendors/polar/polarstage.h"

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

QString lineOf(const LoopbackRequest &request)
{
    const QString query = request.query.toString(QUrl::FullyDecoded);
    const QString line = QString::fromLatin1(request.method) + u' ' + request.path;
    return query.isEmpty() ? line : line + u'?' + query;
}

bool matches(const LoopbackRequest &request, const QString &route)
{
    const auto mark = route.indexOf(u'?');
    const QString line = lineOf(request);
    if (mark < 0) {
        return line.section(u'?', 0, 0) == route;
    }
    const QStringView path = QStringView(route).left(mark);
    const QStringView wanted = QStringView(route).mid(mark + 1);
    return line.startsWith(path) && QStringView(line).mid(mark).contains(wanted);
}

/// What the vendor answers where no test has scripted something else.
const QMap<QString, QByteArray> &plain()
{
    static const QMap<QString, QByteArray> answers = {
        {u"/v1/organizations/"_s, PolarStage::page({R"({"id":"org-1","name":"Acme Cloud"})"})},
        {u"/v1/subscriptions/"_s,
            PolarStage::page({R"({"id":"sub-1","seats":3,"product":{"name":"Team","organization_id":"org-1"}})",
                R"({"id":"sub-2","seats":0,"product":{"name":"Empty"}})", R"({"id":"sub-3","seats":null})"})},
        {u"/v1/orders/"_s,
            PolarStage::page({R"({"id":"ord-1","seats":2,"subscription_id":null,"product":{"name":"Once"}})",
                R"({"id":"ord-2","seats":3,"subscription_id":"sub-1"})"})},
    };
    return answers;
}

} // namespace

PolarStage::PolarStage()
    : m_server([this](const LoopbackRequest &request) { return answer(request); })
{
    const auto listening = m_server.listen();
    Q_ASSERT(listening);
    ConnectionInfo info;
    info.id = u"c1"_s;
    info.vendor = u"polar"_s;
    info.baseUrl = m_server.url();
    m_client = vendorById(u"polar")->makeClient({
        .connection = info,
        .pacer = m_gate,
        .clock = m_clock,
        .loopbackOnly = true,
        .adjust =
            [](HttpSettings &settings) {
                settings.readRetries = {};
                settings.timeout = settings.writeTimeout = std::chrono::milliseconds(300);
            },
    });
    m_client->setToken(Secret(QByteArray("polar_oat_test")));
}

void PolarStage::script(const QString &route, const LoopbackReply &reply)
{
    m_scripts.insert(route, [reply](const LoopbackRequest &) { return reply; });
}

LoopbackReply PolarStage::json(const QByteArray &body, int status)
{
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = body};
}

LoopbackReply PolarStage::missingScope(const QByteArray &scope)
{
    LoopbackReply reply = json(R"({"error":"insufficient_scope","error_description":"Higher privileges."})", 403);
    reply.headers.append({"WWW-Authenticate", R"(Bearer realm="polar", scope=")" + scope + R"(")"});
    return reply;
}

QByteArray PolarStage::seat(const QByteArray &id)
{
    return R"({"id":")" + id + R"(","status":"pending","email":")" + id + R"(@example.org"})";
}

QByteArray PolarStage::seats(const QByteArrayList &ids)
{
    QByteArrayList texts;
    for (const QByteArray &id : ids) {
        texts.append(seat(id));
    }
    return R"({"seats":[)" + texts.join(',') + R"(],"available_seats":1,"total_seats":3})";
}

QByteArray PolarStage::page(const QByteArrayList &items, int maxPage)
{
    return R"({"items":[)" + items.join(',') + R"(],"pagination":{"total_count":)" + QByteArray::number(items.size())
        + R"(,"max_page":)" + QByteArray::number(maxPage) + "}}";
}

QStringList PolarStage::lines() const
{
    QStringList result;
    for (const LoopbackRequest &request : requests()) {
        result.append(lineOf(request));
    }
    return result;
}

std::optional<Result<ListSummary>> PolarStage::list(Heard &heard)
{
    QObject context;
    QObject::connect(
        m_client.get(), &VendorClient::scopeFound, &context, [&heard] { heard.events.append(u"scope"_s); });
    return outcomeOf(m_client->list(heard.sink()));
}

std::optional<Grant> PolarStage::grant()
{
    auto grant = outcomeOf(m_gate.acquire(m_client->realm(), Priority::Act));
    return grant && *grant ? std::optional(std::move(**grant)) : std::nullopt;
}

LoopbackReply PolarStage::answer(const LoopbackRequest &request) const
{
    // A route with a query is the more exact one, and is found first from behind.
    for (auto script = m_scripts.constEnd(); script != m_scripts.constBegin();) {
        --script;
        if (matches(request, script.key())) {
            return script.value()(request);
        }
    }
    return plainAnswer(request);
}

LoopbackReply PolarStage::plainAnswer(const LoopbackRequest &request)
{
    if (const auto known = plain().constFind(request.path); known != plain().constEnd() && request.method == "GET") {
        return json(*known);
    }
    if (request.method == "GET" && request.path == u"/v1/customer-seats"_s) {
        const QByteArray container = request.query.queryItems().value(0).second.toLatin1();
        return container.isEmpty() ? json(R"({"error":"BadRequest","detail":"Either id"})", 400)
                                   : json(seats({container + "-a", container + "-b"}));
    }
    return json(R"({"error":"ResourceNotFound","detail":"Seat not found"})", 404);
}

} // namespace Reinvite
