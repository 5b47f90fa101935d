// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/layering/layers.h"

#include <QHash>
#include <QStringList>

namespace Reinvite::Layering {

namespace {

/// Folders of app/ by floor: each includes those below its own, never beside it.
const QHash<QString, int> &floors()
{
    static const QHash<QString, int> table = {
        {QStringLiteral("http"), 0},
        {QStringLiteral("secrets"), 0},
        {QStringLiteral("vendors"), 1},
        {QStringLiteral("ledger"), 1},
        {QStringLiteral("outbox"), 2},
        {QStringLiteral("sync"), 2},
        {QStringLiteral("sandbox"), 2},
        {QStringLiteral("profile"), 3},
        {QStringLiteral("desktop"), 4},
        {QStringLiteral("cli"), 4},
    };
    return table;
}

/// A path taken apart: "app/vendors/polar/polarclient.h" is (app, vendors, polar).
struct Place
{
    explicit Place(const QString &path)
    {
        const QStringList parts = path.split(u'/');
        top = parts.size() > 1 ? parts[0] : QString();
        folder = parts.size() > 2 ? parts[1] : QString();
        inner = parts.size() > 3 ? parts[2] : QString();
        file = parts.constLast();
    }

    /// What one vendor has to itself: its client and parser, or its simulator.
    [[nodiscard]] bool isOfOneVendor() const
    {
        return top == u"app" && (folder == u"vendors" || folder == u"sandbox") && !inner.isEmpty();
    }

    QString top;    ///< empty: not a path from the root
    QString folder; ///< empty: directly in `top`
    QString inner;  ///< empty: directly in `folder`
    QString file;
};

/// Where the vendors, or their simulators, are put together.
bool isRegistry(const Place &place)
{
    return place.inner.isEmpty() && (place.file == u"registry.cpp" || place.file == u"simulators.cpp");
}

QString forbiddenOfOneVendor(const Place &from, const Place &to)
{
    const bool isSameFloor = from.folder == to.folder;
    if (isSameFloor && (from.inner == to.inner || isRegistry(from))) {
        return {};
    }
    return isSameFloor && !from.inner.isEmpty() ? QStringLiteral("vendors never include each other")
                                                : QStringLiteral("only the registry includes a vendor");
}

QString forbiddenInsideApp(const Place &from, const Place &to)
{
    if (!floors().contains(from.folder) || !floors().contains(to.folder)) {
        return QStringLiteral("app/ has no such folder in DESIGN.md's order");
    }
    if (to.isOfOneVendor()) {
        return forbiddenOfOneVendor(from, to);
    }
    if (from.folder != to.folder && floors()[to.folder] >= floors()[from.folder]) {
        return QStringLiteral("desktop, cli > profile > outbox, sync, sandbox > vendors, ledger > http, secrets: "
                              "only downwards, never beside");
    }
    return {};
}

QString forbiddenFromApp(const Place &from, const Place &to)
{
    if (to.top == u"models") {
        return {};
    }
    if (to.top == u"ui") {
        return from.folder == u"desktop" ? QString() : QStringLiteral("only app/desktop includes ui");
    }
    return to.top == u"app" ? forbiddenInsideApp(from, to) : QStringLiteral("app includes app, models and ui only");
}

} // namespace

bool isOfOneVendor(const QString &path)
{
    return Place(path).isOfOneVendor();
}

QString forbiddenBecause(const QString &from, const QString &to)
{
    const Place source(from);
    const Place target(to);
    if (target.top.isEmpty() || target.top == u"." || target.top == u"..") {
        return QStringLiteral("includes are written from the root of the project");
    }
    if (source.top == u"models") {
        return target.top == u"models" ? QString() : QStringLiteral("models includes nobody");
    }
    if (source.top == u"ui") {
        return target.top == u"ui" || target.top == u"models" ? QString() : QStringLiteral("ui includes models only");
    }
    return forbiddenFromApp(source, target);
}

} // namespace Reinvite::Layering
