// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarwebsite.h"

#include "app/vendors/polar/polarpages.h"

#include <algorithm>

namespace Reinvite::Polar {

using namespace Qt::StringLiterals;

namespace {

QString siteOf(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return u"https://polar.sh"_s;
    case Environment::VendorSandbox:
        return u"https://sandbox.polar.sh"_s;
    case Environment::OfflineSandbox:
    case Environment::Unknown:
        break;
    }
    return {};
}

/// Slugs and ids come from a server: nothing in them may lead to another page.
bool isPlain(const QString &part)
{
    const auto isPlainSign = [](QChar sign) {
        return (sign.unicode() < 128 && sign.isLetterOrNumber()) || sign == u'-' || sign == u'_';
    };
    return !part.isEmpty() && std::ranges::all_of(part, isPlainSign);
}

QString containerPath(const Container &container)
{
    if (!isPlain(container.id)) {
        return {};
    }
    if (container.kind == kindId(ContainerKind::Subscription)) {
        return u"/sales/subscriptions/"_s + container.id;
    }
    return container.kind == kindId(ContainerKind::Order) ? u"/sales/"_s + container.id : QString();
}

} // namespace

QUrl dashboardPage(Environment environment, const QString &slug, const Container &container)
{
    const QString site = siteOf(environment);
    if (site.isEmpty()) {
        return {};
    }
    const QString dashboard = site + u"/dashboard"_s;
    return isPlain(slug) ? QUrl(dashboard + u'/' + slug + containerPath(container)) : QUrl(dashboard);
}

QUrl portalPage(Environment environment, const QString &slug)
{
    const QString site = siteOf(environment);
    return site.isEmpty() || !isPlain(slug) ? QUrl() : QUrl(site + u'/' + slug + u"/portal"_s);
}

} // namespace Reinvite::Polar
