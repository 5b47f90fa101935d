// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgerexport.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QMenu;
class QPushButton;

namespace Reinvite {

/// Above the history: the way back, search, and what can be done with the ledger.
class HistoryBar final : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryBar(QWidget *parent = nullptr);

    void setSearchText(const QString &text);
    [[nodiscard]] QString searchText() const;
    void focusSearch();
    void setChecking(bool running);
    void setExporting(bool running);

Q_SIGNALS:
    void leaveRequested();
    void searchChanged(const QString &text);
    /// The search was left for the table.
    void searchLeft(Qt::FocusReason reason);
    void checkRequested();
    void forgetRequested();
    void exportRequested(Reinvite::ExportFormat format);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildSearch(QHBoxLayout &row);
    void buildButtons(QHBoxLayout &row);
    [[nodiscard]] QMenu *makeExportMenu();
    void nameButtons();

    QLineEdit *m_search = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_forget = nullptr;
    QPushButton *m_export = nullptr;
    bool m_checking = false;
    bool m_exporting = false;
};

} // namespace Reinvite
