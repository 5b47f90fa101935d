// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the simulated organisation sells.
namespace Reinvite::PolarNames {

struct Product
{
    const char *name;
    const char *description;
    int cents;
    bool recurring;
    bool seatBased;
};

inline constexpr Product Products[] = {
    {"Acme Cloud Team", "Shared workspaces for a team", 1200, true, true},
    {"Acme Cloud Business", "Single sign-on and audit log", 2400, true, true},
    {"Acme Cloud Enterprise", "Everything, with support by phone", 4900, true, true},
    {"Acme Analytics", "Dashboards for each seat", 900, true, true},
    {"Acme Handbook (lifetime)", "Bought once, for each reader", 3900, false, true},
    {"Acme Academy 2026", "A course, paid for each pupil", 19900, false, true},
    {"Acme Cloud Solo", "For one person", 700, true, false},
    {"Acme Stickers", "A sheet of stickers", 500, false, false},
};

inline constexpr const char *Departments[] = {
    "Engineering", "Vertrieb", "Support", "Finance", "営業", "Legal & Compliance"};

} // namespace Reinvite::PolarNames
