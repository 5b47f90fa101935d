// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/vendors/polar/polarstage.h"

#include <array>

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

/// Whose a product is: the organisation's side tells the id alone, the portal's the whole organisation.
constexpr const char *Owner = R"("organization_id":"org-1")";
constexpr const char *OwnerAtPortal = R"("organization_id":"org-1","organization":{"id":"org-1","name":"Acme Cloud"})";

QByteArray subscriptionsOf(const QByteArray &owner)
{
    return PolarStage::page(
        {R"({"id":"sub-1","seats":3,"customer_id":"cus-1","product":{"name":"Team",)" + owner + "}}",
            R"({"id":"sub-2","seats":0,"product":{"name":"Empty"}})", R"({"id":"sub-3","seats":null})"});
}

QByteArray ordersOf(const QByteArray &owner)
{
    return PolarStage::page(
        {R"({"id":"ord-1","seats":2,"subscription_id":null,"customer":{"id":"cus-2"},"product":{"name":"Once",)" + owner
                + "}}",
            R"({"id":"ord-2","seats":3,"subscription_id":"sub-1"})"});
}

/// What the vendor answers where no test has scripted something else.
const QMap<QString, QByteArray> &plain()
{
    static const QMap<QString, QByteArray> answers = {
        {u"/v1/organizations/"_s, PolarStage::page({R"({"id":"org-1","name":"Acme Cloud"})"})},
        {u"/v1/subscriptions/"_s, subscriptionsOf(Owner)},
        {u"/v1/orders/"_s, ordersOf(Owner)},
        {u"/v1/customer-portal/subscriptions/"_s, subscriptionsOf(OwnerAtPortal)},
        {u"/v1/customer-portal/orders/"_s, ordersOf(OwnerAtPortal)},
        {u"/v1/customer-portal/customer-session/introspect"_s,
            R"({"expires_at":"2026-08-22T11:00:00Z","return_url":null})"},
        {u"/v1/customer-portal/customer-session/user"_s,
            R"({"type":"customer","name":"Buyer Ltd","email":"buyer@example.org","customer_id":"cus-1","role":null})"},
        {u"/v1/customer-portal/customers/me"_s, R"({"id":"cus-1","name":"Buyer Ltd","email":"buyer@example.org"})"},
    };
    return answers;
}

bool isSeatList(const LoopbackRequest &request)
{
    return request.method == "GET"
        && (request.path == Polar::OrganizationSide.seats || request.path == Polar::PortalSide.seats);
}

} // namespace

PolarStage::PolarStage(const Polar::Side &side)
    : m_side(side)
    , m_server([this](const LoopbackRequest &request) { return answer(request); })
{
    const auto listening = m_server.listen();
    Q_ASSERT(listening);
    m_client = makeClient(side);
}

std::unique_ptr<VendorClient> PolarStage::makeClient(const Polar::Side &side, const QString &scopeId)
{
    ConnectionInfo info;
    info.id = u"c1"_s;
    info.vendor = side.vendor;
    info.baseUrl = m_server.url();
    info.scopeId = scopeId;
    auto client = vendorById(info.vendor)
                      ->makeClient({
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
    const bool portal = info.vendor == Polar::PortalSide.vendor;
    client->setToken(Secret(QByteArray(portal ? "polar_cst_test" : "polar_oat_test")));
    return client;
}

void PolarStage::script(const QString &route, const LoopbackReply &reply)
{
    script(route, [reply](const LoopbackRequest &) { return reply; });
}

QString PolarStage::own(QString text) const
{
    constexpr std::array Paths = {&Polar::Side::seats, &Polar::Side::subscriptions, &Polar::Side::orders};
    for (const auto path : Paths) {
        text.replace(Polar::OrganizationSide.*path, m_side.*path);
    }
    return text;
}

void PolarStage::addSides()
{
    QTest::addColumn<bool>("portal");
    QTest::newRow("organisation") << false;
    QTest::newRow("portal") << true;
}

const Polar::Side &PolarStage::sideOfRow()
{
    QFETCH_GLOBAL(bool, portal);
    return portal ? Polar::PortalSide : Polar::OrganizationSide;
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
    if (isSeatList(request)) {
        const QByteArray container = request.query.queryItems().value(0).second.toLatin1();
        return container.isEmpty() ? json(R"({"error":"BadRequest","detail":"Either id"})", 400)
                                   : json(seats({container + "-a", container + "-b"}));
    }
    return json(R"({"error":"ResourceNotFound","detail":"Seat not found"})", 404);
}

} // namespace Reinvite
