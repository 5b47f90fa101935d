// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/listcollator.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

class ListCollatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsComeInOrder_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("ordered");
        QTest::newRow("nothing comes first") << u"en"_s << QStringList{u""_s, u"a"_s};
        QTest::newRow("case does not count") << u"en"_s << QStringList{u"ada"_s, u"Bo"_s, u"chi"_s, u"Dan"_s};
        QTest::newRow("accents come after") << u"en"_s << QStringList{u"eva"_s, u"éva"_s, u"ewa"_s};
        QTest::newRow("longer comes after") << u"en"_s << QStringList{u"an"_s, u"ana"_s, u"anab"_s};
        QTest::newRow("scripts stay together") << u"en"_s << QStringList{u"Zoë"_s, u"Ωmega"_s, u"Борис"_s, u"李小龙"_s};
        QTest::newRow("Swedish has letters after z") << u"sv"_s << QStringList{u"zoe"_s, u"åsa"_s, u"örjan"_s};
        QTest::newRow("the C locale sorts as English") << u"C"_s << QStringList{u"ada"_s, u"Bo"_s, u"chi"_s};
    }
    void textsComeInOrder()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, ordered);
        const ListCollator collator{QLocale(language)};
        for (qsizetype i = 1; i < ordered.size(); ++i) {
            QVERIFY2(collator.compare(ordered.at(i - 1), ordered.at(i)) < 0, qPrintable(ordered.at(i)));
            QVERIFY2(collator.compare(ordered.at(i), ordered.at(i - 1)) > 0, qPrintable(ordered.at(i)));
        }
    }

    void caseAloneIsNoDifference()
    {
        const ListCollator collator;
        QCOMPARE(collator.compare(u"Ada Lovelace"_s, u"ADA lovelace"_s), 0);
    }

    void numbersGoByTheirValue()
    {
        const ListCollator collator;
        if (collator.compare(u"2"_s, u"10"_s) > 0) {
            QSKIP("this system does not sort by numbers");
        }
        QVERIFY(collator.compare(u"ada9@acme.example"_s, u"ada10@acme.example"_s) < 0);
    }

    /// Sorted by the one and merged by the other, lists would come apart.
    void keysAgreeWithTheirTexts()
    {
        QRandomGenerator random(7);
        const ListCollator collator;
        const QString letters = u"aAäÄbzZé 019-.@李ЖΩ나"_s;
        const auto text = [&] {
            QString made;
            for (int length = random.bounded(6); length > 0; --length) {
                made += letters.at(random.bounded(int(letters.size())));
            }
            return made;
        };
        const auto sign = [](int number) { return (number > 0) - (number < 0); };
        for (int round = 0; round < 5000; ++round) {
            const QString left = text();
            const QString right = text();
            const auto told = left + u" and "_s + right;
            QVERIFY2(
                sign(collator.sortKey(left).compare(collator.sortKey(right))) == sign(collator.compare(left, right)),
                qPrintable(told));
            QVERIFY2(collator.sortKey(left).compare(collator.sortKey(left)) == 0, qPrintable(told));
        }
    }
};

QTEST_APPLESS_MAIN(ListCollatorTest)
#include "tst_listcollator.moc"
