// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/loopbackserver.h"

#include <optional>

namespace Reinvite {

/// Cuts a stream of bytes into HTTP/1.1 requests. Pure: no socket, no time.
class RequestParser final
{
public:
    static constexpr qsizetype MaximumHead = qsizetype(1) << 20;
    static constexpr qsizetype MaximumBody = qsizetype(16) << 20;

    void feed(QByteArrayView bytes);
    /// The next whole request, or nothing: more bytes are needed, or `failure()` says what is wrong with them.
    [[nodiscard]] std::optional<LoopbackRequest> next();
    /// Status to answer before closing (400, 413, 431, 501, 505); 0: the bytes are fine so far.
    [[nodiscard]] int failure() const { return m_failure; }
    /// The head asks for "100 Continue" and its body is not here yet. True once for each request.
    [[nodiscard]] bool takeContinue();
    /// Nothing of a next request has come in.
    [[nodiscard]] bool isIdle() const;
    /// The request that `next` gave last wants its connection kept (HTTP/1.1 unless it says "close").
    [[nodiscard]] bool keepsAlive() const { return m_keepsAlive; }

private:
    enum class Stage { Head, Body, ChunkSize, ChunkData, Trailer, Whole };

    bool step();
    bool readHead();
    bool readBody();
    bool readChunkSize();
    bool readChunkData();
    bool readTrailer();
    bool readRequestLine(QByteArrayView line);
    bool readTarget(QByteArrayView target);
    bool readHeader(QByteArrayView line);
    bool readFraming();
    bool readContentLength(QByteArrayView value);
    std::optional<QByteArrayView> takeLine();
    void consume(qsizetype size);
    bool fail(int status);

    QByteArray m_buffer;
    qsizetype m_at = 0;      ///< what lies before it is used up
    qsizetype m_scanned = 0; ///< no end of a head before it
    Stage m_stage = Stage::Head;
    qsizetype m_missing = 0; ///< bytes of the body, or of the chunk, still to come
    LoopbackRequest m_request;
    bool m_keepsAlive = true;
    bool m_wantsContinue = false;
    int m_failure = 0;
};

} // namespace Reinvite
