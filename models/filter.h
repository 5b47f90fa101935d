// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/filtertest.h"

#include <QTimeZone>

#include <tl/expected.hpp>

namespace Reinvite {

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
/// | vendor:polar connection:acme        | of vendors, of connections whose name has it                            |
/// | expires<24h  expires>3d             | whose link dies sooner, later than that from now; dead ones are neither |
/// | expires:today, tomorrow, weekend, never | whose link dies then; has no deadline                               |
/// | expires<monday                      | whose link dies before that day begins                                  |
/// | horizon:expired,6h,24h,3d,later,never | whose link has so long to live (one step of time, or several)         |
/// | sent>7d  sent<1h  sent:never        | whose last mail is older, younger than that; that never had one         |
/// | created>30d                         | which are older than that                                               |
/// | times>=2                            | that had so many mails; also < > <= = :                                  |
/// | outcome:unsettled                   | whose last mail ended so                                                |
/// | is:attention                        | whose link is dead or dying, or whose last mail failed or is not settled |
/// | is:changed                          | that are otherwise than when the administrator last looked              |
/// | is:renewable is:guessed             | that can have a new link; whose state is worked out from signs          |
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
    /// What each term asks; all have to hold. Judged by FilterRun.
    [[nodiscard]] const QList<Filtering::Test> &tests() const { return m_tests; }

    /// What could stand at the end of `text`: names of fields, or values of the field that was begun.
    [[nodiscard]] static QStringList completions(const QString &text);

    /// The same tests, however they were written.
    friend bool operator==(const Filter &left, const Filter &right) { return left.m_tests == right.m_tests; }

private:
    QList<Term> m_terms;
    QList<Filtering::Test> m_tests;
};

} // namespace Reinvite
