// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QMetaType>

class QLabel;
class QPushButton;
class QToolButton;

namespace Reinvite {

class Sign;

enum class NoticeKind { Info, Success, Warning, Error, Offline };

/// Something to tell in place: a result, an error, what can be done about it.
struct Notice
{
    QString id; ///< the caller's own, handed back with the action; may be empty
    NoticeKind kind = NoticeKind::Info;
    QString text;
    QString actionText; ///< with a mnemonic if wanted; empty: no button
    bool closable = true;
};

/// One notice. Sign, text, an optional button, a close button; a screen reader is told when it appears.
class NoticeBar final : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Shows the bar. The same id again changes it in place; it is announced only when kind or id changed.
    void showNotice(const Notice &notice);
    [[nodiscard]] const Notice &notice() const { return m_notice; }
    void dismiss();

Q_SIGNALS:
    void actionTriggered(const QString &id);
    void dismissed(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString kindName() const;

    Notice m_notice;
    Sign *m_sign = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace Reinvite
