// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/lastknownlist.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QUrl>
#include <QtEndian>

#include <algorithm>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

/// Header: magic, version, checksum of the body. Body: the time, the texts (each once), the containers, the rows, which
/// name texts and containers by their places.
constexpr quint32 Magic = 0x52564b4c; // "RVKL"
/// Version 3 has prices.
constexpr quint16 Version = 3;
constexpr quint16 OldestVersion = 2;

/// What a state is in the file. Only ever added to at the end.
constexpr State FileStates[] = {State::Pending, State::Expired, State::Joined, State::Withdrawn, State::Unknown};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

QString fileOf(const QString &folder, const QString &connection)
{
    return QDir(folder).filePath(u"known-%1.list"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(connection))));
}

tl::unexpected<Problem> storageProblem(const QString &text)
{
    return failure(Problem{.kind = ProblemKind::Storage, .detail = text});
}

tl::unexpected<Problem> damaged(const QString &path)
{
    return storageProblem(Text::tr("%1 is damaged. It is left as it is; a refresh brings the list anew.").arg(path));
}

QByteArray checksum(const QByteArray &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Md5); // against damage, not against forgery
}

void prepare(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_4);
    stream.setByteOrder(QDataStream::LittleEndian);
}

quint8 stateToFile(State state)
{
    return static_cast<quint8>(std::ranges::find(FileStates, state) - std::begin(FileStates));
}

State stateFromFile(quint8 state)
{
    return state < std::size(FileStates) ? FileStates[state] : State::Unknown;
}

/// Most texts of a list occur many times (roles, products, states): each is written, and later held, once.
class TextPool final
{
public:
    quint32 place(const QString &text)
    {
        if (text.isNull()) {
            return 0; // null is not empty: "the vendor did not tell"
        }
        const auto known = m_places.constFind(text);
        if (known != m_places.cend()) {
            return *known;
        }
        m_texts.append(text.toUtf8());
        return *m_places.insert(text, static_cast<quint32>(m_texts.size()));
    }

    [[nodiscard]] const QList<QByteArray> &texts() const { return m_texts; }

private:
    QHash<QString, quint32> m_places;
    QList<QByteArray> m_texts;
};

/// Reads and writes fields in one order: what is written and what is read cannot drift apart.
template <typename Codec>
void containerFields(Codec &codec, auto &container)
{
    codec.text(container.kind);
    codec.text(container.id);
    codec.text(container.name);
    codec.text(container.owner);
    codec.number(container.seatsTotal);
    codec.number(container.seatsAvailable);
    if (codec.hasPrices()) {
        codec.amount(container.price.amount);
        codec.text(container.price.currency);
        codec.text(container.price.interval);
        codec.number(container.price.intervalCount);
    }
}

template <typename Codec>
void invitationFields(Codec &codec, auto &invitation)
{
    codec.text(invitation.key.id);
    codec.state(invitation.state);
    codec.text(invitation.vendorState);
    codec.text(invitation.email);
    codec.text(invitation.name);
    codec.text(invitation.role);
    codec.instant(invitation.createdAt);
    codec.instant(invitation.modifiedAt);
    codec.instant(invitation.expiresAt);
    codec.instant(invitation.joinedAt);
    codec.instant(invitation.withdrawnAt);
    codec.text(invitation.customerId);
    codec.text(invitation.memberId);
    codec.text(invitation.metadata);
    codec.text(invitation.inviter);
    codec.text(invitation.message);
    codec.doubts(invitation.doubts);
}

class Writer final
{
public:
    explicit Writer(QByteArray *bytes)
        : m_stream(bytes, QIODevice::WriteOnly)
    {
        prepare(m_stream);
    }

    void text(const QString &value) { m_stream << m_pool.place(value); }
    void number(int value) { m_stream << qint32(value); }
    void amount(qint64 value) { m_stream << value; }
    void instant(Instant value) { m_stream << value.msecs(); }
    void state(State value) { m_stream << stateToFile(value); }
    void doubts(Doubts value) { m_stream << quint8(value.toInt()); }
    [[nodiscard]] static constexpr bool hasPrices() { return true; }
    [[nodiscard]] const TextPool &pool() const { return m_pool; }

private:
    QDataStream m_stream;
    TextPool m_pool;
};

/// Reads straight from the file's bytes: a stream's call for each of two million fields would cost a start its time.
class Reader final
{
public:
    Reader(QByteArrayView bytes, quint16 version)
        : m_rest(bytes)
        , m_version(version)
    {
    }

    void text(QString &value)
    {
        const auto place = raw<quint32>();
        if (place > static_cast<quint32>(m_texts.size())) {
            m_whole = false;
        } else if (place > 0) {
            value = m_texts[place - 1];
        }
    }
    void number(int &value) { value = raw<qint32>(); }
    void amount(qint64 &value) { value = raw<qint64>(); }
    void instant(Instant &value) { value = Instant::fromMsecs(raw<qint64>()); }
    void state(State &value) { value = stateFromFile(raw<quint8>()); }
    void doubts(Doubts &value) { value = Doubts::fromInt(raw<quint8>()); }

    template <typename T>
    [[nodiscard]] T raw()
    {
        const QByteArrayView bytes = take(sizeof(T));
        return m_whole ? qFromLittleEndian<T>(bytes.data()) : T{};
    }
    void readTexts();
    /// Room for what there can be at most, whatever the file says.
    [[nodiscard]] qsizetype atMost(quint32 count, qsizetype bytesOfEach) const
    {
        return std::min<qsizetype>(count, m_rest.size() / bytesOfEach);
    }
    [[nodiscard]] bool hasPrices() const { return m_version >= 3; }
    [[nodiscard]] bool isWhole() const { return m_whole; }

private:
    QByteArrayView take(qsizetype size)
    {
        m_whole = m_whole && size <= m_rest.size();
        const QByteArrayView taken = m_whole ? m_rest.first(size) : QByteArrayView();
        m_rest = m_rest.sliced(taken.size());
        return taken;
    }

    QByteArrayView m_rest;
    quint16 m_version;
    QList<QString> m_texts;
    bool m_whole = true;
};

void Reader::readTexts()
{
    const auto count = raw<quint32>();
    m_texts.reserve(atMost(count, 4));
    for (quint32 place = 0; place < count && m_whole; ++place) {
        const auto size = raw<quint32>();
        m_texts.append(QString::fromUtf8(take(size)));
    }
}

class ContainerPool final
{
public:
    quint32 place(const Container &container)
    {
        // A container's rows come together, nearly always.
        if (m_containers.isEmpty() || m_containers.last() != container) {
            m_containers.append(container);
        }
        return static_cast<quint32>(m_containers.size() - 1);
    }

    [[nodiscard]] const QList<Container> &containers() const { return m_containers; }

private:
    QList<Container> m_containers;
};

QByteArray encodeTexts(const QList<QByteArray> &texts)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    prepare(stream);
    stream << quint32(texts.size());
    for (const QByteArray &text : texts) {
        stream << text;
    }
    return bytes;
}

QByteArray encode(const KnownList &list)
{
    QByteArray records;
    Writer writer(&records);
    ContainerPool containers;
    QList<quint32> places;
    places.reserve(list.invitations.size());
    for (const Invitation &invitation : list.invitations) {
        places.append(containers.place(invitation.container));
    }
    writer.instant(list.seenAt);
    writer.number(static_cast<int>(containers.containers().size()));
    for (const Container &container : containers.containers()) {
        containerFields(writer, container);
    }
    writer.number(static_cast<int>(list.invitations.size()));
    for (qsizetype row = 0; row < list.invitations.size(); ++row) {
        writer.number(static_cast<int>(places[row]));
        invitationFields(writer, list.invitations[row]);
    }
    return encodeTexts(writer.pool().texts()) + records;
}

QList<Container> readContainers(Reader &reader)
{
    QList<Container> containers;
    const auto count = reader.raw<quint32>();
    for (quint32 place = 0; place < count && reader.isWhole(); ++place) {
        containerFields(reader, containers.emplaceBack());
    }
    return containers;
}

std::optional<KnownList> decode(const QByteArray &body, quint16 version, const QString &connection)
{
    Reader reader(body, version);
    reader.readTexts();
    KnownList list;
    reader.instant(list.seenAt);
    const QList<Container> containers = readContainers(reader);
    const auto count = reader.raw<quint32>();
    list.invitations.reserve(reader.atMost(count, 64));
    for (quint32 row = 0; row < count && reader.isWhole(); ++row) {
        const auto place = reader.raw<quint32>();
        if (place >= static_cast<quint32>(containers.size())) {
            return std::nullopt;
        }
        Invitation &invitation = list.invitations.emplaceBack();
        invitation.container = containers[place];
        invitation.key.connection = connection;
        invitationFields(reader, invitation);
    }
    return reader.isWhole() ? std::optional(std::move(list)) : std::nullopt;
}

} // namespace

Result<void> writeKnownList(const QString &folder, const QString &connection, const KnownList &list)
{
    QSaveFile file(fileOf(folder, connection));
    if (!file.open(QIODevice::WriteOnly)) {
        return storageProblem(Text::tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString()));
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray body = encode(list);
    QDataStream stream(&file);
    prepare(stream);
    stream << Magic << Version << checksum(body);
    stream.writeRawData(body.constData(), static_cast<int>(body.size()));
    if (!file.commit()) {
        return storageProblem(Text::tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString()));
    }
    return {};
}

Result<KnownList> readKnownList(const QString &folder, const QString &connection)
{
    QFile file(fileOf(folder, connection));
    if (!file.exists()) {
        return KnownList{};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return storageProblem(Text::tr("%1 cannot be read: %2.").arg(file.fileName(), file.errorString()));
    }
    QDataStream stream(&file);
    prepare(stream);
    quint32 magic = 0;
    quint16 version = 0;
    QByteArray expected;
    stream >> magic >> version;
    if (magic != Magic) {
        return damaged(file.fileName());
    }
    if (version > Version) {
        return storageProblem(Text::tr("%1 was written by a newer version of Reinvite.").arg(file.fileName()));
    }
    if (version < OldestVersion) {
        return KnownList{}; // never released: a refresh brings it anew
    }
    stream >> expected;
    const QByteArray body = file.readAll();
    if (expected != checksum(body)) {
        return damaged(file.fileName());
    }
    auto list = decode(body, version, connection);
    return list ? Result<KnownList>(std::move(*list)) : damaged(file.fileName());
}

void removeKnownList(const QString &folder, const QString &connection)
{
    QFile::remove(fileOf(folder, connection));
}

} // namespace Reinvite
