// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/ledgerlistmodel.h"
#include "models/runlistmodel.h"
#include "samples.h"
#include "ui/emptystate.h"
#include "ui/entrydetails.h"
#include "ui/entryview.h"
#include "ui/factlist.h"
#include "ui/historypage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace Reinvite {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The history page by mouse and keys, over models that the test fills.
class TestHistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void everyControlHasAName();
    void theRunsAreChosenByKey();
    void anEntrysDetailsAreCopied();
    void whatIsNotKnownIsNotTold();
    void aBlankedPersonIsSaidToBe();
    void columnsFoldAwayWhereThereIsNoRoom();
    void detailsStandInOneColumnWhereThereIsNoRoom();
    void whatStandsWhereNothingIs_data();
    void whatStandsWhereNothingIs();
    void aSearchThatFindsNothingIsCleared();
    void aFailedReadIsTriedAgain();
    void keysLeadToTheSearchAndBack();
    void escapeLeavesThePageLast();
    void forgettingIsAskedInPlace();
    void forgettingCanBeLeft();
    void whomToForgetIsTakenFromTheEntry();
    void theFileIsChosenWithoutBlocking_data();
    void theFileIsChosenWithoutBlocking();
    void whatRunsCannotBeStartedTwice();
    void scrollingToTheEndAsksForMore();
    void narrowButtonsSayLess();

private:
    [[nodiscard]] static LedgerEntry entry(qint64 number);
    [[nodiscard]] static LedgerRun run(const QString &id);
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] QLineEdit *field(const QString &name) const;
    [[nodiscard]] bool shows(const QString &text) const;
    void choose(int row) { m_page->entryView()->setCurrentIndex(m_entries.index(row, 0)); }

    LedgerListModel m_entries;
    RunListModel m_runs;
    std::unique_ptr<HistoryPage> m_page;
};

LedgerEntry TestHistoryPage::entry(qint64 number)
{
    LedgerEntry entry;
    entry.entry = number;
    entry.at = Samples::now();
    entry.systemUser = u"mia"_s;
    entry.key = {u"acme"_s, u"seat-%1"_s.arg(number)};
    entry.email = u"ana%1@northwind.example"_s.arg(number);
    entry.state = SendState::Refused;
    entry.vendorText = u"Seat is not pending"_s;
    entry.requestId = u"req-%1"_s.arg(number);
    entry.httpStatus = 409;
    return entry;
}

LedgerRun TestHistoryPage::run(const QString &id)
{
    return {.run = id, .begunAt = Samples::now(), .items = 1, .counts = {{SendState::Sent, 1}}};
}

void TestHistoryPage::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    m_entries.setNow(Samples::now());
    m_runs.setNow(Samples::now());
    m_entries.setConnectionNames({{u"acme"_s, u"Acme Cloud"_s}});
    m_entries.setEntries({entry(3), entry(2), entry(1)}, false);
    m_runs.setRuns({run(u"b"_s), run(u"a"_s)}, false);
    m_page = std::make_unique<HistoryPage>();
    m_page->setRunModel(&m_runs);
    m_page->setEntryModel(&m_entries);
    m_page->setState(HistoryPage::State::Ready);
    m_page->resize(1200, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestHistoryPage::cleanup()
{
    m_page.reset();
}

QPushButton *TestHistoryPage::button(const QString &text) const
{
    for (auto *one : m_page->findChildren<QPushButton *>()) {
        if (one->text().remove(u'&') == text) {
            return one;
        }
    }
    return nullptr;
}

QLineEdit *TestHistoryPage::field(const QString &name) const
{
    for (auto *one : m_page->findChildren<QLineEdit *>()) {
        if (one->accessibleName() == name) {
            return one;
        }
    }
    return nullptr;
}

bool TestHistoryPage::shows(const QString &text) const
{
    return std::ranges::any_of(m_page->findChildren<QLabel *>(),
        [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

void TestHistoryPage::everyControlHasAName()
{
    m_page->showNotice({.id = {}, .text = u"Something"_s, .actionText = u"Do"_s});
    m_page->setState(HistoryPage::State::Failed);
    button(u"Forget a person…"_s)->click();
    QCOMPARE(Samples::namelessControls(*m_page).join(u", "_s), QString());
}

void TestHistoryPage::theRunsAreChosenByKey()
{
    QSignalSpy chosen(m_page.get(), &HistoryPage::runChosen);
    QCOMPARE(m_page->chosenRun(), QString());
    m_page->runView()->setFocus();
    QTest::keyClick(m_page->runView(), Qt::Key_Down);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), u"b"_s);
    m_page->chooseRun(2);
    QCOMPARE(m_page->chosenRun(), u"a"_s);
    QCOMPARE(chosen.count(), 1); // the program's choice is no intent
}

void TestHistoryPage::anEntrysDetailsAreCopied()
{
    m_page->focusEntries();
    choose(1);
    QVERIFY(shows(u"ana2@northwind.example"_s));
    QVERIFY(shows(u"Acme Cloud"_s));
    QTest::keyClick(m_page->entryView(), Qt::Key_Down);
    QVERIFY(shows(u"ana1@northwind.example"_s));
    QTest::keySequence(m_page->entryView(), QKeySequence::Copy);
    const QString copied = QGuiApplication::clipboard()->text();
    for (const char *part : {"Person: ana1@northwind.example", "Vendor said: Seat is not pending", "Request: req-1",
             "HTTP status: 409", "By: mia", "Vendor's id: seat-1"}) {
        QVERIFY2(copied.contains(QLatin1StringView(part)), qPrintable(copied));
    }
}

void TestHistoryPage::whatIsNotKnownIsNotTold()
{
    LedgerEntry bare;
    bare.entry = 1;
    for (const auto &fact : entryFacts(bare, {})) {
        QVERIFY2(!fact.text.isEmpty(), qPrintable(fact.label));
        QVERIFY2(fact.label != u"Request"_s && fact.label != u"New deadline"_s, qPrintable(fact.label));
    }
}

void TestHistoryPage::aBlankedPersonIsSaidToBe()
{
    LedgerEntry blanked = entry(9);
    blanked.email = QString();
    blanked.blanked = true;
    m_entries.setEntries({blanked}, false);
    choose(0);
    QVERIFY(shows(u"blanked"_s));
}

void TestHistoryPage::columnsFoldAwayWhereThereIsNoRoom()
{
    const auto *view = m_page->entryView();
    m_page->resize(1900, 700);
    QTRY_VERIFY(!view->isColumnHidden(LedgerListModel::RequestColumn));
    m_page->resize(660, 500);
    QTRY_VERIFY(view->isColumnHidden(LedgerListModel::RequestColumn));
    for (const auto column :
        {LedgerListModel::WhenColumn, LedgerListModel::WhoColumn, LedgerListModel::OutcomeColumn}) {
        QVERIFY(!view->isColumnHidden(column));
        QVERIFY(view->viewport()->rect().contains(view->visualRect(m_entries.index(0, column))));
    }
}

void TestHistoryPage::detailsStandInOneColumnWhereThereIsNoRoom()
{
    EntryDetails details;
    const auto columns = details.findChildren<FactList *>();
    QCOMPARE(columns.size(), 2);
    details.resize(800, 300);
    details.show();
    details.setEntry(entry(9));
    QVERIFY(columns.last()->isVisible());
    details.resize(400, 300);
    QVERIFY(columns.first()->isVisible());
    QVERIFY(!columns.last()->isVisible());
}

void TestHistoryPage::whatStandsWhereNothingIs_data()
{
    QTest::addColumn<HistoryPage::State>("state");
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("text");
    QTest::newRow("loading") << HistoryPage::State::Loading << QString() << u"Reading the history"_s;
    QTest::newRow("nothing yet") << HistoryPage::State::Ready << QString() << u"Nothing has been asked for yet"_s;
    QTest::newRow("nothing found") << HistoryPage::State::Ready << u"nobody"_s << u"Nothing matches"_s;
    QTest::newRow("a problem") << HistoryPage::State::Failed << QString() << u"ledger.db is damaged"_s;
}

void TestHistoryPage::whatStandsWhereNothingIs()
{
    QFETCH(const HistoryPage::State, state);
    QFETCH(const QString, search);
    QFETCH(const QString, text);
    m_page->setSearchText(search);
    m_entries.setEntries({}, false);
    m_page->setState(state, Problem{.kind = ProblemKind::Storage, .detail = u"ledger.db is damaged"_s});
    QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
    QVERIFY(!m_page->entryView()->isVisible());
    QVERIFY(shows(text));
    m_entries.setEntries({entry(1)}, false);
    QVERIFY(m_page->entryView()->isVisible());
}

void TestHistoryPage::aSearchThatFindsNothingIsCleared()
{
    m_page->setSearchText(u"nobody"_s);
    m_entries.setEntries({}, false);
    QSignalSpy searches(m_page.get(), &HistoryPage::searchChanged);
    QTest::mouseClick(button(u"Clear search"_s), Qt::LeftButton);
    QCOMPARE(searches.count(), 1);
    QCOMPARE(searches.first().first().toString(), QString());
}

void TestHistoryPage::aFailedReadIsTriedAgain()
{
    m_entries.setEntries({}, false);
    m_page->setState(HistoryPage::State::Failed, Problem{.kind = ProblemKind::Storage});
    QSignalSpy retries(m_page.get(), &HistoryPage::retryRequested);
    QTest::mouseClick(button(u"Try again"_s), Qt::LeftButton);
    QCOMPARE(retries.count(), 1);
}

void TestHistoryPage::keysLeadToTheSearchAndBack()
{
    m_page->focusEntries();
    QVERIFY(m_page->entryView()->currentIndex().isValid()); // something to begin from
    QTest::keyClick(m_page->entryView(), Qt::Key_Slash);
    auto *search = field(u"Search the history"_s);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"claimed"_s);
    QCOMPARE(m_page->searchText(), u"claimed"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(m_page->entryView()->hasFocus());
}

void TestHistoryPage::escapeLeavesThePageLast()
{
    QSignalSpy left(m_page.get(), &HistoryPage::leaveRequested);
    m_page->setSearchText(u"claimed"_s);
    m_page->focusSearch();
    auto *search = field(u"Search the history"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(m_page->searchText(), QString());
    QCOMPARE(left.count(), 0);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
    QTest::keyClick(m_page->entryView(), Qt::Key_Escape);
    QTest::keyClick(m_page->runView(), Qt::Key_Escape);
    QCOMPARE(left.count(), 3);
    QTest::mouseClick(m_page->findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(left.count(), 4);
}

void TestHistoryPage::forgettingIsAskedInPlace()
{
    QSignalSpy forgets(m_page.get(), &HistoryPage::forgetRequested);
    QTest::mouseClick(button(u"Forget a person…"_s), Qt::LeftButton);
    auto *address = field(u"Address of the person to forget"_s);
    QVERIFY(address->hasFocus());
    QVERIFY(shows(u"It cannot be taken back."_s));
    auto *confirm = button(u"Blank this person"_s);
    QVERIFY(!confirm->isEnabled());
    QTest::keyClicks(address, u" ana@northwind.example "_s);
    QTest::keyClick(address, Qt::Key_Return);
    QCOMPARE(forgets.count(), 0); // a second Enter is needed, on the button
    QVERIFY(confirm->hasFocus());
    QTest::keyClick(confirm, Qt::Key_Space);
    QCOMPARE(forgets.count(), 1);
    QCOMPARE(forgets.first().first().toString(), u"ana@northwind.example"_s);
    QVERIFY(!address->isVisible());
}

void TestHistoryPage::forgettingCanBeLeft()
{
    QSignalSpy forgets(m_page.get(), &HistoryPage::forgetRequested);
    QSignalSpy left(m_page.get(), &HistoryPage::leaveRequested);
    QTest::mouseClick(button(u"Forget a person…"_s), Qt::LeftButton);
    auto *address = field(u"Address of the person to forget"_s);
    QTest::keyClick(address, Qt::Key_Escape);
    QVERIFY(!address->isVisible());
    QVERIFY(m_page->entryView()->hasFocus());
    QCOMPARE(forgets.count() + left.count(), 0);
}

void TestHistoryPage::whomToForgetIsTakenFromTheEntry()
{
    choose(2);
    QTest::mouseClick(button(u"Forget a person…"_s), Qt::LeftButton);
    QCOMPARE(field(u"Address of the person to forget"_s)->text(), u"ana1@northwind.example"_s);
    QVERIFY(button(u"Blank this person"_s)->isEnabled());
}

void TestHistoryPage::theFileIsChosenWithoutBlocking_data()
{
    QTest::addColumn<int>("entry");
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QString>("ending");
    QTest::newRow("CSV") << 0 << ExportFormat::Csv << u"csv"_s;
    QTest::newRow("JSON") << 1 << ExportFormat::Json << u"json"_s;
}

void TestHistoryPage::theFileIsChosenWithoutBlocking()
{
    QFETCH(const int, entry);
    QFETCH(const QString, ending);
    QSignalSpy exports(m_page.get(), &HistoryPage::exportRequested);
    button(u"Export…"_s)->menu()->actions().at(entry)->trigger();
    auto *dialog = m_page->findChild<QFileDialog *>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    QCOMPARE(dialog->defaultSuffix(), ending);
    Q_EMIT dialog->fileSelected(u"/somewhere/history."_s + ending);
    QCOMPARE(exports.count(), 1);
    QCOMPARE(exports.first().first().toString(), u"/somewhere/history."_s + ending);
    QTEST(exports.first().at(1).value<ExportFormat>(), "format");
    dialog->close();
}

void TestHistoryPage::whatRunsCannotBeStartedTwice()
{
    QSignalSpy checks(m_page.get(), &HistoryPage::checkRequested);
    auto *check = button(u"Check the ledger"_s);
    auto *write = button(u"Export…"_s);
    QTest::mouseClick(check, Qt::LeftButton);
    m_page->setChecking(true);
    m_page->setExporting(true);
    QTest::mouseClick(check, Qt::LeftButton);
    QCOMPARE(checks.count(), 1);
    QVERIFY(!write->isEnabled());
    m_page->setChecking(false);
    m_page->setExporting(false);
    QVERIFY(check->isEnabled() && write->isEnabled());
}

void TestHistoryPage::scrollingToTheEndAsksForMore()
{
    QList<LedgerEntry> page;
    for (qint64 number = 1200; number > 200; --number) {
        page.append(entry(number));
    }
    QSignalSpy wanted(&m_entries, &LedgerListModel::moreWanted);
    m_entries.setEntries(page, true);
    QCoreApplication::processEvents();
    QCOMPARE(wanted.count(), 0);
    m_page->entryView()->scrollToBottom();
    QTRY_COMPARE(wanted.count(), 1);
}

void TestHistoryPage::narrowButtonsSayLess()
{
    QVERIFY(button(u"Forget a person…"_s) != nullptr);
    m_page->resize(500, 500);
    QTRY_VERIFY(button(u"Forget…"_s) != nullptr);
    for (const auto *one : m_page->findChildren<QPushButton *>()) {
        QVERIFY2(!one->isVisible() || one->width() >= one->sizeHint().width(), qPrintable(one->text()));
    }
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestHistoryPage)
#include "tst_historypage.moc"
