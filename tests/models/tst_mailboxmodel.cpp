// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/mailboxmodel.h"

#include "tests/models/samples.h"
#include "tests/support/zonetext.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <algorithm>

using namespace Reinvite;
using namespace Samples;

namespace {

using Model = MailboxModel;
using Tester = QAbstractItemModelTester;

Mail mail(qint64 id, bool works = true)
{
    Mail made;
    made.id = id;
    made.at = Now + std::chrono::minutes(id);
    made.to = u"%1@x.example"_s.arg(id);
    made.subject = u"You've been invited"_s;
    made.link = u"https://polar.sh/acme/portal/claim?token=%1"_s.arg(id);
    made.linkWorks = works;
    return made;
}

QList<Mail> mails(const QList<int> &ids)
{
    QList<Mail> made;
    for (const int id : ids) {
        made += mail(id);
    }
    return made;
}

struct Fixture
{
    [[nodiscard]] QVariant data(int row, int column, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role);
    }

    [[nodiscard]] QList<int> shown() const
    {
        QList<int> ids;
        for (int row = 0; row < model.rowCount(); ++row) {
            ids += data(row, Model::ToColumn).toString().section(u'@', 0, 0).toInt();
        }
        return ids;
    }

    Model model;
    Tester tester{&model, Tester::FailureReportingMode::Fatal};
};

} // namespace

class MailboxModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void newestStandsFirst()
    {
        Fixture f;
        f.model.setMails(mails({1, 2, 3}));
        QCOMPARE(f.shown(), QList<int>({3, 2, 1}));
        QCOMPARE(f.data(0, Model::SubjectColumn).toString(), u"You've been invited"_s);
        QCOMPARE(f.data(0, Model::SentColumn).toString(), zoned(u"Fri 20 Nov 2026, 13:03 CET (UTC+1)"_s));
        QCOMPARE(f.data(0, Model::LinkColumn, Model::LinkRole).toString(), mail(3).link);
        QCOMPARE(f.data(0, Model::LinkColumn, Qt::ToolTipRole).toString(), mail(3).link);
    }

    void newMailsComeInAtTheTopInOneStep()
    {
        Fixture f;
        f.model.setMails(mails({1, 2}));
        const QPersistentModelIndex second(f.model.index(0, 0));
        const QSignalSpy inserts(&f.model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        f.model.setMails(mails({1, 2, 3, 4}));
        QCOMPARE(f.shown(), QList<int>({4, 3, 2, 1}));
        QCOMPARE(inserts.count(), 1);
        QCOMPARE(changes.count(), 0);
        QCOMPARE(second.row(), 2);
        f.model.setMails(mails({1, 2, 3, 4}));
        QCOMPARE(inserts.count(), 1);
    }

    void aLinkThatDiesIsTold()
    {
        Fixture f;
        f.model.setMails(mails({1, 2}));
        QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        f.model.setMails({mail(1, false), mail(2)});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 1);
        QCOMPARE(f.data(1, Model::LinkColumn).toString(), u"dead"_s);
        QVERIFY(!f.data(1, Model::LinkColumn, Model::LinkWorksRole).toBool());
    }

    void aLinkThatWorksSaysUntilWhen()
    {
        Fixture f;
        Mail dying = mail(1);
        dying.linkDiesAt = Now + 24h;
        f.model.setMails({dying, mail(2)});
        QCOMPARE(f.data(0, Model::LinkColumn).toString(), u"works"_s);
        QCOMPARE(f.data(1, Model::LinkColumn).toString(), zoned(u"works until Sat 21 Nov 2026, 13:00 CET (UTC+1)"_s));
    }

    void anyMailboxFollowsAnyOther()
    {
        Fixture f;
        QRandomGenerator random(5);
        for (int round = 0; round < 300; ++round) {
            QList<int> ids;
            for (int id = 0; id < 12; ++id) {
                if (random.bounded(2) == 0) {
                    ids += id;
                }
            }
            f.model.setMails(mails(ids));
            std::ranges::reverse(ids);
            QCOMPARE(f.shown(), ids);
        }
        f.model.setMails({});
        QCOMPARE(f.model.rowCount(), 0);
    }

    void headingsAreThere()
    {
        const Fixture f;
        for (int column = 0; column < Model::ColumnCount; ++column) {
            QVERIFY(!f.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        }
        QVERIFY(!f.model.headerData(99, Qt::Horizontal, Qt::DisplayRole).isValid());
    }
};

QTEST_GUILESS_MAIN(MailboxModelTest)
#include "tst_mailboxmodel.moc"
