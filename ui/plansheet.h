// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include <array>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Reinvite {

class PlanModel;
class PlanTile;
class PlanView;
struct PlanTotals;

/// What will be sent, to whom and with what link, before anything is: rows can be unticked, found and sorted. Above
/// `MostUnasked` live mails their number has to be typed. Enter never sends.
class PlanSheet final : public QDialog
{
    Q_OBJECT
public:
    static constexpr int MostUnasked = 25;

    explicit PlanSheet(QWidget *parent = nullptr);

    /// Before it is shown. The model is not the sheet's and has to outlive it, or be its child.
    void setModel(PlanModel *model);
    /// False: simulated vendors, nobody gets a mail, and no number is asked for. Live unless it is said.
    void setLive(bool live);
    [[nodiscard]] PlanView *view() const { return m_view; }

Q_SIGNALS:
    /// What is ticked is to be sent. Once; the sheet closes itself afterwards.
    void sendRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeTools();
    [[nodiscard]] QWidget *makeNotes();
    [[nodiscard]] QWidget *makeFooter();
    void addNumberField(QBoxLayout &row);
    void connectControls();
    void search(const QString &text);
    void tickMore();
    void popUpSortMenu();
    void showTotals();
    void showTools();
    void showNotes(const PlanTotals &totals);
    void showFooter(const PlanTotals &totals);
    void send();
    [[nodiscard]] bool isNumberAsked(const PlanTotals &totals) const;
    [[nodiscard]] bool maySend(const PlanTotals &totals) const;

    PlanModel *m_model = nullptr;
    bool m_live = true;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    std::array<PlanTile *, 4> m_tiles = {}; ///< resend, renew, left out, time
    QLineEdit *m_search = nullptr;
    QLabel *m_found = nullptr;
    QPushButton *m_tick = nullptr;
    QPushButton *m_untick = nullptr;
    QPushButton *m_sort = nullptr;
    PlanView *m_view = nullptr;
    QWidget *m_notes = nullptr;
    QLabel *m_warning = nullptr;
    QLabel *m_footnote = nullptr;
    QLabel *m_simulated = nullptr;
    QWidget *m_ask = nullptr;
    QLabel *m_askedNumber = nullptr;
    QLineEdit *m_number = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace Reinvite
