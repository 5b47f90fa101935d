// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/filtercompletion.h"

#include "models/filter.h"
#include "tests/models/samples.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

const FilterNames Names = {.vendors = {{u"polar"_s, u"Polar"_s}, {u"polar_portal"_s, u"Polar customer portal"_s},
                               {u"worth"_s, u"Onboarding by Worth"_s}},
    .connections = {u"Acme Cloud"_s, u"Northwind"_s, u"the \"old\" one"_s}};

QStringList wordsOf(const QList<FilterCompletion> &completions)
{
    QStringList words;
    std::ranges::transform(completions, std::back_inserter(words), &FilterCompletion::word);
    return words;
}

} // namespace

class TestFilterCompletion final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { Samples::failOnAnyWarning(); }

    void wordsAreOffered_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const QString &text, const QStringList &words) {
            QTest::newRow(text.toUtf8().constData()) << text << words;
        };
        row(u"sta"_s, {u"state:"_s});
        row(u"ada STA"_s, {u"state:"_s});
        row(u"-do"_s, {u"domain:"_s});
        row(u"exp"_s, {u"expires<"_s, u"expires>"_s, u"expires:"_s});
        row(u"tim"_s, {u"times>="_s, u"times<"_s, u"times:"_s});
        row(u"cre"_s, {u"created>"_s, u"created<"_s});
        row(u"state:ex"_s, {u"expired"_s});
        row(u"state:expired,un"_s, {u"unknown"_s});
        row(u"horizon:expired,3d,l"_s, {u"later"_s});
        row(u"expires<2"_s, {u"24h"_s});
        row(u"expires>=mon"_s, {u"monday"_s});
        row(u"vendor:po"_s, {u"polar"_s, u"polar_portal"_s});
        row(u"vendor:onb"_s, {u"worth"_s});
        row(u"connection:"_s, {u"Acme Cloud"_s, u"Northwind"_s});
        row(u"connection:ac"_s, {u"Acme Cloud"_s});
        row(u"connection:\"acme c"_s, {u"Acme Cloud"_s});
        row(u"name:\"ada l\" sta"_s, {u"state:"_s});
        row(u"is:"_s, {u"attention"_s, u"changed"_s, u"renewable"_s, u"guessed"_s});
    }

    void wordsAreOffered()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        QCOMPARE(wordsOf(filterCompletions(text, text.size(), Names)), words);
    }

    void plainWordsAreLeftAlone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", " ", "ada", "ada ", "\"sta", "\"ada lovelace\"", "ada@sta", "a,sta",
                 "state:expired", "vendor:worth", "state:tea", "foo:", "name:ada", "state<ex"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }

    void plainWordsAreLeftAlone()
    {
        QFETCH(QString, text);
        QCOMPARE(wordsOf(filterCompletions(text, text.size(), Names)), QStringList());
    }

    void inTheMiddleOfAWordNothingIsOffered()
    {
        QVERIFY(filterCompletions(u"state"_s, 2, Names).isEmpty());
        QCOMPARE(wordsOf(filterCompletions(u"sta ada"_s, 3, Names)), QStringList{u"state:"_s});
    }

    void whatIsTakenStandsInTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("at");
        QTest::addColumn<QString>("taken");
        QTest::addColumn<qsizetype>("cursor");
        QTest::newRow("a field") << u"ada -sta"_s << qsizetype(8) << u"ada -state:"_s << qsizetype(11);
        QTest::newRow("a value") << u"state:exp"_s << qsizetype(9) << u"state:expired "_s << qsizetype(14);
        QTest::newRow("one of several") << u"state:soon,exp"_s << qsizetype(14) << u"state:soon,expired "_s
                                        << qsizetype(19);
        QTest::newRow("before others") << u"state:exp ada"_s << qsizetype(9) << u"state:expired ada"_s << qsizetype(13);
        QTest::newRow("a name with a blank")
            << u"connection:ac"_s << qsizetype(13) << u"connection:\"Acme Cloud\" "_s << qsizetype(24);
        QTest::newRow("a quoted name") << u"connection:\"ac"_s << qsizetype(14) << u"connection:\"Acme Cloud\" "_s
                                       << qsizetype(24);
        QTest::newRow("a comparison") << u"exp"_s << qsizetype(3) << u"expires<"_s << qsizetype(8);
    }

    void whatIsTakenStandsInTheText()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, at);
        const auto completions = filterCompletions(text, at, Names);
        QVERIFY(!completions.isEmpty());
        QTEST(completions.constFirst().text, "taken");
        QTEST(completions.constFirst().cursor, "cursor");
    }

    void everyFieldHasANote()
    {
        for (char letter = 'a'; letter <= 'z'; ++letter) {
            for (const FilterCompletion &field : filterCompletions(QString(QLatin1Char(letter)), 1, Names)) {
                QVERIFY2(!field.note.isEmpty(), qPrintable(field.word));
            }
        }
    }

    /// Whatever is offered as a whole value can be read.
    void everyValueCanBeRead()
    {
        for (const char *stem : {"state:", "outcome:", "is:", "expires:", "expires<", "expires>=", "sent>",
                 "sent:", "created<", "times>=", "horizon:", "vendor:", "connection:"}) {
            const QString text = QString::fromUtf8(stem);
            const auto completions = filterCompletions(text, text.size(), Names);
            QVERIFY2(!completions.isEmpty(), stem);
            for (const FilterCompletion &value : completions) {
                QVERIFY2(Filter::parse(value.text, Samples::Now), qPrintable(value.text));
            }
        }
    }

    void anythingMayBeTyped()
    {
        auto *random = QRandomGenerator::global();
        const QString letters = u"sta:e\"<>=,- xp\u00e4\U0001F600"_s;
        for (int round = 0; round < 2000; ++round) {
            QString text;
            for (int length = random->bounded(20); length > 0; --length) {
                text += letters.at(random->bounded(int(letters.size())));
            }
            for (qsizetype at = -1; at <= text.size() + 1; ++at) {
                for (const FilterCompletion &one : filterCompletions(text, at, Names)) {
                    QVERIFY(one.cursor >= 0 && one.cursor <= one.text.size());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFilterCompletion)
#include "tst_filtercompletion.moc"
