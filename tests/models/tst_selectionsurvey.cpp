// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/selectionsurvey.h"

#include "tests/models/samples.h"

using namespace Reinvite;
using namespace Samples;

class SelectionSurveyTest final : public QObject
{
    Q_OBJECT

    QList<SelectionSummary> m_summaries;

    void listen(const SelectionSurvey &survey)
    {
        connect(&survey, &SelectionSurvey::finished, this,
            [this](const SelectionSummary &summary) { m_summaries.append(summary); });
    }

    static Invitation of(
        const QString &id, const QString &email, Instant deadline, const QString &connection = u"acme"_s)
    {
        Invitation invitation = seat(id, connection);
        invitation.email = email;
        invitation.expiresAt = deadline;
        return invitation;
    }

    [[nodiscard]] static SelectionQuestion questionOf(const QList<int> &rows)
    {
        return {.rows = rows,
            .skews = {{u"worth"_s, 2h}},
            .vendors = {{u"acme"_s, {.name = u"Polar"_s}}, {u"worth"_s, {.name = u"Worth AI"_s}}},
            .now = Now};
    }

    static MailStatus mailedAt(Instant when)
    {
        MailStatus mail;
        mail.lastSentAt = when;
        return mail;
    }

    static int countOf(const SelectionSummary &summary, Badge badge) { return summary.badgeCounts.at(size_t(badge)); }

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_summaries.clear();
    }

    void countsTheSelectedRowsAlone()
    {
        InvitationTable table;
        (void)table.merge(
            {of(u"1"_s, u"ana@x.example"_s, Now - 1h), of(u"2"_s, u"ANA@x.example"_s, Now + 1h, u"worth"_s),
                of(u"3"_s, u"jun@x.example"_s, Now + 20h), of(u"4"_s, {}, Now + 20h), of(u"5"_s, {}, Now + 20h),
                of(u"6"_s, u"not@x.example"_s, Now - 1h), of(u"7"_s, u"gone@x.example"_s, Now)});
        (void)table.setMail(0, mailedAt(Now - 23h));
        (void)table.setMail(2, mailedAt(Now - 24h));
        (void)table.setMail(5, mailedAt(Now - 1h));
        QList<int> rows;
        for (const int slot : {0, 1, 2, 3, 4}) {
            rows += slot;
        }
        rows += 999; // not there
        SelectionSurvey survey;
        listen(survey);
        survey.survey(table.snapshot(), questionOf(rows));
        QVERIFY(m_summaries.isEmpty());
        QTRY_COMPARE(m_summaries.size(), 1);
        const SelectionSummary &summary = m_summaries.constFirst();
        QCOMPARE(summary.rows, 5);
        QCOMPARE(summary.people, 4);                   // Ana, Jun, and two without an address
        QCOMPARE(countOf(summary, Badge::Expired), 2); // one by the vendor's clock
        QCOMPARE(countOf(summary, Badge::Pending), 3);
        QCOMPARE(summary.vendorCounts, (QMap<QString, int>{{u"Polar"_s, 4}, {u"Worth AI"_s, 1}}));
        QCOMPARE(summary.mailedLately, 1);
    }

    void theNewestQuestionAloneIsAnswered()
    {
        InvitationTable table;
        QList<Invitation> batch;
        QList<int> rows;
        for (int i = 0; i < 50'000; ++i) {
            batch += seat(QString::number(i));
            rows += i;
        }
        (void)table.merge(batch);
        SelectionSurvey survey;
        listen(survey);
        survey.survey(table.snapshot(), questionOf(rows));
        survey.survey(table.snapshot(), questionOf(rows.first(9)));
        survey.survey(table.snapshot(), questionOf(rows.first(7)));
        QTRY_COMPARE(m_summaries.size(), 1);
        QCOMPARE(m_summaries.constFirst().rows, 7);
        QCOMPARE(m_summaries.constFirst().people, 7);
    }

    void nothingIsToldOfNoRows()
    {
        InvitationTable table;
        (void)table.merge({seat(u"1"_s)});
        SelectionSurvey survey;
        listen(survey);
        survey.survey(table.snapshot(), questionOf({0}));
        survey.survey(table.snapshot(), questionOf({}));
        QTRY_VERIFY(!survey.isRunning());
        QVERIFY(m_summaries.isEmpty());
    }

    void freeSlotsAreNobody()
    {
        InvitationTable table;
        (void)table.merge({seat(u"1"_s), seat(u"2"_s, u"worth"_s)});
        const QList<int> rows = {0, 1};
        (void)table.removeConnection(u"acme"_s);
        SelectionSurvey survey;
        listen(survey);
        survey.survey(table.snapshot(), questionOf(rows));
        QTRY_COMPARE(m_summaries.size(), 1);
        QCOMPARE(m_summaries.constFirst().rows, 1);
    }
};

QTEST_GUILESS_MAIN(SelectionSurveyTest)
#include "tst_selectionsurvey.moc"
