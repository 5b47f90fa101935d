// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/planmodel.h"
#include "samples.h"
#include "tests/models/plansamples.h"
#include "ui/badge.h"
#include "ui/invitationdelegate.h"
#include "ui/invitationview.h"
#include "ui/maildelegate.h"
#include "ui/plandelegate.h"
#include "ui/planview.h"
#include "ui/sidebardelegate.h"
#include "ui/textpainting.h"

#include <QApplication>
#include <QListView>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTest>

#include <cstdlib>

namespace Reinvite {

namespace {

/// The first and the last column of `picture` that differ from its ground.
std::pair<int, int> inkOf(const QImage &picture)
{
    constexpr int Edge = 2; // rules and frames
    const QRgb ground = picture.pixel(picture.width() / 2, Edge);
    int first = picture.width();
    int last = -1;
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = Edge; y < picture.height() - Edge; ++y) {
            if (picture.pixel(x, y) != ground) {
                first = std::min(first, x);
                last = x;
            }
        }
    }
    return {first, last};
}

QImage cellOf(const QAbstractItemDelegate &delegate, QWidget &view, const QModelIndex &index, Qt::LayoutDirection way)
{
    QImage picture(320, 48, QImage::Format_RGB32);
    picture.fill(Theme::current().panel);
    QStyleOptionViewItem option;
    option.rect = picture.rect();
    option.direction = way;
    option.state = QStyle::State_Enabled;
    option.widget = &view;
    QPainter painter(&picture);
    delegate.paint(&painter, option, index);
    return picture;
}

/// What stood so far from one edge stands so far from the other; letters are hinted by where they stand.
bool areMirrored(const QImage &one, const QImage &other)
{
    constexpr int Hinting = 3;
    const auto [oneFirst, oneLast] = inkOf(one);
    const auto [otherFirst, otherLast] = inkOf(other);
    const int width = one.width() - 1;
    return oneLast >= 0 && std::abs(width - oneLast - otherFirst) <= Hinting
        && std::abs(width - oneFirst - otherLast) <= Hinting;
}

} // namespace

/// What is painted by hand is laid out from the right where text is.
class TestMirroring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aCellIsMirrored_data();
    void aCellIsMirrored();
    void aBadgeIsMirrored();
    void aTextKeepsItsOwnDirection();
    void clicksFindWhatIsShown();

private:
    Samples::Models m_models;
    PlanModel m_planModel;
    InvitationView m_invitations;
    PlanView m_plan;
    QListView m_list;
    MailDelegate m_mail;
    SidebarDelegate m_connections{SidebarDelegate::Kind::Connections, nullptr};
};

void TestMirroring::initTestCase()
{
    applyTheme(*qApp, Look::Light);
    m_invitations.setModel(&m_models.invitationModel);
    m_planModel.setPlan(PlanSamples::sixRows(), PlanSamples::context());
    m_plan.setPlanModel(&m_planModel);
}

void TestMirroring::aCellIsMirrored_data()
{
    QTest::addColumn<QAbstractItemDelegate *>("delegate");
    QTest::addColumn<QWidget *>("view");
    QTest::addColumn<QPersistentModelIndex>("index");
    const auto add = [](const char *name, QAbstractItemDelegate &delegate, QWidget &view, const QModelIndex &index) {
        QTest::newRow(name) << &delegate << &view << QPersistentModelIndex(index);
    };
    const auto &rows = m_models.invitationModel;
    auto &cells = *m_invitations.itemDelegate();
    add("state", cells, m_invitations, rows.index(0, StateColumn));
    add("person", cells, m_invitations, rows.index(0, PersonColumn));
    add("container", cells, m_invitations, rows.index(0, ContainerColumn));
    add("last mail", cells, m_invitations, rows.index(0, LastMailColumn));
    add("action", cells, m_invitations, rows.index(0, ActionColumn));
    auto &items = *m_plan.itemDelegate();
    add("tick and person of a plan", items, m_plan, m_planModel.index(0, PlanColumns::Person));
    add("action of a plan", items, m_plan, m_planModel.index(0, PlanColumns::Action));
    add("link of a plan", items, m_plan, m_planModel.index(0, PlanColumns::Link));
    add("mail's link", m_mail, m_list, m_models.mailboxModel.index(0, MailboxModel::LinkColumn));
    add("connection", m_connections, m_list, m_models.connectionModel.index(1, 0));
}

void TestMirroring::aCellIsMirrored()
{
    QFETCH(QAbstractItemDelegate *, delegate);
    QFETCH(QWidget *, view);
    QFETCH(QPersistentModelIndex, index);
    QVERIFY(index.isValid());
    const QImage fromLeft = cellOf(*delegate, *view, index, Qt::LeftToRight);
    const QImage fromRight = cellOf(*delegate, *view, index, Qt::RightToLeft);
    QVERIFY(!areMirrored(fromLeft, fromLeft) || inkOf(fromLeft).first < 20); // else the cell would tell nothing
    QVERIFY(areMirrored(fromLeft, fromRight));
}

void TestMirroring::aBadgeIsMirrored()
{
    BadgeLabel badge;
    badge.setBadge(Badge::Expired);
    badge.resize(badge.sizeHint() + QSize(40, 0));
    const QImage fromLeft = badge.grab().toImage();
    badge.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(areMirrored(fromLeft, badge.grab().toImage()));
}

void TestMirroring::aTextKeepsItsOwnDirection()
{
    const QString text = QStringLiteral("Pro plan (2)");
    const QFont font = themeFont(TextSize::Normal);
    const auto painted = [&](Qt::LayoutDirection layout) {
        QImage picture(QFontMetrics(font).horizontalAdvance(text), 24, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.setLayoutDirection(layout);
        paintLine(painter, picture.rect(), {text, font, Qt::black}, Qt::AlignAbsolute | Qt::AlignLeft);
        return picture;
    };
    QCOMPARE(painted(Qt::RightToLeft), painted(Qt::LeftToRight));
}

void TestMirroring::clicksFindWhatIsShown()
{
    const QRect cell(100, 0, 200, 48);
    const QString word = QStringLiteral("Resend");
    const auto isMirrored = [&cell](const QRect &one, const QRect &other) {
        return one.left() - cell.left() == cell.right() - other.right() && one.size() == other.size();
    };
    QVERIFY(isMirrored(actionRect(cell, word, Qt::LeftToRight), actionRect(cell, word, Qt::RightToLeft)));
    QVERIFY(isMirrored(tickRect(cell, Qt::LeftToRight), tickRect(cell, Qt::RightToLeft)));
    QVERIFY(isMirrored(
        alternativeRect(cell, word, word, Qt::LeftToRight), alternativeRect(cell, word, word, Qt::RightToLeft)));
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestMirroring)
#include "tst_mirroring.moc"
