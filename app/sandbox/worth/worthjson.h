// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/worth/worthcustomer.h"
#include "app/sandbox/worth/worthforms.h"

/// The simulated Worth AI's rows as JSON, in the vendor's order of fields: sections 3.1 and 3.2 of
/// contracts/vendor-apis.md.
namespace Reinvite {

class JsonText;
struct WorthTokenSet;

namespace WorthJson {

/// `data` of a page of users; `page` counts from 1, one beyond the last is empty.
[[nodiscard]] QByteArray userPage(const WorthCustomer &customer, const WorthForms &forms, int page);
/// `data` of one user: with the company, and times without a zone.
[[nodiscard]] QByteArray user(const WorthCustomer &customer, const WorthForms &forms, const WorthUser &user);
[[nodiscard]] QByteArray subroles(const WorthCustomer &customer);
/// `data` of a sign-in, nested as the form says.
[[nodiscard]] QByteArray signIn(
    const WorthCustomer &customer, const WorthForms &forms, const WorthUser &user, const WorthTokenSet &tokens);
/// Those of the tokens that there are.
[[nodiscard]] QByteArray tokens(const WorthTokenSet &tokens);

} // namespace WorthJson
} // namespace Reinvite
