// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgerentry.h"
#include "ui/details.h"

#include <QScrollArea>

#include <optional>

class QLabel;

namespace Reinvite {

class FactList;

/// All that the ledger knows of one entry.
class EntryDetails final : public QScrollArea
{
    Q_OBJECT
public:
    explicit EntryDetails(QWidget *parent = nullptr);

    /// `connectionName` empty: the connection is not there any more.
    void setEntry(const std::optional<LedgerEntry> &entry, const QString &connectionName = {});
    /// What is shown, line by line, to be pasted somewhere; empty: nothing is.
    [[nodiscard]] QString text() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showFacts();

    QLabel *m_none = nullptr;
    QWidget *m_columns = nullptr;
    FactList *m_left = nullptr;
    FactList *m_right = nullptr;
    QList<Details::Fact> m_facts;
    bool m_inOneColumn = false;
};

/// What is known, in the order in which it is told; what is not known is left out.
[[nodiscard]] QList<Details::Fact> entryFacts(
    const LedgerEntry &entry, const QString &connectionName, const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace Reinvite
