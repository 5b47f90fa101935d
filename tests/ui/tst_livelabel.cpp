// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/controls.h"
#include "ui/livelabel.h"

#include <QAccessible>
#include <QLabel>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

/// What is heard of it needs a platform with assistive technology: tests/accessibility.
class tst_LiveLabel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsAnnouncedIsANotification();
    void aWindowHasOne();
    void nothingOfItIsSeenOrInTheWay();
    void aWindowThatGoesSaysNothingMore();

private:
    std::unique_ptr<QWidget> m_window;
    QLabel *m_part = nullptr;
};

void tst_LiveLabel::init()
{
    m_window = std::make_unique<QWidget>();
    m_part = new QLabel(m_window.get());
    m_window->resize(200, 100);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void tst_LiveLabel::cleanup()
{
    m_window.reset();
}

void tst_LiveLabel::whatIsAnnouncedIsANotification()
{
    announce(*m_part, u"Done: the mail was sent."_s);
    QCOMPARE(m_part->accessibleName(), u"Done: the mail was sent."_s);
    auto &label = LiveLabel::of(*m_window);
    const auto *face = QAccessible::queryAccessibleInterface(&label);
    QVERIFY(face != nullptr);
    QCOMPARE(face->role(), QAccessible::Notification);
    QTRY_COMPARE(face->text(QAccessible::Name), u"Done: the mail was sent."_s);
    QVERIFY(!face->state().invisible);
}

void tst_LiveLabel::aWindowHasOne()
{
    announce(*m_part, u"one"_s);
    announce(*m_window, u"two"_s);
    QTRY_COMPARE(LiveLabel::of(*m_window).accessibleName(), u"two"_s);
    QCOMPARE(m_window->findChildren<LiveLabel *>().size(), 1);
}

void tst_LiveLabel::nothingOfItIsSeenOrInTheWay()
{
    const QImage before = m_window->grab().toImage();
    LiveLabel::of(*m_window).say(u"anything"_s);
    QCOMPARE(m_window->grab().toImage(), before);
    QCOMPARE(LiveLabel::of(*m_window).focusPolicy(), Qt::NoFocus);
    QVERIFY(qobject_cast<LiveLabel *>(m_window->childAt(0, 0)) == nullptr);
}

void tst_LiveLabel::aWindowThatGoesSaysNothingMore()
{
    announce(*m_part, u"Done"_s);
    m_window.reset();
    QCoreApplication::sendPostedEvents();
}

QTEST_MAIN(tst_LiveLabel)
#include "tst_livelabel.moc"
