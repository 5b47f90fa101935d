// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/mailtext.h"

#include "tests/models/samples.h"
#include "tests/support/zonetext.h"

using namespace Reinvite;
using namespace Samples;

namespace {

MailStatus mail(SendState state, Action action = Action::Resend, const QString &reason = {})
{
    MailStatus made;
    made.state = state;
    made.action = action;
    made.at = Now - 4min;
    made.reason = reason;
    return made;
}

} // namespace

class MailTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void everyStateHasItsWords_data()
    {
        QTest::addColumn<MailStatus>("status");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("context");

        QTest::newRow("never") << MailStatus() << u"never from here"_s << QString();
        MailStatus undone = mail(SendState::Undone);
        QTest::newRow("undone") << undone << u"never from here"_s << QString();
        undone.lastSentAt = Now - 2h;
        undone.timesSent = 1;
        QTest::newRow("undone after a mail") << undone << u"2 h ago"_s << u"1 mail"_s;

        MailStatus armed = mail(SendState::Armed);
        armed.undoUntil = Now + 3400ms;
        QTest::newRow("armed") << armed << u"sends in 4 s"_s << QString();
        armed.action = Action::Revoke;
        QTest::newRow("revoke armed") << armed << u"revokes in 4 s"_s << QString();
        armed.undoUntil = Now;
        QTest::newRow("undo is over") << armed << u"revoking…"_s << QString();

        QTest::newRow("waiting") << mail(SendState::Waiting) << u"waiting"_s << QString();
        QTest::newRow("waiting for") << mail(SendState::Waiting, Action::Resend, u"rate limit, 38 s"_s)
                                     << u"waiting: rate limit, 38 s"_s << QString();
        QTest::newRow("sending") << mail(SendState::Sending) << u"sending…"_s << QString();
        QTest::newRow("assigning") << mail(SendState::Sending, Action::Assign) << u"assigning…"_s << QString();

        MailStatus sent = mail(SendState::Sent);
        sent.timesSent = 2;
        QTest::newRow("sent") << sent << u"4 min ago"_s << u"2 mails"_s;
        sent.deadLink = true;
        QTest::newRow("sent dead") << sent << u"4 min ago"_s << u"dead link · 2 mails"_s;
        sent.at = Now + 30s;
        QTest::newRow("sent by a clock that is ahead") << sent << u"just now"_s << u"dead link · 2 mails"_s;
        QTest::newRow("revoked") << mail(SendState::Sent, Action::Revoke) << u"revoked 4 min ago"_s << QString();

        QTest::newRow("refused") << mail(SendState::Refused, Action::Resend, u"Seat is not pending"_s) << u"refused"_s
                                 << u"Seat is not pending"_s;
        QTest::newRow("not sent") << mail(SendState::NotSent, Action::Resend, u"offline"_s) << u"not sent"_s
                                  << u"offline"_s;
        QTest::newRow("signed out") << mail(SendState::SignedOut) << u"signed out"_s << QString();
        QTest::newRow("unsettled") << mail(SendState::Unsettled, Action::Resend, u"answer lost"_s) << u"unsettled"_s
                                   << u"answer lost"_s;
    }
    void everyStateHasItsWords()
    {
        QFETCH(MailStatus, status);
        QTEST(mailText(status, Now), "text");
        QTEST(mailContext(status), "context");
    }

    void isSpokenInWholeWords()
    {
        QCOMPARE(spokenMailText(mail(SendState::Sent), Now), u"4 minutes ago"_s);
        QCOMPARE(spokenMailText(mail(SendState::Refused), Now), u"refused"_s);
    }

    void toolTipHasExactTimesAndTheWholeReason()
    {
        MailStatus status = mail(SendState::Unsettled, Action::Resend, u"The answer was lost."_s);
        status.lastSentAt = Now - 24h;
        status.deadLink = true;
        QCOMPARE(mailToolTip(status),
            zoned(
                u"The answer was lost.\nLast mail: Thu 19 Nov 2026, 13:00 CET (UTC+1)\n"
                "Last change: Fri 20 Nov 2026, 12:56 CET (UTC+1)\nThe link in the last mail was dead when it was sent."_s));
        QCOMPARE(mailToolTip({}), QString());
    }
};

QTEST_GUILESS_MAIN(MailTextTest)
#include "tst_mailtext.moc"
