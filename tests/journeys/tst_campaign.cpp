// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/journeys/campaign.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

constexpr int UsualItems = 120;
constexpr quint32 UsualSeed = 20261121;

int wanted(const char *variable, int usual)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(variable, &ok);
    return ok && value > 0 ? value : usual;
}

} // namespace

/// Whatever breaks and whoever is killed: nobody is mailed twice, nothing is lost, no seat is lost.
/// REINVITE_CAMPAIGN_ITEMS has it longer, REINVITE_CAMPAIGN_SEED repeats a run (./dev campaign sets them).
class tst_Campaign final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mailsOnceAndLosesNothing();
};

void tst_Campaign::mailsOnceAndLosesNothing()
{
    const int items = wanted("REINVITE_CAMPAIGN_ITEMS", UsualItems);
    const auto seed = quint32(wanted("REINVITE_CAMPAIGN_SEED", int(UsualSeed)));
    QElapsedTimer timer;
    timer.start();
    Campaign campaign(seed);
    QCOMPARE(campaign.begin(), QString());
    while (campaign.count().items < items) {
        const QString fault = campaign.round();
        QVERIFY2(fault.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(fault)));
    }
    const CampaignCount &count = campaign.count();
    QVERIFY(count.sent + count.renewed > 0);
    qInfo("seed %u: %d items in %d rounds, %d kills, %d rounds with a fault, %lld s", seed, count.items, count.rounds,
        count.kills, count.faults, static_cast<long long>(timer.elapsed() / 1000));
    qInfo("%d sent, %d renewed, %d refused, %d not sent, %d not confirmed; %d were unsettled, %d of them sent again; "
          "%d needed somebody",
        count.sent, count.renewed, count.refused, count.notSent, count.notConfirmed, count.unsettled, count.sentAgain,
        count.neededSomebody);
}

QTEST_GUILESS_MAIN(tst_Campaign)
#include "tst_campaign.moc"
