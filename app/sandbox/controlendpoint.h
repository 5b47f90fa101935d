// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/loopbackserver.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <vector>

namespace Reinvite {

class SandboxEngine;

// clang-format off
/// The sandbox's own HTTP interface, for tests and for people at a terminal. JSON in, JSON out; no credentials.
///
/// | request                         | answer                                                                         |
/// |---------------------------------|--------------------------------------------------------------------------------|
/// | GET /mailbox                    | {"mails":[{"id","at","vendor","to","subject","link","invitation",              |
/// |                                 | "link_dies_at","link_works"}]}, oldest first; link_works as of now             |
/// | GET /clock                      | {"now":"2026-01-31T12:00:00.000Z","offset_s":0}                                |
/// | POST /clock {"advance_s":3600}  | the same, after moving on; never back                                          |
/// | GET /faults                     | {"delay_ms":0,"retry_after_s":0,"throttled":{"count":0,"match":""},"broken":…, |
/// |                                 | "request_lost":…,"answer_lost":…,"token_expired":…,"malformed":…}              |
/// | POST /faults {"answer_lost":1}  | the same, after replacing all faults: what is not named is off. A fault is a   |
/// |                                 | count, or {"count":n,"match":"POST /v1"}. count: so many requests from now     |
/// |                                 | on, -1 until switched off, 0 off. match: part of "METHOD /path"; "": all, of   |
/// |                                 | what gets lost all but GET                                                     |
/// | GET /requests                   | {"requests":[{"method","path","status","at","ms","fault"}]}, the last          |
/// |                                 | 100,000; status null: no answer went out; path without query and token         |
/// | GET /tokens                     | {"tokens":[{"name","token","scopes"}]}: lesser tokens to try                   |
/// | GET /forms                      | {"aisquare.role":{"value":"text","values":["text","number"]}}: what the        |
/// |                                 | vendors' papers leave open, and the form that is in force                      |
/// | POST /forms {"aisquare.role":"number"} | the same, after choosing                                                |
///
/// What each fault does: throttled answers 429 (Retry-After as the vendor has it, unless retry_after_s says another),
/// broken 500 and token_expired 401 before anything is processed; request_lost closes the connection unprocessed,
/// answer_lost after processing; malformed processes and answers 200 with a body that is not JSON. A request meets one
/// fault at most. Bad input is answered 400 {"error":"a sentence"}.
// clang-format on
class ControlEndpoint final
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::ControlEndpoint)
public:
    /// The engine outlives it.
    explicit ControlEndpoint(SandboxEngine &engine);

    [[nodiscard]] LoopbackReply answer(const LoopbackRequest &request);

private:
    struct Route;
    [[nodiscard]] static const std::vector<Route> &routes();

    [[nodiscard]] Result<QJsonObject> mailbox(const QJsonObject &input);
    [[nodiscard]] Result<QJsonObject> clock(const QJsonObject &input);
    [[nodiscard]] Result<QJsonObject> moveClock(const QJsonObject &input);
    [[nodiscard]] Result<QJsonObject> faults(const QJsonObject &input);
    [[nodiscard]] Result<QJsonObject> setFaults(const QJsonObject &input);
    [[nodiscard]] Result<QJsonObject> requests(const QJsonObject &input);
    [[nodiscard]] Result<QJsonObject> tokens(const QJsonObject &input);
    [[nodiscard]] Result<QJsonObject> forms(const QJsonObject &input);
    [[nodiscard]] Result<QJsonObject> chooseForms(const QJsonObject &input);

    SandboxEngine &m_engine;
};

} // namespace Reinvite
