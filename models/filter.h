// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/mailstatus.h"

#include <QTimeZone>

#include <functional>
#include <memory>

#include <tl/expected.hpp>

namespace Reinvite {

/// What a row is judged by, beside what stands in it.
struct FilterFacts
{
    Instant now;       ///< our time: of mails
    Instant vendorNow; ///< of deadlines
    QString connectionName;
    QString vendor;         ///< VendorTraits::id
    bool renewable = false; ///< a new link can be had by renewing
};

/// Where a filter can't be read, and why, in a sentence that says what to write instead.
struct FilterError
{
    qsizetype position = 0; ///< in the text
    qsizetype length = 0;
    QString sentence;

    friend bool operator==(const FilterError &, const FilterError &) = default;
};

/// The filter language of the search field, the saved views and the terminal. Terms stand side by side and must all
/// hold; `-` before one turns it round. Case does not matter.
///
/// | term                                | rows                                                                    |
/// |-------------------------------------|-------------------------------------------------------------------------|
/// | ada, "ada love"                     | whose address, name, role, product, owner, connection or id has it      |
/// | email: name: role: product: id:     | whose field has it; `owner:` who is billed                              |
/// | domain:acme.com                     | whose address is of the domain or of one below it                       |
/// | state:expired                       | pending, soon, expired, joined, withdrawn, unknown; `,` between several  |
/// | vendor:polar connection:acme        | of the vendor, of connections whose name has it                         |
/// | expires<24h  expires>3d             | whose link dies sooner, later than that from now; dead ones are neither |
/// | expires:today, tomorrow, weekend, never | whose link dies then; has no deadline                               |
/// | expires<monday                      | whose link dies before that day begins                                  |
/// | sent>7d  sent<1h  sent:never        | whose last mail is older, younger than that; that never had one         |
/// | created>30d                         | which are older than that                                               |
/// | times>=2                            | that had so many mails; also < > <= = :                                  |
/// | outcome:unsettled                   | whose last mail ended so                                                |
/// | is:renewable is:guessed             | that can be renewed; whose state is worked out from signs               |
class Filter final
{
public:
    /// One term as it was written.
    struct Term
    {
        QString text; ///< "-domain:acme.com"
        qsizetype position = 0;

        friend bool operator==(const Term &, const Term &) = default;
    };

    /// Lets every row through.
    Filter();
    /// `now` and `zone`: what "weekend" means.
    [[nodiscard]] static tl::expected<Filter, FilterError> parse(
        const QString &text, Instant now, const QTimeZone &zone = QTimeZone::systemTimeZone());

    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    [[nodiscard]] const QList<Term> &terms() const { return m_terms; }
    /// Safe on any thread.
    [[nodiscard]] bool matches(const Invitation &invitation, const MailStatus &mail, const FilterFacts &facts) const;

    /// What could stand at the end of `text`: names of fields, or values of the field that was begun.
    [[nodiscard]] static QStringList completions(const QString &text);

private:
    struct Row
    {
        const Invitation &invitation;
        const MailStatus &mail;
        const FilterFacts &facts;
    };
    using Test = std::function<bool(const Row &)>;
    class Reader;

    QList<Term> m_terms;
    QList<Test> m_tests;
};

} // namespace Reinvite
