// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarlists.h"

#include "app/sandbox/polar/polarreplies.h"

namespace Reinvite::PolarLists {
namespace {

constexpr qsizetype ContainerSize = 4096; ///< of its JSON, about

LoopbackReply reply(const PolarOrganization &organization, const PolarPage &page, Writer write)
{
    JsonText items(qsizetype(page.containers.size()) * ContainerSize);
    items.beginArray();
    for (const int row : page.containers) {
        write(items, organization, organization.container(row));
    }
    items.endArray();
    return PolarReplies::page(items.bytes(), page.total, page.pages);
}

} // namespace

LoopbackReply containers(
    const PolarOrganization &organization, const PolarCall &call, PolarContainer::Kind kind, Writer write)
{
    PolarValidation validation;
    const PolarListing listing{.kind = kind, .side = call.side(), .reach = call.reach()};
    const PolarPage page = selectContainers(organization, listing, call.request.query, validation);
    return validation.isEmpty() ? reply(organization, page, write) : PolarReplies::invalid(validation);
}

LoopbackReply cut(
    const PolarOrganization &organization, const PolarCall &call, const std::vector<int> &rows, Writer write)
{
    PolarValidation validation;
    const PolarPaging paging = readPaging(call.request.query, validation);
    return validation.isEmpty() ? reply(organization, cutPage(rows, paging), write) : PolarReplies::invalid(validation);
}

} // namespace Reinvite::PolarLists
