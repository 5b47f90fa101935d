// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/interop/mockserver.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int StartTimeout = 60'000;

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

MockServer::~MockServer()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

QString MockServer::start(const QString &contract)
{
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    const QString prism = QStringLiteral(REINVITE_MOCK_SERVERS "/node_modules/@stoplight/prism-cli/dist/index.js");
    if (node.isEmpty() || !QFileInfo::exists(prism)) {
        return u"node or Prism is not installed (test interop_install says why)"_s;
    }
    if (!QFileInfo::exists(contract)) {
        return u"there is no contract at "_s + contract;
    }
    const QString port = QString::number(freePort());
    m_url = QUrl(u"http://127.0.0.1:"_s + port);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(node, {prism, u"mock"_s, u"--host"_s, u"127.0.0.1"_s, u"--port"_s, port, contract});
    const bool serves = QTest::qWaitFor([this] { return log().contains("Prism is listening"_L1); }, StartTimeout);
    return serves ? QString() : u"Prism did not start: "_s + log().right(2000);
}

QString MockServer::log()
{
    m_log += QString::fromUtf8(m_process.readAll());
    return m_log;
}

QStringList MockServer::requestViolations()
{
    QStringList lines = log().split(u'\n').filter(u"Violation: "_s);
    lines.removeIf([](const QString &line) { return line.contains("Violation: response"_L1); });
    return lines;
}

qsizetype MockServer::passedRequests()
{
    return log().count("The request passed the validation rules"_L1);
}

QString contractsFolder()
{
    return qEnvironmentVariable("REINVITE_CONTRACTS", QStringLiteral(REINVITE_DEFAULT_CONTRACTS));
}

} // namespace Reinvite
