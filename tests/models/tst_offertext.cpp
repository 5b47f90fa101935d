// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/offertext.h"

#include "models/invitationtext.h"
#include "tests/models/samples.h"

#include <QMetaEnum>

using namespace Reinvite;
using namespace Samples;

namespace {

const MailStatus &noMail()
{
    static const MailStatus None;
    return None;
}

InvitationRow rowOf(const Invitation &invitation, const MailStatus &mail = noMail(), bool signedOut = false)
{
    return {.invitation = invitation,
        .mail = mail,
        .connectionName = u"Acme Cloud"_s,
        .now = Now,
        .vendorNow = Now,
        .signedOut = signedOut};
}

} // namespace

class OfferTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void onlyWhatCanBeDoneIsOffered_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<SendState>("mail");
        QTest::addColumn<Action>("action");
        QTest::addColumn<bool>("signedOut");
        QTest::addColumn<Offer>("offer");

        const auto row = [](const char *name, State state, SendState mail, Offer offer, bool signedOut = false,
                             Action action = Action::Resend) {
            QTest::newRow(name) << state << mail << action << signedOut << offer;
        };
        row("pending", State::Pending, SendState::None, Offer::Resend);
        row("expired by the vendor", State::Expired, SendState::None, Offer::Resend);
        row("joined", State::Joined, SendState::None, Offer::None);
        row("withdrawn", State::Withdrawn, SendState::None, Offer::None);
        row("unknown", State::Unknown, SendState::None, Offer::None);
        row("sent before", State::Pending, SendState::Sent, Offer::Resend);
        row("undone", State::Pending, SendState::Undone, Offer::Resend);
        row("armed", State::Pending, SendState::Armed, Offer::Undo);
        row("revoke of a joined one armed", State::Joined, SendState::Armed, Offer::Undo, false, Action::Revoke);
        row("waiting", State::Pending, SendState::Waiting, Offer::Working);
        row("sending", State::Pending, SendState::Sending, Offer::Working);
        row("unsettled", State::Pending, SendState::Unsettled, Offer::Settle);
        row("unsettled, joined since", State::Joined, SendState::Unsettled, Offer::Settle);
        row("lost the seat", State::Withdrawn, SendState::NeedsYou, Offer::Settle);
        row("renewed", State::Pending, SendState::Renewed, Offer::Resend);
        row("released", State::Withdrawn, SendState::Released, Offer::Working);
        row("not sent", State::Pending, SendState::NotSent, Offer::Retry);
        row("not sent, joined since", State::Joined, SendState::NotSent, Offer::None);
        row("revoke not sent", State::Pending, SendState::NotSent, Offer::Resend, false, Action::Revoke);
        row("refused", State::Pending, SendState::Refused, Offer::Resend);
        row("refused, joined since", State::Joined, SendState::Refused, Offer::None);
        row("was signed out", State::Pending, SendState::SignedOut, Offer::Retry);
        row("is signed out", State::Pending, SendState::None, Offer::SignIn, true);
        row("not sent, is signed out", State::Pending, SendState::NotSent, Offer::SignIn, true);
        row("joined, signed out", State::Joined, SendState::None, Offer::None, true);
        row("armed, signed out", State::Pending, SendState::Armed, Offer::Undo, true);
        row("unsettled, signed out", State::Pending, SendState::Unsettled, Offer::Settle, true);
    }
    void onlyWhatCanBeDoneIsOffered()
    {
        QFETCH(State, state);
        QFETCH(SendState, mail);
        QFETCH(Action, action);
        QFETCH(bool, signedOut);
        Invitation invitation = seat(u"s"_s);
        invitation.state = state;
        MailStatus status;
        status.state = mail;
        status.action = action;
        QTEST(offerOf(rowOf(invitation, status, signedOut)), "offer");
    }

    void withoutAnAddressNothingIsOfferedAndTheTipSaysWhy()
    {
        Invitation invitation = seat(u"s"_s);
        invitation.email.clear();
        QCOMPARE(offerOf(rowOf(invitation)), Offer::None);
        QCOMPARE(displayText(rowOf(invitation), ActionColumn), QString());
        QCOMPARE(toolTipText(rowOf(invitation), ActionColumn), u"There is no address to send a mail to."_s);
    }

    void everyOfferExceptNoneAndWorkingHasAWord()
    {
        const auto offers = QMetaEnum::fromType<Offer>();
        for (int i = 0; i < offers.keyCount(); ++i) {
            const auto offer = Offer(offers.value(i));
            QCOMPARE(offerText(offer).isEmpty(), offer == Offer::None || offer == Offer::Working);
        }
        QCOMPARE(offerText(Offer::Settle), u"Settle…"_s);
    }

    void aDeadLinkIsRenewedWhereThatCanBe()
    {
        Invitation invitation = seat(u"s"_s);
        invitation.state = State::Expired;
        InvitationRow row = rowOf(invitation);
        QCOMPARE(offerOf(row), Offer::Resend);
        row.vendor.renewsByAssigning = true;
        row.vendor.itemNoun = u"seat"_s;
        QCOMPARE(offerOf(row), Offer::Renew);
        QCOMPARE(offerText(Offer::Renew, row.vendor), u"Renew seat link"_s);
        QVERIFY(offerReason(row).contains(u"assigns it to the same person"_s));
        row.invitation.state = State::Pending;
        QCOMPARE(offerOf(row), Offer::Resend);
    }

    void whatIsResentIsCalledAsTheVendorCallsIt_data()
    {
        QTest::addColumn<QString>("noun");
        QTest::addColumn<QString>("text");
        QTest::newRow("seat") << u"seat"_s << u"Resend seat mail"_s;
        QTest::newRow("invite") << u"invite"_s << u"Resend invite mail"_s;
        QTest::newRow("user") << u"user"_s << u"Resend user mail"_s;
        QTest::newRow("not known") << QString() << u"Resend invitation mail"_s;
    }
    void whatIsResentIsCalledAsTheVendorCallsIt()
    {
        QFETCH(QString, noun);
        const Invitation invitation = seat(u"s"_s);
        InvitationRow row = rowOf(invitation);
        row.vendor.itemNoun = noun;
        QTEST(offerText(Offer::Resend, row.vendor), "text");
        QTEST(spokenText(row, ActionColumn), "text");
        QCOMPARE(displayText(row, ActionColumn), u"Resend"_s);
        QCOMPARE(offerText(Offer::Undo, row.vendor), u"Undo"_s);
    }

    void theReasonSaysWhatTheMailWillCarry_data()
    {
        QTest::addColumn<Renewal>("renews");
        QTest::addColumn<Instant>("deadline");
        QTest::addColumn<QString>("text");
        QTest::newRow("renews") << Renewal::Yes << Now - 1h
                                << u"Ask Vendor to send the mail again. Its link gets a new deadline."_s;
        QTest::newRow("repeats") << Renewal::No << Now + 20h
                                 << u"Ask Vendor to send the mail again. It repeats the same link with the same "
                                    u"deadline."_s;
        QTest::newRow("repeats a dead one")
            << Renewal::No << Now - 1h << u"Ask Vendor to send the mail again. It repeats a link that is dead."_s;
        QTest::newRow("not known") << Renewal::Unknown << Instant()
                                   << u"Ask Vendor to send the mail again. Whether its link gets a new deadline is not "
                                      u"known."_s;
    }
    void theReasonSaysWhatTheMailWillCarry()
    {
        QFETCH(Renewal, renews);
        QFETCH(Instant, deadline);
        Invitation invitation = seat(u"s"_s);
        invitation.expiresAt = deadline;
        InvitationRow row = rowOf(invitation);
        row.vendor.name = u"Vendor"_s;
        row.vendor.resendRenews = renews;
        QTEST(offerReason(row), "text");
        QCOMPARE(toolTipText(row, ActionColumn), offerReason(row));
    }
};

QTEST_GUILESS_MAIN(OfferTextTest)
#include "tst_offertext.moc"
