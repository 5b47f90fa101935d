// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/ledgerstore.h"
#include "app/ledger/networkfolder.h"
#include "app/ledger/sendedges.h"
#include "tests/app/ledger/ledgeritems.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/filemodes.h"

#include <QMetaEnum>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <thread>

#ifdef Q_OS_UNIX
#    include <csignal>
#    include <sys/resource.h>
#endif

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant Now = Instant::fromMsecs(1'790'000'000'000);

const QList<SendState> &allStates()
{
    static const QList<SendState> states = {SendState::Armed, SendState::Waiting, SendState::Sending, SendState::Sent,
        SendState::Refused, SendState::NotSent, SendState::SignedOut, SendState::Unsettled, SendState::Undone,
        SendState::Releasing, SendState::Released, SendState::Assigning, SendState::Renewed, SendState::NeedsYou};
    return states;
}

QByteArray nameOf(SendState state)
{
    return QMetaEnum::fromType<SendState>().valueToKey(static_cast<int>(state));
}

ProblemKind kindOf(const auto &result)
{
    return result ? ProblemKind::Malformed : result.error().kind;
}

bool renewalIn(LedgerStore &store, qint64 id, SendState state)
{
    bool done = store.begin(id, SendState::Releasing, Now).has_value();
    if (state == SendState::Releasing) {
        return done;
    }
    done = done && store.settle(id, {.state = SendState::Released, .at = Now});
    if (state == SendState::Released) {
        return done;
    }
    done = done && store.begin(id, SendState::Assigning, Now);
    return state == SendState::Assigning ? done : done && store.settle(id, {.state = state, .at = Now});
}

/// Brings a fresh item to a state by allowed edges.
qint64 itemIn(LedgerStore &store, const QString &name, SendState state)
{
    const auto armed = store.arm({resendOf(name, Now)});
    const qint64 id = armed ? armed->first().id : 0;
    if (state == SendState::Armed) {
        return id;
    }
    if (state == SendState::Undone) {
        return store.undo(id, Now) ? id : 0;
    }
    const QList<SendState> ofRenewing = {
        SendState::Releasing, SendState::Released, SendState::Assigning, SendState::Renewed, SendState::NeedsYou};
    if (ofRenewing.contains(state)) {
        return renewalIn(store, id, state) ? id : 0;
    }
    const bool begun = store.begin(id, SendState::Sending, Now).has_value();
    if (state == SendState::Sending) {
        return begun ? id : 0;
    }
    return store.settle(id, {.state = state, .at = Now}) ? id : 0;
}

SendState stateOf(LedgerStore &store, qint64 id)
{
    const auto items = store.items({id});
    return items && items->size() == 1 ? items->first().state : SendState::None;
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

#ifdef Q_OS_UNIX
/// A disk that is full for this process while it lives: no file grows.
class FullDisk final
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit full = m_before;
        full.rlim_cur = 1;
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before = {};
};
#endif

QProcess *startHelper(const QString &folder, const QString &what, QObject *parent)
{
    auto *process = new QProcess(parent);
    process->start(QCoreApplication::applicationDirPath() + u"/reinvite_ledgerhelper"_s, {folder, what});
    return process;
}

} // namespace

class TestLedgerStore : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] QString file() const { return m_folder->filePath(u"ledger.db"_s); }

    std::optional<QTemporaryDir> m_folder;

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        failOnWarnings();
        m_folder.emplace();
    }

    void keepsEveryFieldOfAnItem();
    void takesOnlyAllowedEdges_data();
    void takesOnlyAllowedEdges();
    void settlesByHandOnlyWhatWaitsForIt_data();
    void settlesByHandOnlyWhatWaitsForIt();
    void knowsNoItemThatIsNotThere();
    void armsOneItemForATarget();
    void armsAllOrNone();
    void armsAgainWhatIsOver();
    void remembersWhatTheVendorSaid();
    void sumsUpWhatWasMailed();
    void countsAMailFromWhenItWasTried();
    void tellsTheNewestItemOfATarget();
    void singleAndWholeStatusesAgree();
    void historyFollowsThePersonToAnotherSeat();
    void historyIsNewestFirst();
    void ledgerHoldsEveryStep();
    void ledgerCannotBeRewritten();
    void filesAreTheOwnersOnly();
    void interruptedItemsAreUnsettledAfterAReopen();
    void aKilledProcessLeavesWhatItBegan();
    void eachItemIsBegunOnce_data();
    void eachItemIsBegunOnce();
    void tellsWhatOthersChanged();
    void namesWhatIsWrongWithTheFile_data();
    void namesWhatIsWrongWithTheFile();
    void aFullDiskChangesNothing();
    void knowsNetworkFileSystems_data();
    void knowsNetworkFileSystems();
    void answersForManyTargets();
};

void TestLedgerStore::keepsEveryFieldOfAnItem()
{
    OutboxItem item = resendOf(u"a"_s, Now);
    item.action = Action::Assign;
    item.metadata = u"{\"team\":\"Öl\"}"_s;
    {
        LedgerStore store(folder());
        QVERIFY(store.arm({item}));
    }
    LedgerStore store(folder());
    const auto found = store.openItems();
    QVERIFY(found && found->size() == 1);
    const OutboxItem &kept = found->first();
    QCOMPARE(kept.run, item.run);
    QCOMPARE(kept.action, Action::Assign);
    QCOMPARE(kept.state, SendState::Armed);
    QCOMPARE(kept.key, item.key);
    QCOMPARE(kept.target, item.target);
    QCOMPARE(kept.email, item.email);
    QCOMPARE(kept.name, item.name);
    QCOMPARE(kept.containerKind, item.containerKind);
    QCOMPARE(kept.containerId, item.containerId);
    QCOMPARE(kept.containerName, item.containerName);
    QCOMPARE(kept.metadata, item.metadata);
    QCOMPARE(kept.createdAt, Now);
    QCOMPARE(kept.stateAt, Now);
    QCOMPARE(kept.undoUntil, item.undoUntil);
    QVERIFY(!kept.notBefore.isValid());
    QCOMPARE(kept.expiresBefore, item.expiresBefore);
    QVERIFY(!kept.expiresAfter.isValid());
    QVERIFY(kept.requestId.isNull());
}

void TestLedgerStore::takesOnlyAllowedEdges_data()
{
    QTest::addColumn<SendState>("from");
    QTest::addColumn<SendState>("to");
    QTest::addColumn<bool>("allowed");
    using enum SendState;
    const QHash<SendState, QList<SendState>> allowed = {
        {Armed, {Sending, Releasing, Waiting, NotSent, SignedOut, Undone, Refused}},
        {Waiting, {Sending, Releasing, Released, Waiting, NotSent, SignedOut, Undone, Refused}},
        {Sending, {Sent, Refused, Waiting, NotSent, SignedOut, Unsettled}},
        {Unsettled, {Sent, NotSent}},
        {Releasing, {Released, Refused, Waiting, NotSent, SignedOut, NeedsYou}},
        {Released, {Released, Assigning, Renewed, NeedsYou}},
        {Assigning, {Renewed, Released, NeedsYou}},
        {NeedsYou, {Released, NotSent}},
    };
    for (const SendState from : allStates()) {
        for (const SendState to : allStates()) {
            QTest::addRow("%s to %s", nameOf(from).constData(), nameOf(to).constData())
                << from << to << allowed.value(from).contains(to);
        }
    }
}

void TestLedgerStore::takesOnlyAllowedEdges()
{
    QFETCH(SendState, from);
    QFETCH(SendState, to);
    QFETCH(bool, allowed);
    LedgerStore store(folder());
    const qint64 id = itemIn(store, u"a"_s, from);
    QCOMPARE(stateOf(store, id), from);
    const bool isStep = to == SendState::Sending || to == SendState::Releasing || to == SendState::Assigning;
    const auto done = isStep      ? store.begin(id, to, Now)
        : to == SendState::Undone ? store.undo(id, Now)
                                  : store.settle(id, {.state = to, .at = Now});
    QCOMPARE(done.has_value(), allowed);
    QCOMPARE(mayBecome(from, to), allowed);
    QCOMPARE(stateOf(store, id), allowed ? to : from);
    if (!allowed) {
        QCOMPARE(done.error().kind, ProblemKind::WrongState);
        QVERIFY(!done.error().detail.isEmpty());
    }
}

void TestLedgerStore::settlesByHandOnlyWhatWaitsForIt_data()
{
    QTest::addColumn<SendState>("from");
    for (const SendState from : allStates()) {
        QTest::addRow("%s", nameOf(from).constData()) << from;
    }
}

void TestLedgerStore::settlesByHandOnlyWhatWaitsForIt()
{
    QFETCH(SendState, from);
    LedgerStore store(folder());
    for (const SendState to : allStates()) {
        const qint64 id = itemIn(store, sendStateId(to), from);
        const bool isUnknown = from == SendState::Unsettled && (to == SendState::Sent || to == SendState::NotSent);
        const bool isHeld = from == SendState::NeedsYou && (to == SendState::Released || to == SendState::NotSent);
        const bool allowed = isUnknown || isHeld;
        const auto done = store.settleByHand(id, to, Now);
        QCOMPARE(done.has_value(), allowed);
        QCOMPARE(stateOf(store, id), allowed ? to : from);
    }
}

void TestLedgerStore::knowsNoItemThatIsNotThere()
{
    LedgerStore store(folder());
    QCOMPARE(kindOf(store.begin(1, SendState::Sending, Now)), ProblemKind::WrongState);
    QCOMPARE(kindOf(store.undo(1, Now)), ProblemKind::WrongState);
    QCOMPARE(kindOf(store.settleByHand(1, SendState::Sent, Now)), ProblemKind::WrongState);
}

void TestLedgerStore::armsOneItemForATarget()
{
    LedgerStore store(folder());
    for (const SendState underWay : {SendState::Armed, SendState::Waiting, SendState::Sending}) {
        const QString name = sendStateId(underWay);
        QVERIFY(itemIn(store, name, underWay) != 0);
        OutboxItem second = resendOf(name, Now);
        second.key.connection = u"another connection to the same organisation"_s;
        const auto refused = store.arm({second});
        QCOMPARE(kindOf(refused), ProblemKind::WrongState);
        QVERIFY(refused.error().detail.contains(second.email));
    }
}

void TestLedgerStore::armsAllOrNone()
{
    LedgerStore store(folder());
    QVERIFY(store.arm({resendOf(u"c"_s, Now)}));
    QCOMPARE(kindOf(store.arm({resendOf(u"a"_s, Now), resendOf(u"b"_s, Now), resendOf(u"c"_s, Now)})),
        ProblemKind::WrongState);
    QCOMPARE(kindOf(store.arm({resendOf(u"d"_s, Now), resendOf(u"d"_s, Now)})), ProblemKind::WrongState);
    QCOMPARE(store.openItems()->size(), 1);
    QCOMPARE(store.mailStatuses()->size(), 1);
}

void TestLedgerStore::armsAgainWhatIsOver()
{
    LedgerStore store(folder());
    for (const SendState over : {SendState::Sent, SendState::Refused, SendState::NotSent, SendState::SignedOut,
             SendState::Unsettled, SendState::Undone}) {
        const QString name = sendStateId(over);
        QVERIFY(itemIn(store, name, over) != 0);
        QVERIFY(store.arm({resendOf(name, Now)}));
    }
}

void TestLedgerStore::remembersWhatTheVendorSaid()
{
    LedgerStore store(folder());
    const qint64 id = itemIn(store, u"a"_s, SendState::Sending);
    const Settlement settlement{.state = SendState::Waiting,
        .at = Now + 1s,
        .notBefore = Now + 60s,
        .expiresAfter = Now + 2h,
        .httpStatus = 429,
        .requestId = u"request"_s,
        .vendorText = u"slow down"_s,
        .reason = u"The vendor asks to wait."_s};
    QVERIFY(store.settle(id, settlement));
    const OutboxItem item = store.items({id})->first();
    QCOMPARE(item.stateAt, settlement.at);
    QCOMPARE(item.notBefore, settlement.notBefore);
    QCOMPARE(item.expiresAfter, settlement.expiresAfter);
    QCOMPARE(item.httpStatus, 429);
    QCOMPARE(item.requestId, settlement.requestId);
    QCOMPARE(item.vendorText, settlement.vendorText);
    QCOMPARE(item.reason, settlement.reason);
    QCOMPARE(item.attempts, 1);
    const OutboxItem again = *store.begin(id, SendState::Sending, Now + 61s);
    QCOMPARE(again.attempts, 2);
    QVERIFY(!again.notBefore.isValid());
}

void TestLedgerStore::sumsUpWhatWasMailed()
{
    LedgerStore store(folder());
    for (int round = 0; round < 3; ++round) {
        const qint64 id = itemIn(store, u"a"_s, SendState::Sending);
        QVERIFY(store.settle(id, {.state = SendState::Sent, .at = Now + round * 1h, .deadLink = round == 2}));
    }
    OutboxItem revoke = resendOf(u"a"_s, Now);
    revoke.action = Action::Revoke;
    const qint64 revoked = store.arm({revoke})->first().id;
    QVERIFY(store.begin(revoked, SendState::Sending, Now + 5h));
    QVERIFY(store.settle(revoked, {.state = SendState::Sent, .at = Now + 5h}));

    const MailStatus status = store.mailStatuses()->value(revoke.target);
    QCOMPARE(status.timesSent, 3);
    QCOMPARE(status.lastSentAt, Now + 2h);
    QVERIFY(status.deadLink);
    QCOMPARE(status.action, Action::Revoke);
    QCOMPARE(status.state, SendState::Sent);
    QCOMPARE(status.at, Now + 5h);
    QCOMPARE(status.item, revoked);
}

void TestLedgerStore::countsAMailFromWhenItWasTried()
{
    LedgerStore store(folder());
    const qint64 id = itemIn(store, u"a"_s, SendState::Unsettled);
    QVERIFY(store.settleByHand(id, SendState::Sent, Now + 48h));
    const MailStatus status = store.mailStatuses()->value(resendOf(u"a"_s, Now).target);
    QCOMPARE(status.lastSentAt, Now);
    QCOMPARE(status.at, Now + 48h);
    QCOMPARE(status.timesSent, 1);
}

void TestLedgerStore::tellsTheNewestItemOfATarget()
{
    LedgerStore store(folder());
    QVERIFY(itemIn(store, u"a"_s, SendState::Refused) != 0);
    const qint64 newest = itemIn(store, u"a"_s, SendState::Armed);
    MailStatus status = store.mailStatuses()->value(resendOf(u"a"_s, Now).target);
    QCOMPARE(status.item, newest);
    QCOMPARE(status.state, SendState::Armed);
    QCOMPARE(status.undoUntil, Now + 5s);
    QVERIFY(store.undo(newest, Now + 1s));
    status = store.mailStatuses()->value(resendOf(u"a"_s, Now).target);
    QCOMPARE(status.state, SendState::Undone);
    QVERIFY(!status.undoUntil.isValid());
    QVERIFY(!status.lastSentAt.isValid());
}

void TestLedgerStore::singleAndWholeStatusesAgree()
{
    LedgerStore store(folder());
    for (const SendState state : allStates()) {
        QVERIFY(itemIn(store, sendStateId(state), SendState::Sent) != 0);
        QVERIFY(itemIn(store, sendStateId(state), state) != 0);
    }
    const auto whole = store.mailStatuses();
    QCOMPARE(whole->size(), allStates().size());
    QCOMPARE(*store.mailStatuses(whole->keys()), *whole);
}

void TestLedgerStore::historyFollowsThePersonToAnotherSeat()
{
    LedgerStore store(folder());
    QVERIFY(itemIn(store, u"old"_s, SendState::Sent) != 0);
    const qint64 renewal = itemIn(store, u"old"_s, SendState::Assigning);
    const auto renewed = store.settle(renewal, {.state = SendState::Renewed, .at = Now + 1s, .seatId = u"new"_s});
    QVERIFY(renewed);
    QCOMPARE(renewed->target.id, u"new"_s);
    QCOMPARE(renewed->key.id, u"new"_s);
    const Target left{renewed->target.realm, u"old"_s};
    QCOMPARE(store.takeLeftTargets(), QList<Target>{left});
    QVERIFY(store.takeLeftTargets().isEmpty());
    const auto statuses = store.mailStatuses({left, renewed->target});
    QVERIFY(statuses);
    QCOMPARE(statuses->value(left), MailStatus());
    QCOMPARE(statuses->value(renewed->target).state, SendState::Renewed);
    QCOMPARE(statuses->value(renewed->target).timesSent, 2);
    const auto history = store.history(renewed->target);
    QVERIFY(history && history->size() == 2);
}

void TestLedgerStore::historyIsNewestFirst()
{
    LedgerStore store(folder());
    const qint64 first = itemIn(store, u"a"_s, SendState::Refused);
    const qint64 second = itemIn(store, u"a"_s, SendState::Sent);
    QVERIFY(itemIn(store, u"b"_s, SendState::Sent) != 0);
    const auto history = store.history(resendOf(u"a"_s, Now).target);
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->first().id, second);
    QCOMPARE(history->last().id, first);
}

void TestLedgerStore::ledgerHoldsEveryStep()
{
    LedgerStore store(folder());
    const qint64 id = itemIn(store, u"a"_s, SendState::Waiting);
    QVERIFY(store.begin(id, SendState::Sending, Now + 1s));
    QVERIFY(store.settle(id, {.state = SendState::Sent, .at = Now + 2s, .httpStatus = 200, .requestId = u"r"_s}));

    SqlFile ledger(file(), SqlFile::Durability::Full, 1s);
    QVERIFY(ledger.open());
    QStringList steps;
    QVERIFY(ledger.each(u"SELECT state FROM ledger WHERE item = ? AND os_user <> '' AND email = 'a@example.com' "
                        "AND realm = 'https://vendor.example/org' AND vendor_id = 'a' AND container = 'sub-1' "
                        "ORDER BY entry"_s,
        {id}, [&steps](const QSqlQuery &row) { steps += row.value(0).toString(); }));
    QCOMPARE(steps, QStringList({u"armed"_s, u"sending"_s, u"waiting"_s, u"sending"_s, u"sent"_s}));
}

void TestLedgerStore::ledgerCannotBeRewritten()
{
    LedgerStore store(folder());
    QVERIFY(itemIn(store, u"a"_s, SendState::Sent) != 0);
    SqlFile ledger(file(), SqlFile::Durability::Full, 1s);
    QVERIFY(ledger.open());
    QVERIFY(!ledger.run(u"UPDATE ledger SET state = 'refused'"_s));
    QVERIFY(!ledger.run(u"DELETE FROM ledger"_s));
    QCOMPARE(*ledger.number(u"SELECT count(*) FROM ledger WHERE state = 'sent'"_s), 1);
}

void TestLedgerStore::filesAreTheOwnersOnly()
{
    SKIP_WITHOUT_FILE_MODES();
    LedgerStore store(folder());
    QVERIFY(itemIn(store, u"a"_s, SendState::Sent) != 0);
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s}) {
        const auto others = QFile::permissions(file() + end)
            & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther);
        QVERIFY2(QFile::exists(file() + end), qPrintable(end));
        QCOMPARE(others, QFileDevice::Permissions());
    }
}

void TestLedgerStore::interruptedItemsAreUnsettledAfterAReopen()
{
    qint64 begun = 0;
    {
        LedgerStore store(folder());
        begun = itemIn(store, u"a"_s, SendState::Sending);
        QVERIFY(itemIn(store, u"b"_s, SendState::Armed) != 0);
    }
    LedgerStore store(folder());
    const auto settled = store.settleInterrupted(Now + 1h);
    QCOMPARE(settled->size(), 1);
    QCOMPARE(settled->first().id, begun);
    QCOMPARE(stateOf(store, begun), SendState::Unsettled);
    QVERIFY(!settled->first().reason.isEmpty());
    QCOMPARE(store.settleInterrupted(Now + 1h)->size(), 0);
    QCOMPARE(store.openItems()->size(), 2);
}

void TestLedgerStore::aKilledProcessLeavesWhatItBegan()
{
    QProcess *helper = startHelper(folder(), u"kill"_s, this);
    QVERIFY(helper->waitForFinished());
    QCOMPARE(helper->exitStatus(), QProcess::CrashExit);
    LedgerStore store(folder());
    const auto settled = store.settleInterrupted(Now + 1s);
    QVERIFY(settled && settled->size() == 1);
    QCOMPARE(settled->first().target.id, u"a"_s);
    QCOMPARE(settled->first().state, SendState::Unsettled);
    const auto open = store.openItems();
    QCOMPARE(open->size(), 2);
    QCOMPARE(open->last().state, SendState::Armed);
}

void TestLedgerStore::eachItemIsBegunOnce_data()
{
    QTest::addColumn<bool>("processes");
    QTest::newRow("by two threads") << false;
    QTest::newRow("by two processes") << true;
}

void TestLedgerStore::eachItemIsBegunOnce()
{
    QFETCH(bool, processes);
    constexpr int Count = 200;
    QList<OutboxItem> items;
    for (int number = 0; number < Count; ++number) {
        items.append(resendOf(QString::number(number), Now));
    }
    QList<qint64> begun;
    if (processes) {
        QVERIFY(LedgerStore(folder()).arm(items));
        const QList<QProcess *> helpers = {
            startHelper(folder(), u"begin"_s, this), startHelper(folder(), u"begin"_s, this)};
        for (QProcess *helper : helpers) {
            QVERIFY(helper->waitForFinished());
            QCOMPARE(helper->exitCode(), 0);
            for (const QByteArray &line : helper->readAllStandardOutput().split('\n')) {
                begun += line.isEmpty() ? QList<qint64>() : QList<qint64>{line.toLongLong()};
            }
        }
    } else {
        QVERIFY(LedgerStore(folder()).arm(items));
        QList<qint64> byThread[2];
        {
            const auto beginAll = [this](QList<qint64> *got) {
                LedgerStore store(folder());
                const auto open = store.openItems();
                for (const OutboxItem &item : open.value_or(QList<OutboxItem>())) {
                    if (store.begin(item.id, SendState::Sending, Now)) {
                        got->append(item.id);
                    }
                }
            };
            std::thread first(beginAll, &byThread[0]);
            std::thread second(beginAll, &byThread[1]);
            first.join();
            second.join();
        }
        begun = byThread[0] + byThread[1];
    }
    QCOMPARE(begun.size(), Count);
    QCOMPARE(QSet<qint64>(begun.cbegin(), begun.cend()).size(), Count);
}

void TestLedgerStore::tellsWhatOthersChanged()
{
    LedgerStore ours(folder());
    QVERIFY(ours.open());
    LedgerStore theirs(folder());
    QVERIFY(theirs.open());
    QCOMPARE(ours.changedElsewhere()->size(), 0);
    QVERIFY(itemIn(ours, u"a"_s, SendState::Sent) != 0);
    QCOMPARE(ours.changedElsewhere()->size(), 0);
    const qint64 id = itemIn(theirs, u"b"_s, SendState::Sending);
    const auto changed = ours.changedElsewhere();
    QVERIFY(changed && !changed->isEmpty());
    QCOMPARE(changed->last().id, id);
    QCOMPARE(changed->last().state, SendState::Sending);
    QCOMPARE(ours.changedElsewhere()->size(), 0);
    QVERIFY(theirs.settle(id, {.state = SendState::Sent, .at = Now}));
    QCOMPARE(ours.changedElsewhere()->size(), 1);
}

void TestLedgerStore::namesWhatIsWrongWithTheFile_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("says");
    QTest::newRow("no database") << u"garbage"_s << u"is damaged"_s;
    QTest::newRow("a page is damaged") << u"page"_s << u"is damaged"_s;
    QTest::newRow("from a newer version") << u"newer"_s << u"newer version"_s;
    QTest::newRow("the folder is a file") << u"file"_s << u"cannot be opened"_s;
    QTest::newRow("a folder stands in its place") << u"folder"_s << u"cannot be opened"_s;
}

void TestLedgerStore::namesWhatIsWrongWithTheFile()
{
    QFETCH(QString, what);
    QFETCH(QString, says);
    QString where = folder();
    if (what == u"garbage") {
        writeBytes(file(), QByteArray(8192, 'x'));
    } else if (what == u"newer") {
        SqlFile newer(file(), SqlFile::Durability::Full, 1s);
        QVERIFY(newer.open());
        QVERIFY(newer.run(u"PRAGMA user_version = 99"_s));
    } else if (what == u"file") {
        where = m_folder->filePath(u"no-folder"_s);
        writeBytes(where, "x");
    } else if (what == u"folder") {
        QVERIFY(QDir(folder()).mkdir(u"ledger.db"_s));
    } else {
        {
            LedgerStore store(folder());
            QVERIFY(itemIn(store, u"a"_s, SendState::Armed) != 0);
        }
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.seek(4096);
        damaged.write(QByteArray(static_cast<qsizetype>(damaged.size()) - 4096, '\x55'));
    }
    LedgerStore store(where);
    const auto armed = store.arm({resendOf(u"b"_s, Now)});
    QCOMPARE(kindOf(armed), ProblemKind::Storage);
    QVERIFY2(armed.error().detail.contains(says), qPrintable(armed.error().detail));
    QVERIFY2(armed.error().detail.contains(u"ledger.db"), qPrintable(armed.error().detail));
}

void TestLedgerStore::aFullDiskChangesNothing()
{
#ifdef Q_OS_UNIX
    LedgerStore store(folder());
    const qint64 id = itemIn(store, u"a"_s, SendState::Armed);
    {
        const FullDisk full;
        QCOMPARE(kindOf(store.begin(id, SendState::Sending, Now)), ProblemKind::Storage);
        QCOMPARE(kindOf(store.arm({resendOf(u"b"_s, Now)})), ProblemKind::Storage);
    }
    QCOMPARE(stateOf(store, id), SendState::Armed);
    QVERIFY(store.begin(id, SendState::Sending, Now));
    QCOMPARE(store.openItems()->size(), 1);
#else
    QSKIP("needs a limit on the size of files");
#endif
}

void TestLedgerStore::knowsNetworkFileSystems_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("refused");
    for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "afpfs", "davfs", "NFS"}) {
        QTest::newRow(type) << QByteArray(type) << true;
    }
    for (const char *type : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "apfs", "NTFS", "fuseblk", ""}) {
        QTest::addRow("local %s", type) << QByteArray(type) << false;
    }
}

void TestLedgerStore::knowsNetworkFileSystems()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, refused);
    QCOMPARE(isNetworkFileSystem(type), refused);
}

void TestLedgerStore::answersForManyTargets()
{
    constexpr int Count = 20'000;
    LedgerStore store(folder());
    QList<OutboxItem> items;
    for (int number = 0; number < Count; ++number) {
        items.append(resendOf(QString::number(number), Now));
    }
    QVERIFY(store.arm(items));
    QBENCHMARK_ONCE
    {
        const auto statuses = store.mailStatuses();
        QCOMPARE(statuses->size(), Count);
    }
}

QTEST_GUILESS_MAIN(TestLedgerStore)
#include "tst_ledgerstore.moc"
