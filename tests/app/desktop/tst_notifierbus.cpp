// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/notifierbus.h"

#include <QSignalSpy>
#include <QTest>
#include <QVariantMap>

using namespace Reinvite;
using namespace Qt::StringLiterals;

/// What a desktop has, as far as it concerns us: on the same bus, over a connection of its own.
class Desktop final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Call
    {
        uint replaced = 0;
        QString title;
        QString text;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Call> calls;

public Q_SLOTS:
    // NOLINTNEXTLINE(readability-function-size): the specification's
    uint Notify(const QString & /*program*/, uint replaced, const QString & /*icon*/, const QString &title,
        const QString &text, const QStringList &actions, const QVariantMap &hints, int /*msecs*/)
    {
        calls.append({replaced, title, text, actions, hints});
        return replaced != 0 ? replaced : uint(calls.size()) + 40;
    }

Q_SIGNALS:
    void ActionInvoked(uint number, const QString &action);
    void NotificationClosed(uint number, uint reason);
};

/// Runs in a D-Bus session of its own.
class TestBusNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aNotificationReachesTheDesktop();
    void aNewerOneTakesTheOlderOnesPlace();
    void aClosedOneIsNotReplaced();
    void aClickIsToldByItsId();
    void withoutADesktopNothingHappens();

private:
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<BusNotifier> m_notifier;
};

void TestBusNotifier::init()
{
    QVERIFY(m_bus.isConnected());
    m_desktop = std::make_unique<Desktop>();
    QVERIFY(m_bus.registerObject(u"/org/freedesktop/Notifications"_s, m_desktop.get(),
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(m_bus.registerService(u"org.freedesktop.Notifications"_s));
    m_notifier = std::make_unique<BusNotifier>(QDBusConnection::sessionBus());
}

void TestBusNotifier::cleanup()
{
    m_notifier.reset();
    m_bus.unregisterService(u"org.freedesktop.Notifications"_s);
    m_bus.unregisterObject(u"/org/freedesktop/Notifications"_s);
    m_desktop.reset();
}

void TestBusNotifier::aNotificationReachesTheDesktop()
{
    m_notifier->show({u"dying"_s, u"4 links die"_s, u"<b>R&D</b>"_s});
    QTRY_COMPARE(m_desktop->calls.size(), 1);
    const Desktop::Call &call = m_desktop->calls.constFirst();
    QCOMPARE(call.title, u"4 links die"_s);
    QCOMPARE(call.text, u"&lt;b&gt;R&amp;D&lt;/b&gt;"_s);
    QCOMPARE(call.actions.value(0), u"default"_s);
    QCOMPARE(call.hints.value(u"desktop-entry"_s).toString(), u"io.github.reinvite.Reinvite"_s);
}

void TestBusNotifier::aNewerOneTakesTheOlderOnesPlace()
{
    // Sooner than the first has its number; only the newest counts.
    m_notifier->show({u"dying"_s, u"4 links die"_s, {}});
    m_notifier->show({u"dying"_s, u"5 links die"_s, {}});
    m_notifier->show({u"dying"_s, u"6 links die"_s, {}});
    QTRY_COMPARE(m_desktop->calls.size(), 2);
    QCOMPARE(m_desktop->calls.constLast().title, u"6 links die"_s);
    QCOMPARE(m_desktop->calls.constLast().replaced, 41U);
    m_notifier->show({u"joined"_s, u"Ada joined"_s, {}});
    QTRY_COMPARE(m_desktop->calls.constLast().title, u"Ada joined"_s);
    QCOMPARE(m_desktop->calls.constLast().replaced, 0U);
}

void TestBusNotifier::aClosedOneIsNotReplaced()
{
    QSignalSpy clicked(m_notifier.get(), &Notifier::activated);
    m_notifier->show({u"dying"_s, u"4 links die"_s, {}});
    m_notifier->show({u"joined"_s, u"Ada joined"_s, {}});
    const auto clickJoined = [this, &clicked] {
        Q_EMIT m_desktop->ActionInvoked(42, u"default"_s);
        QCoreApplication::processEvents();
        return clicked.count() > 0;
    };
    QTRY_VERIFY(clickJoined());
    clicked.clear();
    Q_EMIT m_desktop->NotificationClosed(41, 2);
    QTRY_VERIFY(clickJoined()); // what was sent before it has arrived too
    m_notifier->show({u"dying"_s, u"5 links die"_s, {}});
    QTRY_COMPARE(m_desktop->calls.size(), 3);
    QCOMPARE(m_desktop->calls.constLast().replaced, 0U);
}

void TestBusNotifier::aClickIsToldByItsId()
{
    QSignalSpy clicked(m_notifier.get(), &Notifier::activated);
    m_notifier->show({u"joined"_s, u"Ada joined"_s, {}});
    const auto isTold = [this, &clicked] {
        Q_EMIT m_desktop->ActionInvoked(7, u"default"_s); // another program's
        Q_EMIT m_desktop->ActionInvoked(41, u"default"_s);
        QCoreApplication::processEvents();
        return clicked.count() > 0;
    };
    QTRY_VERIFY(isTold());
    QCOMPARE(clicked.constFirst().constFirst().toString(), u"joined"_s);
}

void TestBusNotifier::withoutADesktopNothingHappens()
{
    m_bus.unregisterService(u"org.freedesktop.Notifications"_s);
    QSignalSpy clicked(m_notifier.get(), &Notifier::activated);
    m_notifier->show({u"dying"_s, u"4 links die"_s, {}});
    QCoreApplication::processEvents();
    Q_EMIT m_desktop->ActionInvoked(0, u"default"_s);
    QCoreApplication::processEvents();
    QCOMPARE(clicked.count(), 0);
    QVERIFY(m_desktop->calls.isEmpty());
}

QTEST_GUILESS_MAIN(TestBusNotifier)
#include "tst_notifierbus.moc"
