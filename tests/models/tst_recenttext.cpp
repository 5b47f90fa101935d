// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/recenttext.h"

#include "models/invitationtext.h"
#include "tests/models/samples.h"

using namespace Reinvite;
using namespace Samples;

using Kind = RecentChange::Kind;

class RecentTextTest final : public QObject
{
    Q_OBJECT

    static InvitationRow rowOf(const Invitation &invitation, std::optional<RecentChange> change)
    {
        static const MailStatus NoMail;
        return {.invitation = invitation,
            .mail = NoMail,
            .connectionName = u"Acme"_s,
            .now = Now,
            .vendorNow = Now + 1h,
            .change = change};
    }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void tellsWhatBecameOfARow_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("word");
        QTest::addColumn<Instant>("told");
        QTest::addColumn<QString>("text");
        const Instant vendors = Now + 1h - 4min;
        QTest::newRow("claimed") << Kind::Joined << u"claimed"_s << vendors << u"claimed 4 min ago"_s;
        QTest::newRow("when is not told") << Kind::Joined << u"ACTIVE"_s << Instant() << u"active 2 min ago"_s;
        QTest::newRow("revoked") << Kind::Withdrawn << u"revoked"_s << vendors << u"revoked 4 min ago"_s;
        QTest::newRow("no word") << Kind::Withdrawn << QString() << vendors << u"withdrawn 4 min ago"_s;
        QTest::newRow("new") << Kind::CameIn << u"pending"_s << vendors << u"new 2 min ago"_s;
        QTest::newRow("other") << Kind::Other << u"dormant"_s << vendors << u"changed 2 min ago"_s;
    }

    void tellsWhatBecameOfARow()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, word);
        QFETCH(Instant, told);
        Invitation invitation = seat(u"1"_s);
        invitation.state = kind == Kind::Joined ? State::Joined
            : kind == Kind::Withdrawn           ? State::Withdrawn
                                                : State::Pending;
        invitation.vendorState = word;
        (kind == Kind::Joined ? invitation.joinedAt : invitation.withdrawnAt) = told;
        const InvitationRow row = rowOf(invitation, RecentChange{.kind = kind, .noticedAt = Now - 2min});
        QTEST(recentText(row), "text");
        QCOMPARE(secondaryText(row, StateColumn), recentText(row));
        QVERIFY(toolTipText(row, StateColumn).contains(recentText(row)));
        QVERIFY(spokenText(row, StateColumn).endsWith(u", changed since you last looked"));
    }

    void saysNothingOfWhatDidNotChange()
    {
        const Invitation invitation = seat(u"1"_s);
        const InvitationRow row = rowOf(invitation, {});
        QVERIFY(recentText(row).isEmpty());
        QVERIFY(!spokenText(row, StateColumn).contains(u"changed"));
    }

    void countsWhatChanged()
    {
        RecentChanges changes;
        QVERIFY(recentChangesText(changes).isEmpty());
        changes.note({u"acme"_s, u"1"_s}, {});
        QCOMPARE(recentChangesText(changes), u"1 changed since you last looked"_s);
        changes.noteGone(2);
        QCOMPARE(recentChangesText(changes), u"1 changed, 2 gone since you last looked"_s);
        changes.markSeen({u"acme"_s, u"1"_s});
        QCOMPARE(recentChangesText(changes), u"2 gone since you last looked"_s);
    }
};

QTEST_GUILESS_MAIN(RecentTextTest)
#include "tst_recenttext.moc"
