// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/problem.h"

#include "tests/models/samples.h"

#include <QMetaEnum>
#include <QSet>

using namespace Reinvite;
using namespace Samples;

class ProblemTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void everyKindHasASentenceAndARemedyOfItsOwn()
    {
        const auto kinds = QMetaEnum::fromType<ProblemKind>();
        QSet<QString> sentences;
        for (int i = 0; i < kinds.keyCount(); ++i) {
            const auto [sentence, remedy] = explain({.kind = ProblemKind(kinds.value(i))});
            QVERIFY2(sentence.endsWith(u'.') && remedy.endsWith(u'.'), kinds.key(i));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), kinds.keyCount());
    }

    void rateLimitSaysHowLongToWait()
    {
        const Problem problem = {.kind = ProblemKind::RateLimited, .httpStatus = 429, .retryAfter = 60s};
        QCOMPARE(explain(problem).remedy, u"Wait 1 min, then try again."_s);
    }

    void describesEverythingInOneLine_data()
    {
        QTest::addColumn<Problem>("problem");
        QTest::addColumn<QString>("line");

        QTest::newRow("kind alone")
            << Problem{.kind = ProblemKind::Offline}
            << u"The vendor could not be reached. Check the network and the connection's address, then try again."_s;
        QTest::newRow("vendor's text")
            << Problem{.kind = ProblemKind::WrongState,
                   .httpStatus = 400,
                   .vendorCode = u"SeatNotPending"_s,
                   .vendorText = u"Seat is not in\n  pending status"_s}
            << u"The invitation is in a state that does not allow this (HTTP 400). The vendor says: "
               "“Seat is not in pending status”. Refresh the list to see how it stands now."_s;
        QTest::newRow("vendor's code where there is no text")
            << Problem{.kind = ProblemKind::VendorFault, .vendorCode = u"InternalError"_s}
            << u"The vendor's server has failed. The vendor says: “InternalError”. Refresh in a few minutes; if it "
               u"stays "
               "like this, tell the vendor."_s;
        QTest::newRow("detail")
            << Problem{.kind = ProblemKind::Setup, .detail = u"the address has no host"_s}
            << u"What was entered cannot work: the address has no host. Correct it and try again."_s;
        QTest::newRow("detail that is a sentence")
            << Problem{.kind = ProblemKind::Setup, .detail = u"This is a portal token."_s}
            << u"What was entered cannot work: This is a portal token. Correct it and try again."_s;
    }
    void describesEverythingInOneLine()
    {
        QFETCH(Problem, problem);
        QTEST(describe(problem), "line");
    }

    void aWholePageFromAProxyIsCutShort()
    {
        const QString line =
            describe({.kind = ProblemKind::Malformed, .vendorText = u"<p>no</p>\n"_s.repeated(100'000)});
        QVERIFY(line.size() < 600);
        QVERIFY(!line.contains(u'\n'));
        QVERIFY(line.contains(u'…'));
    }
};

QTEST_GUILESS_MAIN(ProblemTest)
#include "tst_problem.moc"
