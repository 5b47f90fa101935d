// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "ui/filteredit.h"
#include "ui/filterfield.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace Reinvite {

using namespace Qt::StringLiterals;

class TestFilterField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup() { m_window.reset(); }
    void typingSaysTheText();
    void fieldsAndValuesAreOffered();
    void tabTakesTheFirst();
    void tabLeavesWhereNothingIsOffered();
    void theArrowsAndReturnTakeOne();
    void returnNeverStealsAPlainWord();
    void escapeClosesThenClearsThenLeaves();
    void aClickTakesOne();
    void whatIsTakenCanBeUndone();
    void namesAreOffered();
    void nothingIsSaidWhileATermIsTyped_data();
    void nothingIsSaidWhileATermIsTyped();
    void theErrorIsSaidWhenTheTermIsLeft_data();
    void theErrorIsSaidWhenTheTermIsLeft();
    void theErrorIsSaidWhenTheTypingStops();
    void theErrorGoesWhenItIsMended();
    void aTextThatIsSetIsJudgedAtOnce();
    void theWrongPartIsMarked();
    void theLineIsTheSameWithMarks();
    void composingIsNotDisturbed();
    void everyControlHasAName();

private:
    void type(const QString &text) { QTest::keyClicks(edit(), text); }
    void press(Qt::Key key);
    [[nodiscard]] FilterEdit *edit() const { return m_field->edit(); }
    [[nodiscard]] QStringList offered() const;
    [[nodiscard]] QImage picture();

    std::unique_ptr<QWidget> m_window;
    FilterField *m_field = nullptr;
    QPushButton *m_next = nullptr;
};

/// The field between two others, judged as the program does it.
void TestFilterField::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_field = new FilterField(m_window.get());
    m_next = new QPushButton(u"next"_s, m_window.get());
    column->addWidget(m_field);
    column->addWidget(m_next);
    connect(m_field, &FilterField::textChanged, m_field, [this](const QString &text) {
        const auto filter = Filter::parse(text, Samples::now());
        m_field->setError(filter ? std::nullopt : std::optional(filter.error()));
    });
    m_window->resize(600, 300);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    m_field->focusText();
    QTRY_VERIFY(edit()->hasFocus());
}

/// As a keyboard does: the offers have it while they are open.
void TestFilterField::press(Qt::Key key)
{
    QTest::keyClick(edit()->isCompleting() ? static_cast<QWidget *>(edit()->offers()) : edit(), key);
}

QStringList TestFilterField::offered() const
{
    QStringList words;
    for (int row = 0; edit()->isCompleting() && row < edit()->offers()->model()->rowCount(); ++row) {
        words.append(edit()->offers()->model()->index(row, 0).data().toString());
    }
    return words;
}

QImage TestFilterField::picture()
{
    return edit()->grab().toImage();
}

void TestFilterField::typingSaysTheText()
{
    QSignalSpy spy(m_field, &FilterField::textChanged);
    type(u"ada"_s);
    QCOMPARE(spy.count(), 3);
    QCOMPARE(spy.last().constFirst().toString(), u"ada"_s);
    QCOMPARE(m_field->text(), u"ada"_s);
}

void TestFilterField::fieldsAndValuesAreOffered()
{
    type(u"ada sta"_s);
    QCOMPARE(offered(), QStringList{u"state:"_s});
    type(u"te:ex"_s);
    QCOMPARE(offered(), QStringList{u"expired"_s});
    type(u"pired "_s);
    QVERIFY(!edit()->isCompleting());
}

void TestFilterField::tabTakesTheFirst()
{
    type(u"sta"_s);
    press(Qt::Key_Tab);
    QCOMPARE(m_field->text(), u"state:"_s);
    QVERIFY(edit()->hasFocus());
    QVERIFY(offered().contains(u"expired"_s)); // goes on with the values
    type(u"exp"_s);
    press(Qt::Key_Tab);
    QCOMPARE(m_field->text(), u"state:expired "_s);
    QVERIFY(!edit()->isCompleting());
}

void TestFilterField::tabLeavesWhereNothingIsOffered()
{
    type(u"ada"_s);
    press(Qt::Key_Tab);
    QTRY_VERIFY(m_next->hasFocus());
    QCOMPARE(m_field->text(), u"ada"_s);
}

void TestFilterField::theArrowsAndReturnTakeOne()
{
    QSignalSpy left(m_field, &FilterField::left);
    type(u"state:"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_field->text(), u"state:soon "_s);
    QCOMPARE(left.count(), 0);
}

void TestFilterField::returnNeverStealsAPlainWord()
{
    QSignalSpy left(m_field, &FilterField::left);
    type(u"name"_s);
    QCOMPARE(offered(), QStringList{u"name:"_s});
    press(Qt::Key_Return);
    QCOMPARE(m_field->text(), u"name"_s);
    QVERIFY(!edit()->isCompleting());
    QCOMPARE(left.count(), 1);
}

void TestFilterField::escapeClosesThenClearsThenLeaves()
{
    QSignalSpy left(m_field, &FilterField::left);
    type(u"sta"_s);
    press(Qt::Key_Escape);
    QVERIFY(!edit()->isCompleting());
    QCOMPARE(m_field->text(), u"sta"_s);
    press(Qt::Key_Escape);
    QCOMPARE(m_field->text(), QString());
    QCOMPARE(left.count(), 0);
    press(Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void TestFilterField::aClickTakesOne()
{
    type(u"state:e"_s);
    auto *offers = edit()->offers();
    QTest::mouseClick(
        offers->viewport(), Qt::LeftButton, {}, offers->visualRect(offers->model()->index(0, 0)).center());
    QCOMPARE(m_field->text(), u"state:expired "_s);
}

void TestFilterField::whatIsTakenCanBeUndone()
{
    type(u"sta"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Escape);
    edit()->undo();
    QCOMPARE(m_field->text(), u"sta"_s);
}

void TestFilterField::namesAreOffered()
{
    m_field->setNames({.vendors = {{u"polar"_s, u"Polar"_s}}, .connections = {u"Acme Cloud"_s}});
    type(u"vendor:"_s);
    QCOMPARE(offered(), QStringList{u"polar"_s});
    press(Qt::Key_Tab);
    type(u"connection:a"_s);
    press(Qt::Key_Tab);
    QCOMPARE(m_field->text(), u"vendor:polar connection:\"Acme Cloud\" "_s);
}

void TestFilterField::nothingIsSaidWhileATermIsTyped_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"ada", "state:", "state:exp", "expires<", "expires<2", "foo:", "ada expires<"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void TestFilterField::nothingIsSaidWhileATermIsTyped()
{
    QFETCH(QString, text);
    type(text);
    QVERIFY(!m_field->isErrorShown());
}

void TestFilterField::theErrorIsSaidWhenTheTermIsLeft_data()
{
    QTest::addColumn<QList<Qt::Key>>("keys");
    QTest::newRow("with a blank") << QList{Qt::Key_Escape, Qt::Key_Space};
    QTest::newRow("with the cursor") << QList{Qt::Key_Escape, Qt::Key_Left};
    QTest::newRow("with Return") << QList{Qt::Key_Return};
    QTest::newRow("with Tab") << QList{Qt::Key_Escape, Qt::Key_Tab};
}

void TestFilterField::theErrorIsSaidWhenTheTermIsLeft()
{
    QFETCH(QList<Qt::Key>, keys);
    type(u"state:"_s);
    for (const Qt::Key key : std::as_const(keys)) {
        press(key);
    }
    QTRY_VERIFY(m_field->isErrorShown());
    const auto *sentence = m_field->findChild<QLabel *>();
    QVERIFY(sentence->text().contains(u"state"_s));
    QCOMPARE(sentence->y() > edit()->geometry().bottom(), true);
    const auto *face = QAccessible::queryAccessibleInterface(edit());
    QCOMPARE(face->text(QAccessible::Description), sentence->text());
}

void TestFilterField::theErrorIsSaidWhenTheTypingStops()
{
    type(u"state:tea"_s);
    QVERIFY(!m_field->isErrorShown());
    QTRY_VERIFY(m_field->isErrorShown());
}

void TestFilterField::theErrorGoesWhenItIsMended()
{
    m_field->setText(u"state:tea"_s);
    press(Qt::Key_Return);
    QVERIFY(m_field->isErrorShown());
    m_field->setText(u"state:soon"_s);
    QVERIFY(!m_field->isErrorShown());
    QVERIFY(edit()->accessibleDescription().isEmpty());
}

void TestFilterField::aTextThatIsSetIsJudgedAtOnce()
{
    m_next->setFocus();
    QTRY_VERIFY(m_next->hasFocus());
    m_field->setText(u"state:tea"_s);
    QVERIFY(m_field->isErrorShown());
}

void TestFilterField::theWrongPartIsMarked()
{
    m_next->setFocus();
    QTRY_VERIFY(m_next->hasFocus());
    m_field->setText(u"ada state:tea bob"_s);
    QVERIFY(m_field->isErrorShown());
    const QImage marked = picture();
    edit()->setMarked({});
    QVERIFY(picture() != marked);
    edit()->setMarked(FilterError{.position = 4, .length = 9, .sentence = {}});
    QCOMPARE(picture(), marked);
    edit()->setMarked(FilterError{.position = 0, .length = 3, .sentence = {}});
    QVERIFY(picture() != marked);
}

/// The marks come by the way of an input method: they must take nothing with them.
void TestFilterField::theLineIsTheSameWithMarks()
{
    m_field->setText(u"ada state:tea bob"_s);
    edit()->setSelection(2, 6);
    QSignalSpy changed(edit(), &QLineEdit::textChanged);
    edit()->setMarked(FilterError{.position = 4, .length = 9, .sentence = {}});
    QCOMPARE(m_field->text(), u"ada state:tea bob"_s);
    QCOMPARE(edit()->selectedText(), u"a stat"_s);
    QCOMPARE(edit()->cursorPosition(), 8);
    QCOMPARE(changed.count(), 0);
}

void TestFilterField::composingIsNotDisturbed()
{
    QInputMethodEvent composing(u"に"_s, {});
    QCoreApplication::sendEvent(edit(), &composing);
    const QImage before = picture();
    edit()->setMarked(FilterError{.position = 0, .length = 1, .sentence = {}});
    QCOMPARE(picture(), before);
    QInputMethodEvent composed({}, {});
    composed.setCommitString(u"日本"_s);
    QCoreApplication::sendEvent(edit(), &composed);
    QCOMPARE(m_field->text(), u"日本"_s);
}

void TestFilterField::everyControlHasAName()
{
    type(u"sta"_s);
    QCOMPARE(Samples::namelessControls(*m_window).join(u", "_s), QString());
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestFilterField)
#include "tst_filterfield.moc"
