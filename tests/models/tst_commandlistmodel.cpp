// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/commandlistmodel.h"

#include "tests/models/samples.h"

#include <QAbstractItemModelTester>

using namespace Reinvite;
using namespace Samples;

namespace {

const QList<Command> Offer = {
    {.text = u"Add a connection…"_s, .section = u"File"_s, .keys = u"Ctrl+N"_s},
    {.text = u"Export shown rows…"_s, .section = u"File"_s, .keys = u"Ctrl+Shift+E"_s},
    {.text = u"Edit…"_s, .section = u"Connection"_s, .keys = u"Ctrl+E"_s, .enabled = false},
    {.text = u"Show the sidebar"_s, .section = u"View"_s, .keys = u"F8"_s, .checked = true},
    {.text = u"Expires"_s, .section = u"Sort by"_s},
    {.text = u"Expired"_s, .section = u"States"_s},
};

QStringList shown(const CommandListModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        texts += model.index(row, 0).data().toString();
    }
    return texts;
}

} // namespace

class CommandListModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void wordsAndFirstLettersAreFound_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marked"); // found letters in brackets; empty: not found
        const auto row = [](const char *name, const QString &typed, const QString &text, const QString &marked) {
            QTest::newRow(name) << typed << text << marked;
        };
        const QString rows = u"Export shown rows…"_s;
        row("nothing typed", u""_s, rows, rows);
        row("blanks", u"  "_s, rows, rows);
        row("beginnings of words", u"ex sh"_s, rows, u"[Ex]port [sh]own rows…"_s);
        row("other case", u"EXPORT"_s, rows, u"[Export] shown rows…"_s);
        row("other order", u"rows exp"_s, rows, u"[Exp]ort shown [rows]…"_s);
        row("first letters", u"esr"_s, rows, u"[E]xport [s]hown [r]ows…"_s);
        row("first letters of later words", u"sr"_s, rows, u"Export [s]hown [r]ows…"_s);
        row("inside a word", u"port"_s, rows, u"Ex[port] shown rows…"_s);
        row("one letter inside is not enough", u"p"_s, rows, QString());
        row("a word too many", u"export all"_s, rows, QString());
        row("letters that skip a word", u"er"_s, rows, QString());
        row("the section's word", u"file exp"_s, rows, u"[Exp]ort shown rows…"_s);
        row("the section alone", u"fi"_s, rows, rows);
        row("the same beginning twice", u"s sh"_s, rows, u"Export [sh]own rows…"_s);
        row("umlauts", u"übers"_s, u"Die Übersicht zeigen"_s, u"Die [Übers]icht zeigen"_s);
        row("a sign alone", u"…"_s, rows, QString());
        row("half a surrogate", QString(QChar(0xD83D)), rows, QString());
        row("no letters in the text", u"a"_s, u"…"_s, QString());
        row("from right to left", u"הצג"_s, u"הצג הכל"_s, u"[הצג] הכל"_s);
    }
    void wordsAndFirstLettersAreFound()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, text);
        const auto match = matchCommand(typed, {.text = text, .section = u"File"_s});
        QString marked = match ? text : QString();
        const QList<MatchedRange> ranges = match ? match->ranges : QList<MatchedRange>();
        for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
            marked.insert(range->start + range->length, u']').insert(range->start, u'[');
        }
        QTEST(marked, "marked");
    }

    void theBetterMatchCostsLess_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("a whole word before a beginning") << u"sort"_s << u"Sort"_s << u"Sorted"_s;
        QTest::newRow("the first word before a later one") << u"show"_s << u"Show all"_s << u"Do show"_s;
        QTest::newRow("the first word's beginning before a later letter") << u"e"_s << u"Export"_s << u"Copy e-mail"_s;
        QTest::newRow("a beginning before first letters") << u"sa"_s << u"Save"_s << u"Show all"_s;
        QTest::newRow("first letters before the inside") << u"sa"_s << u"Show all"_s << u"Message"_s;
        QTest::newRow("the section before the inside") << u"fi"_s << u"Stop"_s << u"Profiles"_s;
        QTest::newRow("in order before out of order") << u"ex sh"_s << u"Export shown"_s << u"Shown exports"_s;
    }
    void theBetterMatchCostsLess()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, better);
        QFETCH(const QString, worse);
        const auto good = matchCommand(typed, {.text = better, .section = better == u"Stop"_s ? u"File"_s : QString()});
        const auto bad = matchCommand(typed, {.text = worse, .section = {}});
        QVERIFY(good && bad);
        QVERIFY2(good->cost < bad->cost, qPrintable(u"%1, %2"_s.arg(good->cost).arg(bad->cost)));
    }

    void whatCannotBeDoneNowComesLastAndOnlyWhenTyped()
    {
        CommandListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setCommands(Offer);
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(!shown(model).contains(u"Edit…"_s));
        model.setTyped(u"e"_s);
        QCOMPARE(shown(model), QStringList({u"Export shown rows…"_s, u"Expires"_s, u"Expired"_s, u"Edit…"_s}));
        QVERIFY(!model.index(3, 0).data(CommandListModel::EnabledRole).toBool());
    }

    void theBestMatchComesFirst()
    {
        CommandListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setCommands(Offer);
        model.setTyped(u"con"_s);
        QCOMPARE(shown(model), QStringList({u"Add a connection…"_s, u"Edit…"_s}));
        model.setTyped(u"sort exp"_s);
        QCOMPARE(shown(model), QStringList{u"Expires"_s});
        QCOMPARE(model.commandAt(0), 4);
        QCOMPARE(model.commandAt(1), -1);
        QCOMPARE(model.commandAt(-1), -1);
    }

    void whatWasUsedLatelyComesFirst()
    {
        CommandListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setCommands(Offer);
        model.noteUsed(4);
        model.noteUsed(3);
        model.noteUsed(4);
        model.noteUsed(-1);
        model.noteUsed(99);
        QCOMPARE(shown(model).first(2), QStringList({u"Expires"_s, u"Show the sidebar"_s}));
        // Another offer in which they stand elsewhere.
        model.setCommands({Offer.at(5), Offer.at(3), Offer.at(4)});
        QCOMPARE(shown(model), QStringList({u"Expires"_s, u"Show the sidebar"_s, u"Expired"_s}));
        // Among equal matches, too; a better one still comes first.
        model.setTyped(u"exp"_s);
        QCOMPARE(shown(model), QStringList({u"Expires"_s, u"Expired"_s}));
        model.setTyped(u"expired"_s);
        QCOMPARE(shown(model), QStringList{u"Expired"_s});
    }

    void whatIsTypedIsKeptForAnotherOffer()
    {
        CommandListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTyped(u"side"_s);
        model.setCommands(Offer);
        QCOMPARE(shown(model), QStringList{u"Show the sidebar"_s});
    }

    void aRowIsReadWhole()
    {
        CommandListModel model;
        model.setCommands(Offer);
        model.setTyped(u"edit"_s);
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
            u"Edit…, Connection, Ctrl+E, not available now"_s);
        model.setTyped(u"side"_s);
        const QModelIndex index = model.index(0, 0);
        QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), u"Show the sidebar, View, F8, on"_s);
        QCOMPARE(index.data(CommandListModel::SectionRole).toString(), u"View"_s);
        QCOMPARE(index.data(CommandListModel::KeysRole).toString(), u"F8"_s);
        QVERIFY(index.data(CommandListModel::CheckedRole).toBool());
        const auto ranges = index.data(CommandListModel::RangesRole).value<QList<MatchedRange>>();
        QCOMPARE(ranges, QList<MatchedRange>({{9, 4}}));
    }
};

QTEST_GUILESS_MAIN(CommandListModelTest)
#include "tst_commandlistmodel.moc"
