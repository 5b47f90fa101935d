// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/textsearch.h"

#include "tests/models/samples.h"

using namespace Reinvite;
using namespace Samples;

class TextSearchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void wordsAreSplitAndFolded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("spaces") << u" \t "_s << QStringList();
        QTest::newRow("words") << u"  Ana  PRO\tplan "_s << QStringList({u"ana"_s, u"pro"_s, u"plan"_s});
        QTest::newRow("quoted") << u"\"Pro Plan\" ana"_s << QStringList({u"pro plan"_s, u"ana"_s});
        QTest::newRow("quote alone") << u"\""_s << QStringList();
        QTest::newRow("empty quotes") << u"\"\" x"_s << QStringList({u"x"_s});
        QTest::newRow("open quote") << u"x \"Pro Plan"_s << QStringList({u"x"_s, u"pro plan"_s});
        QTest::newRow("quotes without a space between") << u"\"a b\"c"_s << QStringList({u"a b"_s, u"c"_s});
        QTest::newRow("unicode") << u"ØYVIND МАРТА"_s << QStringList({u"øyvind"_s, u"марта"_s});
    }
    void wordsAreSplitAndFolded()
    {
        QFETCH(QString, text);
        QTEST(searchWords(text), "words");
    }

    void searchIgnoresCase_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("found");
        QTest::newRow("start") << u"Ana Martínez"_s << u"ana"_s << true;
        QTest::newRow("end") << u"Ana Martínez"_s << u"nez"_s << true;
        QTest::newRow("capital accent") << u"MARTÍNEZ"_s << u"martínez"_s << true;
        QTest::newRow("repeated start") << u"aaab"_s << u"aab"_s << true;
        QTest::newRow("absent") << u"Ana"_s << u"anna"_s << false;
        QTest::newRow("longer than the text") << u"An"_s << u"ana"_s << false;
        QTest::newRow("in nothing") << QString() << u"a"_s << false;
        QTest::newRow("nothing") << u"Ana"_s << QString() << true;
        QTest::newRow("nothing in nothing") << QString() << QString() << true;
        QTest::newRow("Chinese") << u"李小龙"_s << u"小龙"_s << true;
        QTest::newRow("punctuation is not folded") << u"[x]"_s << u"{x}"_s << false;
    }
    void searchIgnoresCase()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        QTEST(containsFolded(text, word), "found");
    }
};

QTEST_GUILESS_MAIN(TextSearchTest)
#include "tst_textsearch.moc"
