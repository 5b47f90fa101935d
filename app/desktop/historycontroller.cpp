// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/historycontroller.h"

#include "app/profile/retention.h"
#include "models/ledgertext.h"

#include <QDir>

namespace Reinvite {

namespace {

using namespace std::chrono_literals;

constexpr auto SoonDelay = 250ms;
constexpr auto SearchDelay = 150ms;

/// Whoever waited for it waits no more.
void drop(QPointer<JobBase> &job)
{
    if (JobBase *running = job.data()) {
        running->cancel();
    }
    job.clear();
}

} // namespace

HistoryController::HistoryController(Services &services, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
{
    for (QTimer *timer : {&m_soon, &m_searchSoon}) {
        timer->setSingleShot(true);
    }
    m_soon.setInterval(SoonDelay);
    m_searchSoon.setInterval(SearchDelay);
    page().setRunModel(&m_runs);
    page().setEntryModel(&m_entries);
    connectPage();
    connectServices();
}

void HistoryController::connectPage()
{
    connect(&page(), &HistoryPage::opened, this, &HistoryController::open);
    connect(&page(), &HistoryPage::runChosen, this, &HistoryController::ask);
    connect(&page(), &HistoryPage::searchChanged, this, [this] { m_searchSoon.start(); });
    connect(&page(), &HistoryPage::checkRequested, this, &HistoryController::check);
    connect(&page(), &HistoryPage::forgetRequested, this, &HistoryController::forget);
    connect(&page(), &HistoryPage::exportRequested, this, &HistoryController::exportTo);
    connect(&page(), &HistoryPage::retryRequested, this, &HistoryController::open);
    connect(&m_searchSoon, &QTimer::timeout, this, &HistoryController::ask);
    connect(&m_soon, &QTimer::timeout, this, &HistoryController::refresh);
    connect(&m_entries, &LedgerListModel::moreWanted, this, &HistoryController::readMore);
    connect(&m_runs, &RunListModel::moreWanted, this, [this] { readRuns(m_runLimit + PageSize); });
}

void HistoryController::connectServices()
{
    const auto soon = [this] {
        if (page().isVisible() && !m_soon.isActive()) {
            m_soon.start();
        }
    };
    connect(&m_services.outbox(), &Outbox::itemChanged, this, soon);
    connect(&m_services.retention(), &Retention::removed, this, soon);
    connect(&m_services.connections(), &ConnectionStore::changed, this,
        [this] { m_entries.setConnectionNames(connectionNames()); });
    m_entries.setConnectionNames(connectionNames());
}

Ledger &HistoryController::reader()
{
    if (!m_reader) {
        m_reader = std::make_unique<Ledger>(m_services.profile().folder());
    }
    return *m_reader;
}

LedgerQuery HistoryController::question() const
{
    return {.text = page().searchText().trimmed(), .run = page().chosenRun()};
}

QHash<QString, QString> HistoryController::connectionNames() const
{
    QHash<QString, QString> names;
    for (const ConnectionInfo &connection : m_services.connections().connections()) {
        names.insert(connection.id, connection.name);
    }
    return names;
}

/// What is there already stays to be seen while it is read again.
void HistoryController::open()
{
    if (m_entries.rowCount() == 0) {
        page().setState(HistoryPage::State::Loading);
    }
    refresh();
}

void HistoryController::ask()
{
    m_searchSoon.stop();
    readNewest(true);
}

void HistoryController::refresh()
{
    const Instant now = m_services.clock().now();
    m_entries.setNow(now);
    m_runs.setNow(now);
    readRuns(m_runLimit);
    if (m_reading) {
        m_again = true;
    } else {
        readNewest(false);
    }
}

/// `other`: of another question. What was on its way for the one before is of no use any more.
void HistoryController::readNewest(bool other)
{
    if (other) {
        drop(m_reading);
        drop(m_readingMore);
    }
    LedgerQuery query = question();
    query.limit = PageSize;
    auto *job = reader().entries(query);
    m_reading = job;
    job->then(this, [this, other](const Result<QList<LedgerEntry>> &entries) { showNewest(entries, other); });
}

void HistoryController::showNewest(const Result<QList<LedgerEntry>> &entries, bool other)
{
    m_reading.clear();
    if (!entries) {
        m_entries.setEntries({}, false);
        page().setState(HistoryPage::State::Failed, entries.error());
        showSummary();
        return;
    }
    page().setState(HistoryPage::State::Ready);
    const bool more = entries->size() == PageSize;
    other ? m_entries.setEntries(*entries, more) : m_entries.refresh(*entries, more);
    showSummary();
    if (std::exchange(m_again, false)) {
        m_soon.start();
    }
}

void HistoryController::readMore()
{
    LedgerQuery query = question();
    query.limit = PageSize;
    query.before = m_entries.oldest();
    auto *job = reader().entries(query);
    m_readingMore = job;
    job->then(this, [this](const Result<QList<LedgerEntry>> &entries) {
        if (!entries) {
            m_entries.giveUpFetching();
            showProblem(entries.error());
            return;
        }
        m_entries.appendEntries(*entries, entries->size() == PageSize);
        showSummary();
    });
}

void HistoryController::readRuns(int limit)
{
    drop(m_readingRuns);
    auto *job = reader().runs(limit);
    m_readingRuns = job;
    job->then(this, [this, limit](const Result<QList<LedgerRun>> &runs) { showRuns(runs, limit); });
}

void HistoryController::showRuns(const Result<QList<LedgerRun>> &runs, int limit)
{
    if (!runs) {
        m_runs.giveUpFetching(); // the entries tell of the problem
        return;
    }
    m_runLimit = limit;
    const QString chosen = page().chosenRun();
    m_runs.setRuns(*runs, runs->size() == limit);
    if (m_runs.rowOf(chosen) < 0) {
        page().chooseRun(0); // it went with the old entries
        ask();
    }
}

void HistoryController::showSummary()
{
    const int count = m_entries.rowCount();
    const QString text =
        m_entries.hasMore() ? tr("%Ln newest entries", nullptr, count) : tr("%Ln entries", nullptr, count);
    page().setSummary(count == 0 ? QString() : text, keptText(m_services.retention().days()));
}

void HistoryController::check()
{
    page().setChecking(true);
    reader().verifyChain()->then(this, [this](const Result<ChainReport> &report) {
        page().setChecking(false);
        if (!report) {
            showProblem(report.error());
            return;
        }
        page().showNotice({QStringLiteral("chain"), report->isWhole() ? NoticeKind::Success : NoticeKind::Error,
            chainText(*report), {}});
    });
}

/// Through the outbox's own ledger, which tells whoever shows the items.
void HistoryController::forget(const QString &address)
{
    m_services.ledger().forget(address)->then(this, [this, address](const Result<int> &entries) {
        if (!entries) {
            showProblem(entries.error());
            return;
        }
        page().showNotice({QStringLiteral("forget"), *entries == 0 ? NoticeKind::Warning : NoticeKind::Success,
            forgottenText(address, *entries), {}});
        readNewest(true); // they may be among older pages
    });
}

void HistoryController::exportTo(const QString &file, ExportFormat format)
{
    page().setExporting(true);
    const ExportOrder order{.query = question(), .format = format, .file = file, .connections = connectionNames()};
    reader().exportTo(order)->then(this, [this, file](const Result<int> &entries) {
        page().setExporting(false);
        if (!entries) {
            showProblem(entries.error());
            return;
        }
        page().showNotice({QStringLiteral("export"), NoticeKind::Success,
            exportedText(*entries, QDir::toNativeSeparators(file)), {}});
    });
}

void HistoryController::showProblem(const Problem &problem)
{
    page().showNotice({QStringLiteral("problem"), NoticeKind::Error, describe(problem), {}});
}

} // namespace Reinvite
