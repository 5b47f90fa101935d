// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/jobsteps.h"
#include "app/vendors/json.h"
#include "models/connection.h"
#include "models/invitation.h"

#include <QSet>

/// Lists as Studio writes them, or may write them (contracts/vendor-apis.md 2.3 and 2.4): a plain array, or a page in
/// an envelope.
namespace Reinvite::AiSquare {

template <typename Item>
struct Page
{
    QList<Item> items;
    int unusable = 0;    ///< items without a usable id: nothing can be said or done about them
    int total = -1;      ///< of all pages; -1: not told
    bool goesOn = false; ///< the vendor says that there is a next page
};

/// All pages of a list.
template <typename Item>
struct Listing
{
    QList<Item> items;
    int unusable = 0;
    bool changed = false; ///< it moved between two pages while they were read: something may be missing

    [[nodiscard]] bool isWhole() const { return unusable == 0 && !changed; }
};

[[nodiscard]] inline const QString &idOf(const AccountPart &part)
{
    return part.id;
}

[[nodiscard]] inline const QString &idOf(const Invitation &invitation)
{
    return invitation.key.id;
}

/// What stands beside a page's items.
struct PageEnd
{
    bool isList = false;
    bool goesOn = false;
    int count = -1;
    int total = -1;
};

/// Reads `key` of an envelope; `readItem(value)` is called for each item.
template <typename ReadItem>
[[nodiscard]] bool readEnvelopeField(std::string_view key, JsonValue &value, PageEnd &end, ReadItem &readItem)
{
    if (key == "results" || key == "data" || key == "items") {
        bool isArray = false;
        const bool sound = eachElement(value, isArray, readItem);
        end.isList = end.isList || isArray;
        return sound;
    }
    if (key == "next") {
        std::string_view next;
        const bool sound = readText(value, next);
        end.goesOn = !next.empty();
        return sound;
    }
    if (key == "count") {
        return readCount(value, end.count);
    }
    return key != "total" || readCount(value, end.total);
}

template <typename ReadItem>
[[nodiscard]] bool readPlainArray(simdjson::ondemand::document &document, ReadItem &readItem)
{
    simdjson::ondemand::array array;
    if (document.get_array().get(array) != simdjson::SUCCESS) {
        return false;
    }
    for (auto item : array) {
        JsonValue value;
        if (item.get(value) != simdjson::SUCCESS || !readItem(value)) {
            return false;
        }
    }
    return true;
}

/// A whole body. False when it is not whole JSON; `end.isList` tells whether there was a list in it.
template <typename ReadItem>
[[nodiscard]] bool readList(simdjson::ondemand::parser &parser, const PaddedBody &body, PageEnd &end, ReadItem readItem)
{
    simdjson::ondemand::document document;
    auto type = simdjson::ondemand::json_type::null;
    if (parser.iterate(body.view()).get(document) != simdjson::SUCCESS
        || document.type().get(type) != simdjson::SUCCESS) {
        return false;
    }
    end.isList = type == simdjson::ondemand::json_type::array;
    if (end.isList) {
        return readPlainArray(document, readItem) && document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    }
    JsonObject root;
    return document.get_object().get(root) == simdjson::SUCCESS
        && eachField(
            root, [&](std::string_view key, JsonValue &value) { return readEnvelopeField(key, value, end, readItem); })
        && document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

/// Reads page after page. Belongs to its job and stops with it.
template <typename Item>
class PageReader final : public QObject
{
public:
    /// Pages count from 1.
    using Read = std::function<Job<Page<Item>> *(int number)>;

    PageReader(Read read, Job<Listing<Item>> *job)
        : QObject(job)
        , m_read(std::move(read))
        , m_job(job)
    {
    }

    void start() { readPage(1); }

private:
    void readPage(int number)
    {
        Job<Page<Item>> *reading = m_read(number);
        stopWith(m_job, reading);
        reading->then(this, [this, number](Result<Page<Item>> page) {
            if (page) {
                take(number, std::move(*page));
            } else if (number > 1 && page.error().kind == ProblemKind::NotFound) {
                // The last page went away while those before it were read.
                m_listing.changed = true;
                m_job->finish(std::move(m_listing));
            } else {
                m_job->finish(failure(page.error()));
            }
        });
    }

    void take(int number, Page<Item> page)
    {
        m_listing.unusable += page.unusable;
        const bool broughtNew = number == 1 && !page.goesOn ? takeAll(std::move(page.items)) : takeNew(page.items);
        // A server that repeats its pages, or tells no last one, must not keep this going for ever.
        if (page.goesOn && broughtNew) {
            readPage(number + 1);
            return;
        }
        m_listing.changed = m_listing.items.size() + m_listing.unusable < page.total;
        m_job->finish(std::move(m_listing));
    }

    /// The usual list is one array, however long: nothing is looked up in it on this thread.
    bool takeAll(QList<Item> items)
    {
        m_listing.items = std::move(items);
        return true;
    }

    bool takeNew(const QList<Item> &items)
    {
        const auto before = m_seen.size();
        for (const Item &item : items) {
            const auto seen = m_seen.size();
            m_seen.insert(idOf(item));
            if (m_seen.size() > seen) {
                m_listing.items.append(item);
            }
        }
        return m_seen.size() > before;
    }

    Read m_read;
    Job<Listing<Item>> *m_job;
    Listing<Item> m_listing;
    QSet<QString> m_seen;
};

} // namespace Reinvite::AiSquare
