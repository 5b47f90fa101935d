// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/words.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Reinvite {

class FlowLayout;
class ChipButton;

/// One thing that the list is filtered by.
struct FilterChip
{
    enum class Kind { Term, State, Connection };
    Kind kind = Kind::Term;
    QString text = {};      ///< the term as it was written, or the connection's name; never read as markup
    qsizetype position = 0; ///< of a term, in the text
    Badge badge = Badge::Unknown;

    friend bool operator==(const FilterChip &, const FilterChip &) = default;
};

/// All that is on, each to be clicked away. Not there when nothing is on.
class FilterChips final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterChips(QWidget *parent = nullptr);

    /// Who has the keyboard keeps it at the same place. More than can be taken in at once are only counted.
    void setChips(const QList<FilterChip> &chips);
    [[nodiscard]] const QList<FilterChip> &chips() const { return m_chips; }
    /// Where there is little height: fewer.
    void setCompact(bool compact);
    /// Not offered for what is a saved view already.
    void setSaveOffered(bool offered);

Q_SIGNALS:
    void closed(const Reinvite::FilterChip &chip);
    void clearRequested();
    void saveRequested();
    /// The last chip that had the keyboard is gone.
    void left();

private:
    void buildChips();
    void buildTail();
    void giveFocus(qsizetype place);
    void showChips();
    [[nodiscard]] qsizetype shownCount() const;
    void updateTail();

    QList<FilterChip> m_chips;
    QList<ChipButton *> m_buttons;
    FlowLayout *m_row = nullptr;
    QLabel *m_more = nullptr;
    QPushButton *m_clear = nullptr;
    QPushButton *m_save = nullptr;
    bool m_saveOffered = false;
    bool m_isCompact = false;
};

} // namespace Reinvite
