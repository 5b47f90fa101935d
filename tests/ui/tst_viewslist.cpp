// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/savedviewsmodel.h"
#include "samples.h"
#include "ui/sidebar.h"
#include "ui/viewnamebar.h"
#include "ui/viewslist.h"
#include "ui/viewsmenu.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace Reinvite {

using namespace Qt::StringLiterals;

/// The saved views in the sidebar and in the menu, and the bar that asks for a name.
class TestViewsList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void aViewIsShownByMouseAndKeys();
    void theArrowsAloneShowNothing();
    void whatIsShownIsMarkedWhateverIsClicked();
    void aViewIsRenamedInItsPlace();
    void escapeKeepsTheName();
    void keysRemoveAndMove();
    void theContextMenuDoesTheSame_data();
    void theContextMenuDoesTheSame();
    void builtInViewsAreBroughtBackOnlyWhereTheyAreMissing();
    void withoutViewsThereIsNoHeading();
    void whereThereIsNoRoomViewsAreInTheMenuOnly();
    void viewsStandInWholeRows();
    void aViewLeadsToTheList();
    void theMenuHasTheViewsWithNumbers();
    void theMenuFollowsTheModel();
    void theMenuActsOnWhatIsShown();
    void aNameIsAskedForInPlace();
    void anEmptyNameIsNotTaken();
    void escapeAndCancelSaveNothing();
    void everyControlHasAName();

private:
    [[nodiscard]] ViewsList *views() const { return m_sidebar->viewsList(); }
    void click(int row);
    [[nodiscard]] QAction *actionIn(const QMenu *menu, const QString &text) const;

    std::unique_ptr<SavedViewsModel> m_model;
    std::unique_ptr<Samples::Models> m_models;
    std::unique_ptr<Sidebar> m_sidebar;
};

void TestViewsList::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    m_model = std::make_unique<SavedViewsModel>();
    m_models = std::make_unique<Samples::Models>();
    m_sidebar = std::make_unique<Sidebar>();
    m_sidebar->setViewModel(m_model.get());
    m_sidebar->setConnectionModel(&m_models->connectionModel);
    m_sidebar->resize(236, 800);
    m_sidebar->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_sidebar.get()));
    m_sidebar->activateWindow();
}

void TestViewsList::cleanup()
{
    m_sidebar.reset();
    m_models.reset();
    m_model.reset();
}

void TestViewsList::click(int row)
{
    QTest::mouseClick(views()->viewport(), Qt::LeftButton, {}, views()->visualRect(m_model->index(row)).center());
}

QAction *TestViewsList::actionIn(const QMenu *menu, const QString &text) const
{
    for (auto *action : menu->actions()) {
        if (action->text().remove(u'&') == text) {
            return action;
        }
    }
    return nullptr;
}

void TestViewsList::aViewIsShownByMouseAndKeys()
{
    QSignalSpy spy(views(), &ViewsList::chosen);
    click(1);
    QCOMPARE(spy.takeFirst().constFirst().toString(), u"monday"_s);
    QTest::keyClick(views(), Qt::Key_Down);
    QTest::keyClick(views(), Qt::Key_Return);
    QCOMPARE(spy.takeFirst().constFirst().toString(), u"twice"_s);
    QTest::keyClick(views(), Qt::Key_Space);
    QCOMPARE(spy.takeFirst().constFirst().toString(), u"twice"_s);
}

void TestViewsList::theArrowsAloneShowNothing()
{
    QSignalSpy spy(views(), &ViewsList::chosen);
    views()->setFocus();
    QTest::keyClick(views(), Qt::Key_Down);
    QTest::keyClick(views(), Qt::Key_Down);
    QCOMPARE(views()->currentId(), u"twice"_s);
    QCOMPARE(spy.count(), 0);
}

void TestViewsList::whatIsShownIsMarkedWhateverIsClicked()
{
    QSignalSpy spy(views(), &ViewsList::chosen);
    const auto marked = [this] {
        return views()->selectionModel()->selectedIndexes().value(0).data(SavedViewsModel::IdRole).toString();
    };
    views()->setShown(u"twice"_s);
    QCOMPARE(marked(), u"twice"_s);
    QCOMPARE(spy.count(), 0);
    click(0);
    QCOMPARE(marked(), u"twice"_s);
    views()->setShown({});
    QCOMPARE(marked(), QString());
    views()->setShown(u"nobody"_s);
    QCOMPARE(marked(), QString());
}

void TestViewsList::aViewIsRenamedInItsPlace()
{
    click(0);
    QTest::keyClick(views(), Qt::Key_F2);
    auto *editor = views()->findChild<QLineEdit *>();
    QVERIFY(editor != nullptr);
    QCOMPARE(editor->text(), u"Needs attention"_s);
    QCOMPARE(editor->accessibleName(), u"Name of the view"_s);
    editor->selectAll();
    QTest::keyClicks(editor, u"Mine"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(m_model->nameAt(0), u"Mine"_s);
}

void TestViewsList::escapeKeepsTheName()
{
    views()->rename(u"monday"_s);
    auto *editor = views()->findChild<QLineEdit *>();
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, u"x"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(m_model->nameAt(1), u"Dying before Monday"_s);
}

void TestViewsList::keysRemoveAndMove()
{
    QSignalSpy removed(views(), &ViewsList::removeRequested);
    QSignalSpy moved(views(), &ViewsList::moveRequested);
    click(1);
    QTest::keyClick(views(), Qt::Key_Delete);
    QCOMPARE(removed.takeFirst().constFirst().toString(), u"monday"_s);
    QTest::keyClick(views(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(views(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(moved.at(0), QVariantList({u"monday"_s, -1}));
    QCOMPARE(moved.at(1), QVariantList({u"monday"_s, 1}));
    QCOMPARE(views()->currentId(), u"monday"_s);
}

void TestViewsList::theContextMenuDoesTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("intent");
    QTest::newRow("show") << u"Show"_s << QByteArray(SIGNAL(chosen(QString)));
    QTest::newRow("up") << u"Move up"_s << QByteArray(SIGNAL(moveRequested(QString, int)));
    QTest::newRow("down") << u"Move down"_s << QByteArray(SIGNAL(moveRequested(QString, int)));
    QTest::newRow("remove") << u"Remove"_s << QByteArray(SIGNAL(removeRequested(QString)));
}

void TestViewsList::theContextMenuDoesTheSame()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, intent);
    QSignalSpy spy(views(), QMetaObject::normalizedSignature(intent.constData()).constData());
    views()->setCurrentIndex(m_model->index(1));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(views()->viewport(), &event);
    auto *menu = views()->findChild<QMenu *>();
    QVERIFY(menu != nullptr);
    actionIn(menu, text)->trigger();
    menu->close();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toString(), u"monday"_s);
}

void TestViewsList::builtInViewsAreBroughtBackOnlyWhereTheyAreMissing()
{
    QSignalSpy spy(views(), &ViewsList::restoreRequested);
    for (const bool missing : {false, true}) {
        views()->setRestoreOffered(missing);
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(5, 5), QPoint(5, 5));
        QCoreApplication::sendEvent(views()->viewport(), &event);
        auto *menu = views()->findChildren<QMenu *>().constLast();
        auto *action = actionIn(menu, u"Bring back the built-in views"_s);
        QCOMPARE(action->isEnabled(), missing);
        action->trigger();
        menu->close();
    }
    QCOMPARE(spy.count(), 1);
}

void TestViewsList::withoutViewsThereIsNoHeading()
{
    QVERIFY(views()->isVisible());
    for (const SavedView &view : builtInViews()) {
        m_model->remove(view.id);
    }
    QTRY_VERIFY(!views()->isVisible());
    m_model->restoreBuiltIns();
    QTRY_VERIFY(views()->isVisible());
}

void TestViewsList::whereThereIsNoRoomViewsAreInTheMenuOnly()
{
    m_sidebar->setMinimumSize(200, 200); // as the window gives no more
    m_sidebar->resize(236, 430);
    QTRY_VERIFY(!views()->isVisible());
    m_sidebar->resize(236, 510);
    QTRY_VERIFY(views()->isVisible());
    QVERIFY(views()->height() >= 60);
}

void TestViewsList::viewsStandInWholeRows()
{
    for (int number = 0; number < 20; ++number) {
        m_model->add({.id = {}, .name = u"View"_s});
    }
    m_sidebar->setMinimumSize(200, 200);
    const int row = views()->visualRect(m_model->index(0)).height();
    for (const int height : {500, 555, 640, 860}) {
        m_sidebar->resize(236, height);
        QTRY_COMPARE(views()->height() % row, 0);
        QTRY_VERIFY(m_sidebar->connectionView()->height() >= 76);
        QVERIFY(m_sidebar->connectionView()->geometry().bottom() < height);
    }
}

void TestViewsList::aViewLeadsToTheList()
{
    QSignalSpy spy(m_sidebar.get(), &Sidebar::listRequested);
    click(0);
    QCOMPARE(spy.count(), 1);
}

void TestViewsList::theMenuHasTheViewsWithNumbers()
{
    ViewsMenu menu(u"Views"_s, *views(), nullptr);
    views()->setModel(m_model.get());
    QSignalSpy spy(views(), &ViewsList::chosen);
    auto *action = actionIn(&menu, u"Dying before Monday"_s);
    QCOMPARE(action->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_2));
    action->trigger();
    QCOMPARE(spy.takeFirst().constFirst().toString(), u"monday"_s);
    QVERIFY(!action->isChecked()); // it is not shown for having been asked for
    views()->setShown(u"monday"_s);
    QVERIFY(action->isChecked());
}

void TestViewsList::theMenuFollowsTheModel()
{
    ViewsMenu menu(u"Views"_s, *views(), nullptr);
    views()->setModel(m_model.get());
    for (int number = 0; number < 12; ++number) {
        m_model->add({.id = {}, .name = u"A & B %1"_s.arg(number)});
    }
    QVERIFY(menu.actions().at(3)->text() == u"A && B 0"_s);
    QVERIFY(menu.actions().at(10)->shortcut().isEmpty());
    m_model->move(u"attention"_s, 1);
    QCOMPARE(menu.actions().at(0)->text(), u"Dying before Monday"_s);
    QCOMPARE(menu.actions().at(0)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_1));
    m_model->setData(m_model->index(0), u"Mine"_s);
    QCOMPARE(menu.actions().at(0)->text(), u"Mine"_s);
    m_model->setViews({});
    QVERIFY(actionIn(&menu, u"Mine"_s) == nullptr);
}

void TestViewsList::theMenuActsOnWhatIsShown()
{
    ViewsMenu menu(u"Views"_s, *views(), nullptr);
    views()->setModel(m_model.get());
    QSignalSpy removed(views(), &ViewsList::removeRequested);
    QSignalSpy moved(views(), &ViewsList::moveRequested);
    auto *remove = actionIn(&menu, u"Remove the view"_s);
    QVERIFY(!remove->isEnabled());
    views()->setShown(u"attention"_s);
    QVERIFY(!actionIn(&menu, u"Move the view up"_s)->isEnabled());
    remove->trigger();
    actionIn(&menu, u"Move the view down"_s)->trigger();
    QCOMPARE(removed.first().first().toString(), u"attention"_s);
    QCOMPARE(moved.first(), QVariantList({u"attention"_s, 1}));
}

void TestViewsList::aNameIsAskedForInPlace()
{
    ViewNameBar bar;
    QSignalSpy named(&bar, &ViewNameBar::named);
    QSignalSpy finished(&bar, &ViewNameBar::finished);
    QVERIFY(bar.isHidden());
    bar.ask(u"expires<24h"_s);
    auto *name = bar.findChild<QLineEdit *>();
    QCOMPARE(name->selectedText(), u"expires<24h"_s);
    QTest::keyClicks(name, u" Before  tomorrow "_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(named.count(), 1);
    QCOMPARE(named.first().first().toString(), u"Before tomorrow"_s);
    QCOMPARE(finished.count(), 1);
    QVERIFY(bar.isHidden());
}

void TestViewsList::anEmptyNameIsNotTaken()
{
    ViewNameBar bar;
    QSignalSpy named(&bar, &ViewNameBar::named);
    bar.ask({});
    auto *name = bar.findChild<QLineEdit *>();
    auto *save = bar.findChild<QPushButton *>();
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(name, u"  "_s);
    QVERIFY(!save->isEnabled());
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(named.count(), 0);
    QTest::keyClicks(name, u"x"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(named.count(), 1);
}

void TestViewsList::escapeAndCancelSaveNothing()
{
    ViewNameBar bar;
    QSignalSpy named(&bar, &ViewNameBar::named);
    QSignalSpy finished(&bar, &ViewNameBar::finished);
    bar.ask(u"x"_s);
    QTest::keyClick(bar.findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(bar.isHidden());
    bar.ask(u"x"_s);
    for (auto *button : bar.findChildren<QPushButton *>()) {
        if (button->text() == u"Cancel"_s) {
            QTest::keyClick(button, Qt::Key_Return); // is not a way to save
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QVERIFY(bar.isHidden());
    QCOMPARE(named.count(), 0);
    QCOMPARE(finished.count(), 2);
}

void TestViewsList::everyControlHasAName()
{
    ViewNameBar bar;
    bar.ask(u"x"_s);
    QCOMPARE(Samples::namelessControls(bar).join(u", "_s), QString());
    QCOMPARE(Samples::namelessControls(*m_sidebar).join(u", "_s), QString());
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestViewsList)
#include "tst_viewslist.moc"
