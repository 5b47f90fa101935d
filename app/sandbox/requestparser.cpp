// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/requestparser.h"

#include <algorithm>
#include <utility>

namespace Reinvite {
namespace {

constexpr qsizetype LongestChunkLine = 4096;

bool isTokenCharacter(char c)
{
    constexpr QByteArrayView others = "!#$%&'*+-.^_`|~";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || others.contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

bool isControl(char c)
{
    return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7f;
}

/// A list header such as "Connection: keep-alive, Upgrade" names this word.
bool names(const QByteArray &list, QByteArrayView word)
{
    const QList<QByteArray> words = list.toLower().split(',');
    return std::ranges::any_of(words, [word](const QByteArray &one) { return one.trimmed() == word; });
}

} // namespace

void RequestParser::feed(QByteArrayView bytes)
{
    if (m_failure == 0) {
        m_buffer.append(bytes);
    }
}

std::optional<LoopbackRequest> RequestParser::next()
{
    while (m_failure == 0 && m_stage != Stage::Whole && step()) {
    }
    if (m_failure != 0 || m_stage != Stage::Whole) {
        return std::nullopt;
    }
    m_stage = Stage::Head;
    m_wantsContinue = false;
    return std::exchange(m_request, {});
}

bool RequestParser::takeContinue()
{
    const bool due = m_wantsContinue && m_stage != Stage::Head && m_stage != Stage::Whole;
    m_wantsContinue = m_wantsContinue && !due;
    return due;
}

bool RequestParser::isIdle() const
{
    return m_stage == Stage::Head && m_at == m_buffer.size();
}

bool RequestParser::step()
{
    switch (m_stage) {
    case Stage::Head:
        return readHead();
    case Stage::Body:
        return readBody();
    case Stage::ChunkSize:
        return readChunkSize();
    case Stage::ChunkData:
        return readChunkData();
    case Stage::Trailer:
        return readTrailer();
    case Stage::Whole:
        break;
    }
    return false;
}

bool RequestParser::readHead()
{
    const QByteArrayView buffer = QByteArrayView(m_buffer).sliced(m_at);
    if (!buffer.isEmpty() && !isTokenCharacter(buffer.front())) {
        return fail(400); // a TLS greeting or noise: its sender may wait for ever for an end of line
    }
    const qsizetype end = buffer.indexOf("\r\n\r\n", m_scanned);
    if (end > MaximumHead || (end < 0 && buffer.size() > MaximumHead)) {
        return fail(431);
    }
    if (end < 0) {
        m_scanned = std::max<qsizetype>(0, buffer.size() - 3);
        return false;
    }
    const QByteArray head = buffer.first(end).toByteArray();
    consume(end + 4);
    const QList<QByteArray> lines = head.split('\n');
    bool fine = readRequestLine(QByteArrayView(lines.first()).trimmed());
    for (qsizetype i = 1; fine && i < lines.size(); ++i) {
        fine = readHeader(lines.at(i));
    }
    return fine && readFraming();
}

bool RequestParser::readRequestLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first || !isToken(line.first(first))) {
        return fail(400);
    }
    const QByteArrayView version = line.sliced(last + 1);
    if (!version.startsWith("HTTP/")) {
        return fail(400);
    }
    if (!version.startsWith("HTTP/1.")) {
        return fail(505);
    }
    m_request.method = line.first(first).toByteArray();
    m_keepsAlive = version != "HTTP/1.0";
    return readTarget(line.sliced(first + 1, last - first - 1));
}

bool RequestParser::readTarget(QByteArrayView target)
{
    if (target.startsWith("http://") || target.startsWith("https://")) { // what a proxy is sent
        const qsizetype path = target.indexOf('/', target.indexOf("//") + 2);
        target = path < 0 ? QByteArrayView("/") : target.sliced(path);
    }
    if (!target.startsWith('/') || std::ranges::any_of(target, [](char c) { return isControl(c) || c == ' '; })) {
        return fail(400);
    }
    const qsizetype question = target.indexOf('?');
    const QByteArrayView path = question < 0 ? target : target.first(question);
    m_request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(path.toByteArray()));
    if (question >= 0) {
        m_request.query = QUrlQuery(QString::fromLatin1(target.sliced(question + 1)));
    }
    return true;
}

bool RequestParser::readHeader(QByteArrayView line)
{
    if (line.endsWith('\r')) {
        line.chop(1);
    }
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.first(colon)) || std::ranges::any_of(line, isControl)) {
        return fail(400);
    }
    const QByteArray name = line.first(colon).toByteArray().toLower();
    const QByteArray value = line.sliced(colon + 1).trimmed().toByteArray();
    if (const auto known = m_request.headers.find(name); known == m_request.headers.end()) {
        m_request.headers.insert(name, value);
    } else if (name != "content-length" || *known != value) { // twice the same length is one length
        *known += ", " + value;
    }
    return true;
}

/// How long the body is, as RFC 9112 section 6.3 has it.
bool RequestParser::readFraming()
{
    const QHash<QByteArray, QByteArray> &headers = m_request.headers;
    if (headers.contains("connection")) {
        m_keepsAlive =
            m_keepsAlive ? !names(headers["connection"], "close") : names(headers["connection"], "keep-alive");
    }
    m_wantsContinue = headers.value("expect").toLower() == "100-continue";
    m_request.hasContentLength = headers.contains("content-length");
    if (headers.contains("transfer-encoding")) {
        if (m_request.hasContentLength) {
            return fail(400); // two answers to where the next request begins
        }
        m_stage = Stage::ChunkSize;
        return headers["transfer-encoding"].toLower() == "chunked" || fail(501);
    }
    if (m_request.hasContentLength) {
        return readContentLength(headers["content-length"]);
    }
    m_stage = Stage::Whole;
    return true;
}

bool RequestParser::readContentLength(QByteArrayView value)
{
    const bool digits = std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    if (value.isEmpty() || !digits) {
        return fail(400);
    }
    bool fits = false;
    m_missing = value.toLongLong(&fits);
    if (!fits || m_missing > MaximumBody) {
        return fail(413);
    }
    m_stage = Stage::Body;
    return true;
}

bool RequestParser::readBody()
{
    if (m_buffer.size() - m_at < m_missing) {
        return false;
    }
    m_request.body = m_buffer.sliced(m_at, m_missing);
    consume(m_missing);
    m_stage = Stage::Whole;
    return true;
}

bool RequestParser::readChunkSize()
{
    const std::optional<QByteArrayView> line = takeLine();
    if (!line) {
        return false;
    }
    const qsizetype extension = line->indexOf(';');
    const QByteArrayView digits = extension < 0 ? *line : line->first(extension);
    bool number = false;
    m_missing = digits.trimmed().toLongLong(&number, 16);
    if (!number || m_missing < 0 || digits.startsWith('+')) {
        return fail(400);
    }
    if (m_missing > MaximumBody - m_request.body.size()) {
        return fail(413);
    }
    m_stage = m_missing == 0 ? Stage::Trailer : Stage::ChunkData;
    return true;
}

bool RequestParser::readChunkData()
{
    if (m_buffer.size() - m_at < m_missing + 2) {
        return false;
    }
    const QByteArrayView chunk = QByteArrayView(m_buffer).sliced(m_at, m_missing + 2);
    if (!chunk.endsWith("\r\n")) {
        return fail(400);
    }
    m_request.body.append(chunk.chopped(2));
    consume(m_missing + 2);
    m_stage = Stage::ChunkSize;
    return true;
}

bool RequestParser::readTrailer()
{
    const std::optional<QByteArrayView> line = takeLine();
    if (line && line->isEmpty()) {
        m_stage = Stage::Whole;
    }
    return line.has_value();
}

/// A line of the chunked framing without its end; the view lives until the next `consume`.
std::optional<QByteArrayView> RequestParser::takeLine()
{
    const QByteArrayView buffer = QByteArrayView(m_buffer).sliced(m_at);
    const qsizetype end = buffer.indexOf("\r\n");
    if (end > LongestChunkLine || (end < 0 && buffer.size() > LongestChunkLine)) {
        fail(400);
        return std::nullopt;
    }
    if (end < 0) {
        return std::nullopt;
    }
    m_at += end + 2;
    return buffer.first(end);
}

void RequestParser::consume(qsizetype size)
{
    m_at += size;
    m_scanned = 0;
    if (m_at == m_buffer.size()) {
        m_buffer.clear();
        m_at = 0;
    } else if (m_at > MaximumHead) { // pipelined requests: do not grow for ever, do not copy for each
        m_buffer.remove(0, m_at);
        m_at = 0;
    }
}

bool RequestParser::fail(int status)
{
    m_failure = status;
    m_buffer.clear();
    m_at = 0;
    return false;
}

} // namespace Reinvite
