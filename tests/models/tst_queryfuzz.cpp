// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

// Random queries on a table that changes, asked of one engine, against a filter and a sort as anybody would write them.
#include "models/invitationquery.h"
#include "models/listcollator.h"

#include "tests/models/samples.h"

#include <QRandomGenerator>

#include <algorithm>
#include <optional>

using namespace Reinvite;
using namespace Samples;

namespace {

struct NaiveRow
{
    int slot;
    Invitation invitation;
    MailStatus mail;
};

class Fuzz
{
public:
    explicit Fuzz(quint32 seed)
        : m_random(seed)
    {
        m_query.now = Now;
        m_query.connectionNames = {{u"acme"_s, u"Acme Cloud"_s}, {u"worth"_s, u"Onboarding"_s}};
        m_query.vendors = {{u"acme"_s, {.id = u"polar"_s, .name = u"Polar"_s, .renewsByAssigning = true}},
            {u"worth"_s, {.id = u"worth"_s, .name = u"Worth AI"_s}}};
        m_query.skews = {{u"worth"_s, 7min}};
    }

    void changeTable()
    {
        QList<Invitation> batch;
        for (int i = below(300); i > 0; --i) {
            batch += anyInvitation();
        }
        (void)m_table.merge(batch);
        if (below(4) == 0) {
            (void)m_table.retainInContainer(any({u"acme"_s, u"worth"_s}), QString::number(below(4)), {u"A1"_s, u"7"_s});
        }
        for (int i = below(20); i > 0 && m_table.slotCount() > 0; --i) {
            if (const int slot = below(m_table.slotCount()); m_table.isUsed(slot)) {
                (void)m_table.setMail(slot, anyMail());
            }
        }
    }

    void changeQuery()
    {
        // Often a letter more, as somebody types; else anything.
        const bool types = below(2) == 0 && !m_terms.isEmpty();
        if (types) {
            m_terms.last() += any({u"a"_s, u"n"_s, u"1"_s, u"."_s});
        } else {
            m_terms.clear();
            for (int i = below(4); i > 0; --i) {
                m_terms += anyTerm();
            }
        }
        const auto filter = Filter::parse(m_terms.join(u' '), Now, QTimeZone::utc());
        if (!filter) {
            m_terms.clear(); // a letter too many
        }
        m_query.filter = filter.value_or(Filter());
        m_query.connection = types ? m_query.connection : any({QString(), QString(), u"acme"_s, u"worth"_s});
        m_query.badges = below(3) == 0 ? QSet<Badge>{Badge(below(6)), Badge(below(6))} : QSet<Badge>();
        m_query.horizon =
            below(3) == 0 ? QSet<HorizonBucket>{HorizonBuckets.at(size_t(below(6)))} : QSet<HorizonBucket>();
        m_query.sort.clear();
        for (int i = below(3); i > 0; --i) {
            m_query.sort += SortBy{below(ActionColumn), below(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder};
        }
    }

    void compare()
    {
        const std::atomic_bool stop = false;
        const InvitationQueryResult result = m_engine.run(m_table.snapshot(), m_query, stop);
        QCOMPARE(result.version, m_table.version());
        QList<int> expected;
        std::ranges::transform(sorted(wanted()), std::back_inserter(expected), &NaiveRow::slot);
        QCOMPARE(result.shown.order, expected);
        QCOMPARE(countRows(m_table.snapshot(), m_query, stop), int(expected.size()));
        for (int row = 0; row < expected.size(); ++row) {
            QCOMPARE(result.shown.rowOf(expected.at(row)), row);
        }
        compareCounts(result);
    }

    [[nodiscard]] QString question() const { return m_terms.join(u' '); }

private:
    int below(int bound) { return m_random.bounded(bound); }
    QString any(const QStringList &words) { return words.at(below(int(words.size()))); }

    Invitation anyInvitation()
    {
        Invitation invitation = seat(any({u"A%1"_s, u"%1"_s, u"b-%1"_s}).arg(below(300)), any({u"acme"_s, u"worth"_s}));
        invitation.email = below(9) == 0 ? QString() : any({u"ana%1@y.example"_s, u"Bo%1@Z.Example"_s}).arg(below(50));
        invitation.name = any({u"Ana"_s, u"ØYVIND"_s, u"李小龙"_s, u"ana 10"_s, u"Ana 9"_s, QString()});
        invitation.role = any({u"owner"_s, u"Member"_s, QString()});
        invitation.container.id = QString::number(below(4));
        invitation.container.name = any({u"Pro plan"_s, u"Team"_s});
        invitation.state = State(below(5));
        invitation.expiresAt = below(5) == 0 ? Instant() : Now + std::chrono::hours(below(200) - 60);
        invitation.createdAt = Now - std::chrono::hours(below(300));
        return invitation;
    }

    MailStatus anyMail()
    {
        MailStatus mail;
        mail.timesSent = below(4);
        mail.lastSentAt = mail.timesSent == 0 ? Instant() : Now - std::chrono::hours(below(300));
        mail.state =
            std::array{SendState::None, SendState::Sent, SendState::Unsettled, SendState::Refused}.at(size_t(below(4)));
        return mail;
    }

    QString anyTerm()
    {
        const QString term =
            any({u"a"_s, u"an"_s, u"øy"_s, u"1"_s, u"小"_s, u"owner"_s, u"cloud"_s, u"team"_s, u"email:bo"_s,
                u"name:an"_s, u"id:a1"_s, u"role:mem"_s, u"product:pro"_s, u"domain:example"_s, u"domain:z.example"_s,
                u"vendor:polar"_s, u"connection:onb"_s, u"state:expired"_s, u"state:pending,joined"_s, u"expires<24h"_s,
                u"expires>2d"_s, u"expires:never"_s, u"horizon:24h,expired"_s, u"sent>2d"_s, u"sent:never"_s,
                u"times>=2"_s, u"outcome:unsettled"_s, u"is:attention"_s, u"is:renewable"_s, u"created>10d"_s});
        return below(4) == 0 ? u'-' + term : term;
    }

    /// The language once more, read word by word.
    [[nodiscard]] bool holds(QString term, const NaiveRow &row) const
    {
        const bool negated = term.startsWith(u'-');
        term.remove(0, negated ? 1 : 0);
        return holdsPlain(term, row) != negated;
    }

    static bool has(const QString &text, const QString &word) { return text.contains(word, Qt::CaseInsensitive); }

    [[nodiscard]] bool holdsPlain(const QString &term, const NaiveRow &row) const
    {
        const Invitation &i = row.invitation;
        const QString value = term.section(QRegularExpression(u"[:<>]=?"_s), 1);
        const Badge badge = badgeOf(i);
        const Instant deadline = deadlineOf(i);
        const bool alive = deadline.isValid() && deadline > vendorNow(i);
        const auto lives = alive ? deadline - vendorNow(i) : 0ms;
        const bool open = badge == Badge::Expired || badge == Badge::ExpiresSoon || badge == Badge::Pending;
        if (value.isNull() || !term.contains(QRegularExpression(u"[:<>]"_s))) {
            return has(i.email, term) || has(i.name, term) || has(i.role, term) || has(i.container.name, term)
                || has(i.container.owner, term) || has(i.key.id, term)
                || has(m_query.connectionNames[i.key.connection], term);
        }
        if (term.startsWith(u"email:"_s)) {
            return has(i.email, value);
        }
        if (term.startsWith(u"name:"_s)) {
            return has(i.name, value);
        }
        if (term.startsWith(u"id:"_s)) {
            return has(i.key.id, value);
        }
        if (term.startsWith(u"role:"_s)) {
            return has(i.role, value);
        }
        if (term.startsWith(u"product:"_s)) {
            return has(i.container.name, value);
        }
        if (term.startsWith(u"connection:"_s)) {
            return has(m_query.connectionNames[i.key.connection], value);
        }
        if (term.startsWith(u"vendor:"_s)) {
            return m_query.vendors[i.key.connection].id == value;
        }
        if (term.startsWith(u"domain:"_s)) {
            const QString host = i.email.section(u'@', 1).toLower();
            return host == value || host.endsWith(u'.' + value);
        }
        if (term.startsWith(u"outcome:"_s)) {
            return sendStateId(row.mail.state) == value;
        }
        const auto ago = [&](Instant time) { return time.isValid() ? (Now - time) / 1h : -1; };
        if (term == u"state:expired"_s) {
            return badge == Badge::Expired;
        }
        if (term == u"state:pending,joined"_s) {
            return badge == Badge::Pending || badge == Badge::ExpiresSoon || badge == Badge::Joined;
        }
        if (term == u"expires<24h"_s) {
            return alive && lives < 24h;
        }
        if (term == u"expires>2d"_s) {
            return alive && lives > 48h;
        }
        if (term == u"expires:never"_s) {
            return !deadline.isValid();
        }
        if (term == u"horizon:24h,expired"_s) {
            return badge == Badge::Expired || (badge == Badge::Pending && alive && lives < 24h);
        }
        if (term == u"sent>2d"_s) {
            return row.mail.lastSentAt.isValid() && Now - row.mail.lastSentAt > 48h;
        }
        if (term == u"sent:never"_s) {
            return row.mail.timesSent == 0;
        }
        if (term == u"times>=2"_s) {
            return row.mail.timesSent >= 2;
        }
        if (term == u"is:renewable"_s) {
            return open && i.key.connection == u"acme"_s && !i.email.isEmpty();
        }
        if (term == u"created>10d"_s) {
            return ago(i.createdAt) > 240;
        }
        // is:attention
        return badge == Badge::Expired || badge == Badge::ExpiresSoon || row.mail.state == SendState::Unsettled
            || (row.mail.state == SendState::Refused && open);
    }

    [[nodiscard]] Instant vendorNow(const Invitation &invitation) const
    {
        return Now + m_query.skews.value(invitation.key.connection);
    }

    [[nodiscard]] Badge badgeOf(const Invitation &invitation) const
    {
        return badgeAt(invitation.state, invitation.expiresAt, vendorNow(invitation));
    }

    [[nodiscard]] bool inHorizon(const Invitation &invitation) const
    {
        const auto bucket = horizonOf(invitation.state, invitation.expiresAt, vendorNow(invitation));
        return m_query.horizon.isEmpty() || (bucket && m_query.horizon.contains(*bucket));
    }

    [[nodiscard]] bool inBadges(const Invitation &invitation) const
    {
        return m_query.badges.isEmpty() || m_query.badges.contains(badgeOf(invitation));
    }

    /// What filter and connection let through, by slot.
    [[nodiscard]] QList<NaiveRow> candidates() const
    {
        QList<NaiveRow> rows;
        for (int slot = 0; slot < m_table.slotCount(); ++slot) {
            const NaiveRow row{slot, m_table.at(slot), m_table.mailAt(slot)};
            const bool ofConnection =
                m_query.connection.isEmpty() || row.invitation.key.connection == m_query.connection;
            if (m_table.isUsed(slot) && ofConnection
                && std::ranges::all_of(m_terms, [&](const QString &term) { return holds(term, row); })) {
                rows += row;
            }
        }
        return rows;
    }

    [[nodiscard]] QList<NaiveRow> wanted() const
    {
        QList<NaiveRow> rows = candidates();
        rows.removeIf([this](const NaiveRow &row) { return !inBadges(row.invitation) || !inHorizon(row.invitation); });
        return rows;
    }

    void compareCounts(const InvitationQueryResult &result) const
    {
        std::array<int, 6> badges = {};
        std::array<int, 6> horizon = {};
        for (const NaiveRow &row : candidates()) {
            badges.at(size_t(badgeOf(row.invitation))) += inHorizon(row.invitation) ? 1 : 0;
            const auto bucket = horizonOf(row.invitation.state, row.invitation.expiresAt, vendorNow(row.invitation));
            if (bucket && inBadges(row.invitation)) {
                ++horizon.at(size_t(*bucket));
            }
        }
        QCOMPARE(result.badgeCounts, badges);
        QCOMPARE(result.horizonCounts.all, horizon);
        for (const QString &connection : {u"acme"_s, u"worth"_s}) {
            QCOMPARE(result.connectionCounts.value(connection), m_table.countOf(connection));
        }
    }

    /// Less than zero, zero, more: as the column has it; nothing where one has no value.
    [[nodiscard]] QList<NaiveRow> sorted(QList<NaiveRow> rows) const
    {
        const ListCollator collator;
        for (auto by = m_query.sort.crbegin(); by != m_query.sort.crend(); ++by) {
            const bool ascending = by->order == Qt::AscendingOrder;
            std::ranges::stable_sort(rows, [&](const NaiveRow &left, const NaiveRow &right) {
                const auto [leftText, leftNumber] = valueOf(by->column, left);
                const auto [rightText, rightNumber] = valueOf(by->column, right);
                const bool leftHas = !leftText.isEmpty() || leftNumber;
                const bool rightHas = !rightText.isEmpty() || rightNumber;
                if (!leftHas || !rightHas) {
                    return leftHas && !rightHas;
                }
                const auto compared = leftNumber ? (*leftNumber < *rightNumber ? -1
                                              : *leftNumber > *rightNumber     ? 1
                                                                               : 0)
                                                 : collator.compare(leftText, rightText);
                return ascending ? compared < 0 : compared > 0;
            });
        }
        return rows;
    }

    [[nodiscard]] std::pair<QString, std::optional<qint64>> valueOf(int column, const NaiveRow &row) const
    {
        const auto time = [](Instant instant) {
            return std::pair(QString(), instant.isValid() ? std::optional(instant.msecs()) : std::nullopt);
        };
        const Invitation &i = row.invitation;
        switch (column) {
        case StateColumn:
            return {QString(), qint64(badgeOf(i))};
        case PersonColumn:
            return {i.name.isEmpty() ? i.email : i.name, std::nullopt};
        case RoleColumn:
            return {i.role, std::nullopt};
        case ContainerColumn:
            return {i.container.name, std::nullopt};
        case ConnectionColumn:
            return {m_query.connectionNames[i.key.connection], std::nullopt};
        case ExpiresColumn:
            return time(deadlineOf(i));
        default:
            return time(std::max(row.mail.at, row.mail.lastSentAt));
        }
    }

    QRandomGenerator m_random;
    InvitationTable m_table;
    InvitationQuery m_query;
    QueryEngine m_engine;
    QStringList m_terms;
};

} // namespace

class QueryFuzzTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void agreesWithANaiveFilter_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {11U, 12U, 13U, 14U}) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }
    void agreesWithANaiveFilter()
    {
        QFETCH(quint32, seed);
        Fuzz fuzz(seed);
        for (int round = 0; round < 150; ++round) {
            if (round % 7 == 0) {
                fuzz.changeTable();
            }
            fuzz.changeQuery();
            fuzz.compare();
            if (QTest::currentTestFailed()) {
                QFAIL(qPrintable(u"in round %1: %2"_s.arg(round).arg(fuzz.question())));
            }
        }
    }
};

QTEST_GUILESS_MAIN(QueryFuzzTest)
#include "tst_queryfuzz.moc"
