// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/horizon.h"

#include "tests/models/samples.h"

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum HorizonBucket;

using BucketSet = QSet<HorizonBucket>;
Q_DECLARE_METATYPE(BucketSet)
Q_DECLARE_METATYPE(std::optional<HorizonBucket>)

class TestHorizon final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { Samples::failOnAnyWarning(); }

    void rowsStandInTheirBucket_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<Instant>("deadline");
        QTest::addColumn<std::optional<HorizonBucket>>("bucket");
        const auto row = [](const char *name, State state, Instant deadline, std::optional<HorizonBucket> bucket) {
            QTest::newRow(name) << state << deadline << bucket;
        };
        const Instant now = Samples::Now;
        row("dead for a day", State::Pending, now - 24h, Expired);
        row("dies now", State::Pending, now, Expired);
        row("dies in a moment", State::Pending, now + 1ms, UnderSixHours);
        row("just under 6 h", State::Pending, now + 6h - 1ms, UnderSixHours);
        row("6 h", State::Pending, now + 6h, UnderOneDay);
        row("just under a day", State::Pending, now + 24h - 1ms, UnderOneDay);
        row("a day", State::Pending, now + 24h, UnderThreeDays);
        row("just under three days", State::Pending, now + 72h - 1ms, UnderThreeDays);
        row("three days", State::Pending, now + 72h, Later);
        row("the far future", State::Pending, Instant::fromMsecs(std::numeric_limits<qint64>::max()), Later);
        row("no deadline told", State::Pending, Instant(), None);
        row("the vendor says expired", State::Expired, now + 24h, Expired);
        row("the vendor says expired and not when", State::Expired, Instant(), Expired);
        row("joined", State::Joined, now + 1h, std::nullopt);
        row("withdrawn", State::Withdrawn, now - 1h, std::nullopt);
        row("unknown", State::Unknown, now + 1h, std::nullopt);
    }

    void rowsStandInTheirBucket()
    {
        QFETCH(State, state);
        QFETCH(Instant, deadline);
        QFETCH(std::optional<HorizonBucket>, bucket);
        QVERIFY(horizonOf(state, deadline, Samples::Now) == bucket);
    }

    void withoutAClockNothingIsInHaste() { QVERIFY(horizonOf(State::Pending, Samples::Now, Instant()) == Later); }

    void textsSayBuckets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<BucketSet>("buckets");
        QTest::addColumn<QString>("rest");
        const auto row = [](const QString &text, const BucketSet &buckets, const QString &rest) {
            QTest::newRow(text.toUtf8().constData()) << text << buckets << rest;
        };
        row({}, {}, {});
        row(u"state:expired"_s, {Expired}, {});
        row(u"STATE:Expired ada"_s, {Expired}, u"ada"_s);
        row(u"expires<6h"_s, {UnderSixHours}, {});
        row(u"expires>=6h expires<24h"_s, {UnderOneDay}, {});
        row(u"expires>=6h ada expires<1d"_s, {UnderOneDay}, u"ada"_s);
        row(u"expires>=24h expires<3d"_s, {UnderThreeDays}, {});
        row(u"expires>=3d"_s, {Later}, {});
        row(u"expires:never state:pending"_s, {None}, {});
        row(u"state:pending ada expires:never"_s, {None}, u"ada"_s);
        row(u"expires<24h"_s, {UnderSixHours, UnderOneDay}, {});
        row(u"expires>=6h"_s, {UnderOneDay, UnderThreeDays, Later}, {});
        row(u"horizon:expired,6h"_s, {Expired, UnderSixHours}, {});
        row(u"horizon:24h,later,never x"_s, {UnderOneDay, Later, None}, u"x"_s);
        row(u"state:pending expires<6h"_s, {UnderSixHours}, u"state:pending"_s);
        row(u"expires<monday expires<6h"_s, {UnderSixHours}, u"expires<monday"_s);
    }

    void textsSayBuckets()
    {
        QFETCH(QString, text);
        QFETCH(BucketSet, buckets);
        QFETCH(QString, rest);
        const HorizonFilter filter = horizonFilterOf(text);
        QCOMPARE(filter.buckets, buckets);
        QCOMPARE(filter.rest, rest);
    }

    void otherTextsSayNoBucket_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"ada", "expires<12h", "expires<=6h", "expires>6h", "-expires<6h", "-state:expired",
                 "state:expired,pending", "expires:never", "state:pending", "expires:today", "expires<monday",
                 "expires<", "\"state:expired\"", "horizon:", "horizon:tea", "horizon:6h,tea",
                 "state:expired expires<6h", "expires<6h expires>=3d"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }

    /// The text is handed on as it is, for who reads it to judge.
    void otherTextsSayNoBucket()
    {
        QFETCH(QString, text);
        QCOMPARE(horizonFilterOf(text), (HorizonFilter{.buckets = {}, .rest = text}));
    }

    void bucketsHaveTheirTerms_data()
    {
        QTest::addColumn<BucketSet>("buckets");
        QTest::addColumn<QString>("text");
        const auto row = [](const BucketSet &buckets, const QString &text) {
            QTest::newRow(text.toUtf8().constData()) << buckets << text;
        };
        row({}, {});
        row({Expired}, u"state:expired"_s);
        row({UnderSixHours}, u"expires<6h"_s);
        row({UnderOneDay}, u"expires>=6h expires<24h"_s);
        row({UnderThreeDays}, u"expires>=24h expires<3d"_s);
        row({Later}, u"expires>=3d"_s);
        row({None}, u"expires:never state:pending"_s);
        row({UnderSixHours, UnderOneDay, UnderThreeDays}, u"expires<3d"_s);
        row({UnderThreeDays, Later}, u"expires>=24h"_s);
        row({UnderSixHours, UnderThreeDays}, u"horizon:6h,3d"_s);
        row({Expired, None}, u"horizon:expired,never"_s);
    }

    void bucketsHaveTheirTerms()
    {
        QFETCH(BucketSet, buckets);
        QFETCH(QString, text);
        QCOMPARE(withHorizon({}, buckets), text);
    }

    void everySetOfBucketsComesBackFromItsTerms()
    {
        for (unsigned mask = 0; mask < 1U << HorizonBuckets.size(); ++mask) {
            BucketSet buckets;
            for (std::size_t bit = 0; bit < HorizonBuckets.size(); ++bit) {
                if ((mask >> bit & 1U) != 0) {
                    buckets.insert(HorizonBuckets.at(bit));
                }
            }
            const QString text = withHorizon(u"ada"_s, buckets);
            QCOMPARE(horizonFilterOf(text), (HorizonFilter{.buckets = buckets, .rest = u"ada"_s}));
        }
    }

    void otherBucketsTakeThePlaceOfWhatIsSaid_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("another bucket") << u"expires>=3d ada"_s << u"ada expires<6h"_s;
        QTest::newRow("none before") << u"domain:acme.example"_s << u"domain:acme.example expires<6h"_s;
        QTest::newRow("its own state goes too") << u"state:pending expires:never"_s << u"expires<6h"_s;
        QTest::newRow("a contradiction goes") << u"state:expired expires>=3d"_s << u"expires<6h"_s;
        QTest::newRow("an open quote is closed") << u"name:\"ada l"_s << u"name:\"ada l\" expires<6h"_s;
        QTest::newRow("other times stay") << u"expires<monday sent>7d"_s << u"expires<monday sent>7d expires<6h"_s;
    }

    void otherBucketsTakeThePlaceOfWhatIsSaid()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QCOMPARE(withHorizon(before, {UnderSixHours}), after);
    }

    void idsComeBack()
    {
        for (const HorizonBucket bucket : HorizonBuckets) {
            QVERIFY(horizonFromId(horizonId(bucket)) == bucket);
            QVERIFY(!horizonText(bucket).isEmpty());
            QVERIFY(!spokenHorizon(bucket).isEmpty());
        }
        QVERIFY(!horizonFromId(u"tea"));
    }
};

QTEST_GUILESS_MAIN(TestHorizon)
#include "tst_horizon.moc"
