// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QUrl>

namespace Reinvite {

/// Prism (npm @stoplight/prism-cli), run from a vendor's published contract: a server that we did not write. It checks
/// each request against the contract and says in its log what it thinks of it.
class MockServer final
{
public:
    ~MockServer();

    /// Empty when it serves; else why it can't.
    [[nodiscard]] QString start(const QString &contract);
    [[nodiscard]] const QUrl &url() const { return m_url; }
    /// What was wrong with requests; answers that Prism itself invents against the contract don't count.
    [[nodiscard]] QStringList requestViolations();
    [[nodiscard]] qsizetype passedRequests();

private:
    [[nodiscard]] QString log();

    QProcess m_process;
    QUrl m_url;
    QString m_log;
};

/// Where the vendors' contracts are: REINVITE_CONTRACTS, else beside the source.
[[nodiscard]] QString contractsFolder();

} // namespace Reinvite
