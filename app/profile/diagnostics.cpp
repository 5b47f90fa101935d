// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/diagnostics.h"

#include "app/ledger/ledger.h"
#include "app/profile/connectionstore.h"
#include "app/profile/profile.h"
#include "app/vendors/registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QMap>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QSettings>
#include <QSqlDatabase>
#include <QSslSocket>
#include <QStorageInfo>
#include <QSysInfo>
#include <QTimeZone>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MebiByte = 1'048'576;
constexpr int LabelWidth = 16;

/// Of the settings only these: saved views, for one, may hold a person's address.
constexpr std::array PlainSettings = {"window/look", "window/group_by_person", "refresh/minutes", "background/icon",
    "background/notifications", "background/keeps_running", "history/keep_days"};

QString heading(const QString &text)
{
    return u'\n' + text + u'\n';
}

QString line(const QString &label, const QString &text)
{
    return u"  "_s + (label + u':').leftJustified(LabelWidth) + u' ' + text + u'\n';
}

QString yesOrNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

/// A net below all that is left out on purpose: what a vendor or the system wrote may name somebody.
QString withoutPersons(QString text)
{
    static const QRegularExpression address(uR"([^\s<>"'(),;:]+@[^\s<>"'(),;:]+)"_s);
    text.replace(QDir::homePath(), u"~"_s);
    return text.replace(address, u"(address)"_s);
}

QString describePlainly(const Problem &problem)
{
    return QString::fromLatin1(QMetaEnum::fromType<ProblemKind>().valueToKey(int(problem.kind))) + u": "_s
        + problem.detail;
}

QString fileLine(const QFileInfo &file)
{
    const auto mode = QString::number(int(file.permissions() & QFileDevice::Permissions(0x0777)), 16);
    return u"    %1  %2 bytes, mode %3, changed %4\n"_s.arg(
        file.fileName(), QString::number(file.size()), mode, file.lastModified().toUTC().toString(Qt::ISODate));
}

QString filesOf(const QString &folder)
{
    QString text;
    for (const QString &place : {folder, folder + u"/lists"_s}) {
        for (const QFileInfo &file : QDir(place).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
            text += fileLine(file);
        }
    }
    return text;
}

QString settingsOf(const QString &folder)
{
    const QSettings settings(folder + u"/settings.ini"_s, QSettings::IniFormat);
    QString text;
    for (const char *key : PlainSettings) {
        if (const QVariant value = settings.value(QLatin1StringView(key)); value.isValid()) {
            text += u"    %1 = %2\n"_s.arg(QLatin1StringView(key), value.toString());
        }
    }
    return text;
}

/// By number, not by name.
QString connectionLine(int number, const ConnectionInfo &connection)
{
    const Vendor *vendor = vendorById(connection.vendor);
    const bool isUsual = vendor != nullptr && connection.baseUrl == vendor->traits.defaultUrl;
    const auto place = QString::fromLatin1(QMetaEnum::fromType<TokenPlace>().valueToKey(int(connection.tokenPlace)));
    return u"    %1: %2 at %3, token %4, %5 chosen parts, own limit %6\n"_s.arg(QString::number(number),
        vendor == nullptr ? u"unknown vendor"_s : connection.vendor,
        isUsual ? u"its usual address"_s : u"another address"_s, place, QString::number(connection.parts.size()),
        connection.requestsPerMinute == 0 ? u"none"_s : QString::number(connection.requestsPerMinute));
}

QString connectionsOf(const QString &folder)
{
    ConnectionStore store(folder);
    if (const auto loaded = store.load(); !loaded) {
        return line(u"Connections"_s, describePlainly(loaded.error()));
    }
    QString text = line(u"Connections"_s, QString::number(store.connections().size()));
    int number = 0;
    for (const ConnectionInfo &connection : store.connections()) {
        text += connectionLine(++number, connection);
    }
    return text;
}

QString chainText(const Result<ChainReport> &report)
{
    if (!report) {
        return line(u"Ledger"_s, describePlainly(report.error()));
    }
    const QString finding =
        report->isWhole() ? u"whole"_s : u"broken at entry %1: %2"_s.arg(report->brokenEntry).arg(report->finding);
    return line(u"Ledger"_s, u"%1 entries, %2 blanked, %3"_s.arg(report->entries).arg(report->blanked).arg(finding));
}

QString openItemsText(const Result<QList<OutboxItem>> &items)
{
    if (!items) {
        return line(u"Outbox"_s, describePlainly(items.error()));
    }
    QMap<QString, int> byState;
    for (const OutboxItem &item : *items) {
        ++byState[sendStateId(item.state)];
    }
    QStringList parts;
    for (const auto &[state, count] : byState.asKeyValueRange()) {
        parts.append(u"%1 %2"_s.arg(count).arg(state));
    }
    return line(u"Outbox"_s, parts.isEmpty() ? u"nothing open"_s : parts.join(u", "_s));
}

/// Opens the ledger that is there, reads, and closes it.
class LedgerLook final : public QObject
{
public:
    LedgerLook(const QString &folder, QString text, Job<QString> *job)
        : QObject(job)
        , m_ledger(folder)
        , m_text(std::move(text))
        , m_job(job)
    {
    }

    void start()
    {
        m_ledger.open()->then(this, [this](const Result<void> &opened) {
            if (!opened) {
                m_job->finish(withoutPersons(m_text + line(u"Ledger"_s, describePlainly(opened.error()))));
                return;
            }
            m_ledger.verifyChain()->then(this, [this](const Result<ChainReport> &report) {
                m_text += chainText(report);
                m_ledger.openItems()->then(this, [this](const Result<QList<OutboxItem>> &items) {
                    m_job->finish(withoutPersons(m_text + openItemsText(items)));
                });
            });
        });
    }

private:
    Ledger m_ledger;
    QString m_text;
    Job<QString> *m_job;
};

QString folderText(const QString &folder)
{
    const QStorageInfo storage(folder);
    return line(u"Folder"_s, folder)
        + line(u"File system"_s,
            u"%1, %2 MiB free"_s.arg(QString::fromLatin1(storage.fileSystemType()))
                .arg(storage.bytesAvailable() / MebiByte));
}

} // namespace

QString systemDiagnostics()
{
    QString text = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() + u'\n';
    text += heading(u"System"_s);
    text += line(u"Operating system"_s,
        u"%1, kernel %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
            QSysInfo::currentCpuArchitecture()));
    text += line(u"Locale"_s, u"%1, shown as %2"_s.arg(QLocale::system().name(), QLocale().name()));
    text += line(u"Time zone"_s, QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    text += line(u"TLS"_s, QSslSocket::supportsSsl() ? QSslSocket::sslLibraryVersionString() : u"missing"_s);
    text += line(u"SQL drivers"_s, QSqlDatabase::drivers().join(u", "_s));
    text += line(u"Desktop"_s, qEnvironmentVariable("XDG_CURRENT_DESKTOP", u"not told"_s)); // leads to the keychain
    text += line(u"Session bus"_s, yesOrNo(qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")));
    return withoutPersons(text);
}

Job<QString> *profileDiagnostics(const QString &path, QObject *parent)
{
    auto *job = new Job<QString>(parent);
    const QString folder = Profile::folderOf(path);
    QString text = heading(u"Profile"_s);
    if (!QDir(folder).exists()) {
        job->finish(withoutPersons(text + line(u"Folder"_s, folder + u" (not there yet)"_s)));
        return job;
    }
    text += folderText(folder) + filesOf(folder) + line(u"Settings"_s, {}) + settingsOf(folder);
    text += connectionsOf(folder);
    if (QFile::exists(folder + u"/ledger.db"_s)) {
        (new LedgerLook(folder, text, job))->start();
    } else {
        job->finish(withoutPersons(text + line(u"Ledger"_s, u"none yet"_s)));
    }
    return job;
}

} // namespace Reinvite
