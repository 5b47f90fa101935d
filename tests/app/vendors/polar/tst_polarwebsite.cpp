// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarwebsite.h"

#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

class PolarWebsiteTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leadsToTheContainerInTheDashboard_data();
    void leadsToTheContainerInTheDashboard();
    void leadsToTheOrganisationsPortal_data();
    void leadsToTheOrganisationsPortal();
};

void PolarWebsiteTest::leadsToTheContainerInTheDashboard_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("page");
    const QString subscription = u"subscription"_s;
    const QString id = u"5b3cf1c2-7c86"_s;
    using enum Environment;
    QTest::newRow("subscription") << Production << u"acme"_s << subscription << id
                                  << u"https://polar.sh/dashboard/acme/sales/subscriptions/5b3cf1c2-7c86"_s;
    QTest::newRow("order") << Production << u"acme"_s << u"order"_s << id
                           << u"https://polar.sh/dashboard/acme/sales/5b3cf1c2-7c86"_s;
    QTest::newRow("sandbox") << VendorSandbox << u"acme-2"_s << u"order"_s << id
                             << u"https://sandbox.polar.sh/dashboard/acme-2/sales/5b3cf1c2-7c86"_s;
    QTest::newRow("another kind") << Production << u"acme"_s << u"gift"_s << id << u"https://polar.sh/dashboard/acme"_s;
    QTest::newRow("no id") << Production << u"acme"_s << subscription << QString()
                           << u"https://polar.sh/dashboard/acme"_s;
    QTest::newRow("a path for an id") << Production << u"acme"_s << subscription << u"../../evil?token=x"_s
                                      << u"https://polar.sh/dashboard/acme"_s;
    QTest::newRow("no slug") << Production << QString() << subscription << id << u"https://polar.sh/dashboard"_s;
    QTest::newRow("a path for a slug") << Production << u"../logout"_s << subscription << id
                                       << u"https://polar.sh/dashboard"_s;
    QTest::newRow("foreign letters") << Production << u"аcme"_s << subscription << id
                                     << u"https://polar.sh/dashboard"_s;
    QTest::newRow("simulated") << OfflineSandbox << u"acme"_s << subscription << id << QString();
    QTest::newRow("another host") << Unknown << u"acme"_s << subscription << id << QString();
}

void PolarWebsiteTest::leadsToTheContainerInTheDashboard()
{
    QFETCH(Environment, environment);
    QFETCH(QString, slug);
    QFETCH(QString, kind);
    QFETCH(QString, id);
    const Container container{.kind = kind, .id = id, .name = {}, .owner = {}};
    QTEST(Polar::dashboardPage(environment, slug, container).toString(), "page");
}

void PolarWebsiteTest::leadsToTheOrganisationsPortal_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("page");
    using enum Environment;
    QTest::newRow("known") << Production << u"acme"_s << u"https://polar.sh/acme/portal"_s;
    QTest::newRow("sandbox") << VendorSandbox << u"acme"_s << u"https://sandbox.polar.sh/acme/portal"_s;
    QTest::newRow("no slug") << Production << QString() << QString();
    QTest::newRow("a path for a slug") << Production << u"a/b"_s << QString();
    QTest::newRow("simulated") << OfflineSandbox << u"acme"_s << QString();
}

void PolarWebsiteTest::leadsToTheOrganisationsPortal()
{
    QFETCH(Environment, environment);
    QFETCH(QString, slug);
    QTEST(Polar::portalPage(environment, slug).toString(), "page");
}

QTEST_GUILESS_MAIN(PolarWebsiteTest)
#include "tst_polarwebsite.moc"
