// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/notifierbus.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

const auto Service = u"org.freedesktop.Notifications"_s;
const auto Path = u"/org/freedesktop/Notifications"_s;
const auto Desktop = u"io.github.reinvite.Reinvite"_s;
constexpr QLatin1StringView ClickAction("default");
constexpr int UsualTime = -1;
constexpr uchar NormalUrgency = 1;

QDBusMessage notifyCall(const Notification &notification, uint replaced)
{
    const QVariantMap hints = {{u"desktop-entry"_s, Desktop}, {u"urgency"_s, QVariant::fromValue(NormalUrgency)}};
    QDBusMessage call = QDBusMessage::createMethodCall(Service, Path, Service, u"Notify"_s);
    // The body may be read as markup; the summary is plain.
    call.setArguments({u"Reinvite"_s, replaced, Desktop, notification.title, notification.text.toHtmlEscaped(),
        QStringList{ClickAction, BusNotifier::tr("Show")}, hints, UsualTime});
    return call;
}

} // namespace

BusNotifier::BusNotifier(const QDBusConnection &bus, QObject *parent)
    : Notifier(parent)
    , m_bus(bus)
{
    // Signatures in their normal form.
    // clang-format off
    m_bus.connect(Service, Path, Service, u"ActionInvoked"_s, this, SLOT(onActionInvoked(uint,QString)));
    m_bus.connect(Service, Path, Service, u"NotificationClosed"_s, this, SLOT(onClosed(uint,uint)));
    // clang-format on
}

void BusNotifier::show(const Notification &notification)
{
    // Its number is what the next one is to replace.
    if (const auto asked = m_asked.find(notification.id); asked != m_asked.end()) {
        *asked = notification;
        return;
    }
    m_asked.insert(notification.id, std::nullopt);
    auto *watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(notifyCall(notification, m_numbers.value(notification.id))), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, id = notification.id] {
        if (const QDBusPendingReply<uint> reply(*watcher); reply.isValid()) {
            m_numbers.insert(id, reply.value());
        }
        watcher->deleteLater();
        if (const auto next = m_asked.take(id)) {
            show(*next);
        }
    });
}

void BusNotifier::onActionInvoked(uint number, const QString &action)
{
    if (const QString id = m_numbers.key(number); !id.isEmpty() && action == ClickAction) {
        Q_EMIT activated(id);
    }
}

void BusNotifier::onClosed(uint number, uint /*reason*/)
{
    m_numbers.remove(m_numbers.key(number));
}

Notifier *makeNotifier(QSystemTrayIcon & /*icon*/, QObject *parent)
{
    return new BusNotifier(QDBusConnection::sessionBus(), parent);
}

} // namespace Reinvite
