// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/filterrun.h"

#include "models/textsearch.h"

#include <algorithm>

namespace Reinvite {

using namespace Filtering;

namespace {

/// With fewer rows than this left in a part, each is searched by itself.
constexpr int FewRows = 64;

/// Each hit is given, and told where to search on.
template <typename Hit>
void findAll(QByteArrayView bytes, QByteArrayView word, const Hit &hit)
{
    for (qsizetype at = findBytes(bytes, word); at >= 0 && at < bytes.size();) {
        at = findBytes(bytes, word, hit(at));
    }
}

bool hasWord(QByteArrayView text, QByteArrayView word)
{
    return findBytes(text, word) >= 0;
}

bool isOfDomain(QByteArrayView email, QByteArrayView domain)
{
    const qsizetype at = email.lastIndexOf('@');
    const QByteArrayView host = email.sliced(at + 1);
    if (at < 0 || !host.endsWith(domain)) {
        return false;
    }
    return host.size() == domain.size() || host.at(host.size() - domain.size() - 1) == '.';
}

template <typename Value, typename TextOf>
std::vector<bool> hitsAmong(const PagedList<Value> &values, QByteArrayView word, const TextOf &textOf)
{
    std::vector<bool> hits(size_t(values.size()), false);
    for (int number = 0; number < values.size(); ++number) {
        hits[size_t(number)] = hasWord(textOf(values.at(number)), word);
    }
    return hits;
}

bool anyIn(const std::vector<bool> &hits)
{
    return std::ranges::find(hits, true) != hits.end();
}

} // namespace

FilterRun::FilterRun(
    const InvitationQuery &query, const InvitationStore &store, const std::vector<ConnectionFacts> &facts)
    : m_query(query)
    , m_store(store)
    , m_facts(facts)
{
    for (const Test &test : query.filter.tests()) {
        const auto *text = std::get_if<Contains>(&test.condition);
        const Prepared prepared{.test = test, .hits = text != nullptr ? sharedHits(*text) : SharedHits()};
        (isTimeless(test) ? m_timeless : m_timely).push_back(prepared);
    }
}

FilterRun::SharedHits FilterRun::sharedHits(const Contains &condition) const
{
    const bool any = condition.field == TextField::Any;
    const QByteArrayView word = condition.word;
    SharedHits hits;
    if (any || condition.field == TextField::Connection) {
        for (const ConnectionFacts &connection : m_facts) {
            hits.connections.push_back(hasWord(foldedUtf8(connection.name), word));
        }
    }
    if (any || condition.field == TextField::Product || condition.field == TextField::Owner) {
        const bool product = condition.field != TextField::Owner;
        const bool owner = condition.field != TextField::Product;
        hits.containers = hitsAmong(m_store.containers, word, [product, owner](const Container &container) {
            return foldedUtf8(product ? container.name : QString()) + InvitationColumns::TextEnd
                + foldedUtf8(owner ? container.owner : QString());
        });
    }
    if (any || condition.field == TextField::Role) {
        hits.roles = hitsAmong(m_store.texts, word, [](const QString &text) { return foldedUtf8(text); });
    }
    hits.any = anyIn(hits.connections) || anyIn(hits.containers) || anyIn(hits.roles);
    return hits;
}

/// One test on one part.
class FilterRun::Sieve final
{
public:
    Sieve(const FilterRun &run, int part, const Prepared &prepared, RowBits &rows)
        : m_run(run)
        , m_columns(run.m_store.parts.at(part))
        , m_prepared(prepared)
        , m_slot(part * InvitationStore::MostRows)
        , m_rows(rows)
    {
    }

    void run()
    {
        std::visit([this](const auto &condition) { keep(condition); }, m_prepared.test.condition);
    }

private:
    template <typename Passes>
    void keepRows(const Passes &passes)
    {
        m_rows.forEach([&](int row) {
            if (passes(row) == m_prepared.test.negated) {
                m_rows.remove(row);
            }
        });
    }

    void keepBits(const RowBits &bits) { m_prepared.test.negated ? m_rows.remove(bits) : m_rows.keep(bits); }

    void keep(const Contains &condition)
    {
        const QByteArrayView word = condition.word;
        switch (condition.field) {
        case TextField::Any:
            return word.isEmpty() ? keepRows([](int) { return true; }) : keepAnyText(word);
        case TextField::Email:
            return keepRows([&](int row) { return hasWord(m_columns.email(row), word); });
        case TextField::Name:
            return keepRows([&](int row) { return hasWord(m_columns.name(row), word); });
        case TextField::Id:
            return keepRows([&](int row) { return idHas(row, word); });
        case TextField::Role:
        case TextField::Product:
        case TextField::Owner:
        case TextField::Connection:
            return keepRows([&](int row) { return isSharedHit(row); });
        }
    }

    void keepAnyText(QByteArrayView word)
    {
        if (m_rows.count() < FewRows) {
            keepRows([&](int row) {
                return hasWord(m_columns.search().at(row), word) || idHas(row, word) || isSharedHit(row);
            });
            return;
        }
        RowBits hits;
        findIn(m_columns.search(), word, hits);
        if (m_columns.areIdsFolded() && (!m_columns.areIdsHex() || isHex(word))) {
            findIn(m_columns.ids(), word, hits);
        }
        if (m_prepared.hits.any || !m_columns.areIdsFolded()) {
            m_rows.forEach([&](int row) {
                if (isSharedHit(row) || (!m_columns.areIdsFolded() && idHas(row, word))) {
                    hits.insert(row);
                }
            });
        }
        keepBits(hits);
    }

    /// In one sweep over all rows' text: from a hit on with the next row.
    static void findIn(const TextColumn &column, QByteArrayView word, RowBits &hits)
    {
        int row = 0;
        findAll(column.all(), word, [&](qsizetype at) {
            row = column.rowOf(at, row);
            hits.insert(row);
            return column.begin(row + 1);
        });
    }

    [[nodiscard]] bool idHas(int row, QByteArrayView word) const
    {
        const QByteArrayView id = m_columns.id(row);
        return m_columns.areIdsFolded() ? hasWord(id, word) : hasWord(foldedUtf8(QString::fromUtf8(id)), word);
    }

    [[nodiscard]] bool isSharedHit(int row) const
    {
        const auto among = [&](const std::vector<bool> &hits, SharedColumn column) {
            return !hits.empty() && hits[size_t(m_columns.shared(column, row))];
        };
        const SharedHits &hits = m_prepared.hits;
        return hits.any
            && (among(hits.connections, SharedColumn::Connection) || among(hits.containers, SharedColumn::Container)
                || among(hits.roles, SharedColumn::Role));
    }

    void keep(const OfDomain &condition)
    {
        keepRows([&](int row) { return isOfDomain(m_columns.email(row), condition.domain); });
    }

    void keep(const AtVendor &condition)
    {
        keepRows([&](int row) {
            const VendorWords &vendor = factsOf(row).vendor;
            return vendor.id == condition.vendor || vendor.name.compare(condition.vendor, Qt::CaseInsensitive) == 0;
        });
    }

    void keep(const InState &condition)
    {
        keepRows([&](int row) { return condition.badges.contains(badgeOf(row)); });
    }

    void keep(const InHorizon &condition)
    {
        keepRows([&](int row) {
            const auto bucket =
                horizonOf(m_columns.state(row), m_columns.time(TimeColumn::Expires, row), factsOf(row).vendorNow);
            return bucket && condition.buckets.contains(*bucket);
        });
    }

    void keep(const Ended &condition)
    {
        keepRows([&](int row) { return m_columns.mail(row).state == condition.outcome; });
    }

    void keep(const NoDeadline &)
    {
        keepRows([&](int row) { return !deadline(row).isValid(); });
    }

    void keep(const DiesWithin &condition)
    {
        keepRows([&](int row) {
            const Instant dies = deadline(row);
            return dies.isValid() && dies >= condition.from && dies < condition.until;
        });
    }

    void keep(const DiesIn &condition)
    {
        keepRows([&](int row) {
            const Instant dies = deadline(row);
            const Instant now = factsOf(row).vendorNow;
            return dies.isValid() && dies > now && holds(condition.compare, dies - now, condition.span);
        });
    }

    void keep(const DiesAt &condition)
    {
        keepRows([&](int row) {
            const Instant dies = deadline(row);
            return dies.isValid() && dies > factsOf(row).vendorNow && holds(condition.compare, dies, condition.when);
        });
    }

    void keep(const NeverMailed &)
    {
        keepRows([&](int row) { return m_columns.mail(row).timesSent == 0; });
    }

    void keep(const Mailed &condition)
    {
        keepRows([&](int row) { return isOfAge(m_columns.mail(row).lastSentAt, condition); });
    }

    void keep(const Created &condition)
    {
        keepRows([&](int row) { return isOfAge(m_columns.time(TimeColumn::Created, row), condition); });
    }

    void keep(const TimesMailed &condition)
    {
        keepRows([&](int row) { return holds(condition.compare, m_columns.mail(row).timesSent, condition.count); });
    }

    void keep(const Has &condition)
    {
        switch (condition.sign) {
        case Sign::Renewable:
            return keepRows([&](int row) { return isRenewable(row); });
        case Sign::Guessed:
            return keepRows([&](int row) { return m_columns.doubts(row).testFlag(Doubt::StateGuessed); });
        case Sign::Attention:
            return keepRows([&](int row) { return needsAttention(row); });
        case Sign::Changed:
            return keepRows([&](int row) { return m_run.m_query.changed.contains(m_slot + row); });
        }
    }

    template <typename Condition>
    [[nodiscard]] bool isOfAge(Instant time, const Condition &condition) const
    {
        return time.isValid() && holds(condition.compare, m_run.m_query.now - time, condition.age);
    }

    /// A new link can be had: by a resend that makes one, or by releasing and assigning again.
    [[nodiscard]] bool isRenewable(int row) const
    {
        const VendorWords &vendor = factsOf(row).vendor;
        return isOpen(badgeOf(row)) && !m_columns.email(row).isEmpty()
            && (vendor.renewsByAssigning || vendor.resendRenews == Renewal::Yes);
    }

    [[nodiscard]] bool needsAttention(int row) const
    {
        const Badge badge = badgeOf(row);
        const SendState mail = m_columns.mail(row).state;
        const bool failed = mail == SendState::Refused || mail == SendState::NotSent || mail == SendState::SignedOut;
        return badge == Badge::Expired || badge == Badge::ExpiresSoon || mail == SendState::Unsettled
            || mail == SendState::NeedsYou || (failed && isOpen(badge));
    }

    [[nodiscard]] static bool isOpen(Badge badge)
    {
        return badge == Badge::Expired || badge == Badge::ExpiresSoon || badge == Badge::Pending;
    }

    [[nodiscard]] const ConnectionFacts &factsOf(int row) const
    {
        return m_run.m_facts[size_t(m_columns.shared(SharedColumn::Connection, row))];
    }

    [[nodiscard]] Badge badgeOf(int row) const
    {
        return badgeAt(m_columns.state(row), m_columns.time(TimeColumn::Expires, row), factsOf(row).vendorNow);
    }

    [[nodiscard]] Instant deadline(int row) const
    {
        return deadlineOf(m_columns.state(row), m_columns.time(TimeColumn::Expires, row));
    }

    const FilterRun &m_run;
    const InvitationColumns &m_columns;
    const Prepared &m_prepared;
    int m_slot; ///< of the part's first row
    RowBits &m_rows;
};

void FilterRun::keepTimeless(int part, RowBits &rows) const
{
    for (const Prepared &prepared : m_timeless) {
        Sieve(*this, part, prepared, rows).run();
    }
}

void FilterRun::keepTimely(int part, RowBits &rows) const
{
    for (const Prepared &prepared : m_timely) {
        Sieve(*this, part, prepared, rows).run();
    }
}

} // namespace Reinvite
