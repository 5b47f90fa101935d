// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/newscontroller.h"

#include "app/desktop/listcontroller.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class RecordingNotifier final : public Notifier
{
public:
    using Notifier::Notifier;
    void show(const Notification &notification) override { shown.append(notification); }

    QList<Notification> shown;
};

} // namespace

/// What is told while the window is not in front, in the sandbox's profile.
class tst_NewsController final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void dyingLinksAreToldOfOnce();
    void aClickLeadsToTheRows();
    void whoJoinedIsNamed();
    void severalWhoJoinedAreCounted();
    void nothingIsToldWhenItIsOff();

private:
    void take(const QList<Invitation> &rows) { Q_EMIT m_services->sync().batch(rows); }
    [[nodiscard]] Invitation row(const QString &id, State state, Instant expiresAt = {}) const;
    void join(const QStringList &ids);

    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ListController> m_list;
    std::unique_ptr<RecordingNotifier> m_notifier;
    std::unique_ptr<NewsController> m_news;
};

void tst_NewsController::init()
{
    auto services = Services::create({.sandbox = SandboxOptions{.seats = 20, .limit = 0}});
    QVERIFY(services);
    m_services = std::move(*services);
    m_window = std::make_unique<MainWindow>(MainWindow::Kind::Sandbox);
    m_list = std::make_unique<ListController>(*m_services, *m_window);
    m_notifier = std::make_unique<RecordingNotifier>();
    m_news = std::make_unique<NewsController>(
        *m_services, *m_window, *m_list, *m_notifier, NewsTimes{.betweenCounts = 0ms, .joinedTogether = 0ms});
}

void tst_NewsController::cleanup()
{
    m_news.reset();
    m_list.reset();
    m_window.reset();
    m_notifier.reset();
    m_services.reset();
}

Invitation tst_NewsController::row(const QString &id, State state, Instant expiresAt) const
{
    Invitation invitation;
    invitation.key = {.connection = m_services->connections().connections().constFirst().id, .id = id};
    invitation.state = state;
    invitation.vendorState = state == State::Joined ? u"claimed"_s : u"pending"_s;
    invitation.email = id + u"@acme.example"_s;
    invitation.name = id;
    invitation.container.id = u"sub"_s;
    invitation.container.name = u"Pro plan"_s;
    invitation.expiresAt = expiresAt;
    return invitation;
}

void tst_NewsController::join(const QStringList &ids)
{
    QList<Invitation> pending;
    QList<Invitation> joined;
    for (const QString &id : ids) {
        pending.append(row(id, State::Pending));
        joined.append(row(id, State::Joined));
    }
    take(pending);
    take(joined);
}

void tst_NewsController::dyingLinksAreToldOfOnce()
{
    const Instant now = m_services->clock().now();
    QSignalSpy changed(m_news.get(), &NewsController::dyingLinksChanged);
    take({row(u"ada"_s, State::Pending, now + 1h), row(u"grace"_s, State::Pending, now + 2h),
        row(u"later"_s, State::Pending, now + 48h)});
    QTRY_COMPARE(m_notifier->shown.size(), 1);
    QCOMPARE(m_news->dyingLinks().count, 2);
    QVERIFY(m_notifier->shown.constFirst().title.startsWith(u"2 links die before"_s));
    take({row(u"grace"_s, State::Withdrawn)});
    QTRY_COMPARE(m_news->dyingLinks().count, 1);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(m_notifier->shown.size(), 1);
}

void tst_NewsController::aClickLeadsToTheRows()
{
    QSignalSpy raised(m_news.get(), &NewsController::raiseRequested);
    m_window->setPage(MainWindow::Page::History);
    Q_EMIT m_notifier->activated(u"dying"_s);
    QCOMPARE(raised.count(), 1);
    QCOMPARE(m_window->page(), MainWindow::Page::List);
    QCOMPARE(m_list->shown().text, u"horizon:6h"_s);
    Q_EMIT m_notifier->activated(u"joined"_s);
    QCOMPARE(m_list->shown().text, u"is:changed"_s);
}

void tst_NewsController::whoJoinedIsNamed()
{
    join({u"Ada"_s});
    QTRY_COMPARE(m_notifier->shown.size(), 1);
    QCOMPARE(m_notifier->shown.constFirst().title, u"Ada joined Pro plan"_s);
}

void tst_NewsController::severalWhoJoinedAreCounted()
{
    join({u"Ada"_s, u"Grace"_s, u"Wei"_s});
    QTRY_COMPARE(m_notifier->shown.size(), 1);
    QCOMPARE(m_notifier->shown.constFirst().title, u"3 people joined"_s);
}

void tst_NewsController::nothingIsToldWhenItIsOff()
{
    m_news->setOn(false);
    take({row(u"ada"_s, State::Pending, m_services->clock().now() + 1h)});
    QTRY_COMPARE(m_news->dyingLinks().count, 1); // the icon counts all the same
    QVERIFY(m_notifier->shown.isEmpty());
}

QTEST_MAIN(tst_NewsController)
#include "tst_newscontroller.moc"
