// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/app/outbox/fakevendor.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace Reinvite {

/// A vendor of seats as Polar is one: revoking frees a seat, assigning gives a free one a new deadline, nobody gets
/// two. What goes wrong is set for the next request of its kind.
class SeatVendor final : public VendorClient
{
    Q_OBJECT
public:
    enum class Fault {
        None,
        RequestLost, ///< nothing is processed, no answer comes
        AnswerLost,  ///< processed, no answer comes
        Unreadable,  ///< processed, the answer tells nothing
        Throttled,
        SignedOut,
        Refused,
        NeverAnswers, ///< processed, the answer never comes: what a kill finds in flight
    };

    using VendorClient::VendorClient;

    QList<Invitation> rows;
    Instant now;
    Fault revokeFault = Fault::None;
    Fault assignFault = Fault::None;
    bool unreadable = false;
    std::function<void()> afterRevoke = [] {}; ///< what others do in that moment
    QStringList log;                           ///< "list", "revoke seat-1", "assign ada@…"
    int inFlight = 0;
    int mostInFlight = 0;

    void setToken(Secret) override {}
    bool hasToken() const override { return true; }
    QString realm() const override { return QStringLiteral("vendor/org"); }
    Environment environment() const override { return Environment::Production; }
    Job<Identity> *whoAmI() override { return new Job<Identity>(this); }
    Job<ListSummary> *list(ListSink) override { return new Job<ListSummary>(this); }
    Job<QString> *rawJson(const Invitation &) override { return new Job<QString>(this); }

    Job<QList<Invitation>> *listContainer(const Container &container, Priority) override
    {
        log += QStringLiteral("list");
        QList<Invitation> found;
        std::ranges::copy_if(rows, std::back_inserter(found),
            [&container](const Invitation &row) { return row.container.id == container.id; });
        auto *job = new Job<QList<Invitation>>(this);
        job->finish(unreadable ? Result<QList<Invitation>>(failure(ProblemKind::Offline)) : found);
        return job;
    }

    WriteJob<Invitation> *resend(Grant, const InvitationKey &key, const Container &) override
    {
        log += QStringLiteral("resend ") + key.id;
        return new WriteJob<Invitation>(this);
    }

    WriteJob<Invitation> *revoke(Grant, const InvitationKey &key, const Container &) override
    {
        log += QStringLiteral("revoke ") + key.id;
        return answer(revokeFault, [this, id = key.id]() -> std::optional<Invitation> {
            const auto seat = std::ranges::find_if(rows, [&id](const Invitation &row) { return row.key.id == id; });
            if (seat == rows.end()) {
                return std::nullopt;
            }
            Invitation told = *seat;
            seat->state = State::Withdrawn;
            seat->email.clear();
            told.state = State::Withdrawn;
            afterRevoke();
            return told;
        });
    }

    WriteJob<Invitation> *assign(Grant, const AssignRequest &request) override
    {
        log += QStringLiteral("assign ") + request.email;
        assigned = request;
        return answer(assignFault, [this, request]() -> std::optional<Invitation> {
            const auto isTheirs = [&request](const Invitation &row) {
                return row.email == request.email && row.container.id == request.container.id;
            };
            const auto free = std::ranges::find_if(rows, [&request](const Invitation &row) {
                return row.state == State::Withdrawn && row.container.id == request.container.id;
            });
            if (std::ranges::any_of(rows, isTheirs) || free == rows.end()) {
                return std::nullopt;
            }
            free->state = State::Pending;
            free->email = request.email;
            free->expiresAt = now + std::chrono::hours(24);
            free->metadata = request.metadata;
            return *free;
        });
    }

    AssignRequest assigned;

private:
    WriteJob<Invitation> *answer(Fault &fault, const std::function<std::optional<Invitation>()> &process)
    {
        auto *job = new WriteJob<Invitation>(this);
        mostInFlight = std::max(mostInFlight, ++inFlight);
        QObject::connect(job, &QObject::destroyed, this, [this] { --inFlight; });
        const Problem problem{.kind = ProblemKind::Offline, .vendorText = QStringLiteral("the vendor's words")};
        switch (std::exchange(fault, Fault::None)) {
        case Fault::NeverAnswers:
            (void)process();
            return job;
        case Fault::RequestLost:
            job->finish(WriteUnsettled{problem});
            return job;
        case Fault::AnswerLost:
            (void)process();
            job->finish(WriteUnsettled{problem});
            return job;
        case Fault::Unreadable:
            (void)process();
            job->finish(WriteSent<Invitation>{.answer = {}, .requestId = {}, .httpStatus = 200});
            return job;
        case Fault::Throttled:
            job->finish(WriteThrottled{problem});
            return job;
        case Fault::SignedOut:
            job->finish(WriteSignedOut{problem});
            return job;
        case Fault::Refused:
            job->finish(WriteRefused{problem});
            return job;
        case Fault::None:
            break;
        }
        if (const auto told = process()) {
            job->finish(WriteSent<Invitation>{.answer = *told, .requestId = {}, .httpStatus = 200});
        } else {
            job->finish(WriteRefused{{.kind = ProblemKind::WrongState, .vendorText = QStringLiteral("no seat")}});
        }
        return job;
    }
};

class SeatSource final : public ClientSource
{
public:
    VendorClient *client(const QString &) override { return vendor.get(); }
    const VendorTraits *traits(const QString &) override { return &vendorTraits; }
    std::chrono::milliseconds skew(const QString &) override { return std::chrono::milliseconds(0); }
    QString cannotActBecause(const QString &) override { return reason; }
    bool isClockKnown(const QString &) override { return clockKnown; }

    std::unique_ptr<SeatVendor> vendor = std::make_unique<SeatVendor>();
    VendorTraits vendorTraits = fakeTraits();
    QString reason;
    bool clockKnown = true;
};

} // namespace Reinvite
