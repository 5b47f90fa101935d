// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/partslist.h"

#include "ui/controls.h"
#include "ui/fieldsigns.h"
#include "ui/partsdelegate.h"
#include "ui/stylepainting.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace Reinvite {

namespace {

constexpr int IdRole = Qt::UserRole + 1;
constexpr int RowsShown = 8;
constexpr int FramePadding = 4;
/// From here on looking for one by name is faster than scrolling.
constexpr int RowsToSearch = 12;

/// A list among fields has a field's frame.
class ListFrame final : public QWidget
{
public:
    ListFrame(QListView *view, QWidget *parent)
        : QWidget(parent)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(FramePadding, FramePadding, FramePadding, FramePadding);
        column->addWidget(view);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintRounded(painter, rect(), Theme::current().panel, Theme::current().frame);
    }
};

bool isAmong(const QList<AccountPart> &parts, const QString &id)
{
    return std::ranges::any_of(parts, [&id](const AccountPart &part) { return part.id == id; });
}

} // namespace

QString countedParts(const PartWords &words, qsizetype count)
{
    return QCoreApplication::translate("Reinvite", words.counted, nullptr, int(count));
}

PartsList::PartsList(QWidget *parent)
    : QWidget(parent)
    , m_all(new QCheckBox(this))
    , m_filter(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_count(makeText({}, this))
    , m_checkShown(makeButton({}, ButtonKind::Link, this))
    , m_parts(new QStandardItemModel(this))
    , m_shown(new QSortFilterProxyModel(this))
{
    buildHead();
    buildList();
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_checkShown);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_all);
    column->addWidget(m_filter);
    column->addWidget(new ListFrame(m_view, this));
    column->addLayout(foot);
    setTextColour(*m_count, TextColour::Muted);
    connect(m_checkShown, &QPushButton::clicked, this, &PartsList::checkShown);
}

void PartsList::buildHead()
{
    m_all->setFont(themeFont(TextSize::Normal, QFont::Medium));
    connect(m_all, &QCheckBox::clicked, this, &PartsList::checkAll);
    addClearSign(*m_filter);
    connect(m_filter, &QLineEdit::textChanged, m_shown, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_filter, &QLineEdit::textChanged, this, &PartsList::showCount);
}

void PartsList::buildList()
{
    m_shown->setSourceModel(m_parts);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setModel(m_shown);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setItemDelegate(new PartsDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setMouseTracking(true);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_parts, &QStandardItemModel::itemChanged, this, &PartsList::onItemChanged);
}

void PartsList::setParts(const PartWords &words, const QList<AccountPart> &parts, const QList<AccountPart> &chosen)
{
    m_words = words;
    m_parts->clear();
    for (const auto &part : parts) {
        m_parts->appendRow(makeItem(part, chosen.isEmpty() || isAmong(chosen, part.id)));
    }
    for (const auto &part : chosen) {
        if (!isAmong(parts, part.id)) {
            m_parts->appendRow(makeItem({.id = part.id, .name = part.name, .detail = tr("not found any more")}, true));
        }
    }
    //: 1: "workspaces"
    m_all->setText(tr("A&ll %1, also those to come").arg(words.several));
    m_all->setChecked(chosen.isEmpty());
    m_view->setAccessibleName(words.several);
    //: 1: "workspace"
    const auto find = tr("Find a %1").arg(words.one);
    m_filter->setAccessibleName(find);
    m_filter->setPlaceholderText(find);
    m_filter->clear();
    m_filter->setVisible(m_parts->rowCount() >= RowsToSearch);
    const int rows = std::clamp(m_parts->rowCount(), 1, RowsShown);
    m_view->setFixedHeight(rows * PartsDelegate::RowHeight);
    m_view->setCurrentIndex(m_shown->index(0, 0));
    showCount();
}

QStandardItem *PartsList::makeItem(const AccountPart &part, bool checked)
{
    auto *item = new QStandardItem(part.name.isEmpty() ? part.id : part.name);
    item->setData(part.id, IdRole);
    item->setData(part.detail, PartsDelegate::DetailRole);
    item->setData(
        part.detail.isEmpty() ? item->text() : tr("%1, %2").arg(item->text(), part.detail), Qt::AccessibleTextRole);
    item->setToolTip(item->text());
    item->setCheckable(true);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    return item; // the model's, as soon as it is in it
}

QList<AccountPart> PartsList::chosen() const
{
    QList<AccountPart> parts;
    for (int row = 0; !m_all->isChecked() && row < m_parts->rowCount(); ++row) {
        const auto *item = m_parts->item(row);
        if (item->checkState() == Qt::Checked) {
            parts.append({.id = item->data(IdRole).toString(), .name = item->text()});
        }
    }
    return parts;
}

bool PartsList::isNothingChosen() const
{
    return !m_all->isChecked() && checkedCount() == 0;
}

void PartsList::focusFirst()
{
    m_all->setFocus(Qt::OtherFocusReason);
}

/// Whoever takes "all" back goes on from what it stood for.
void PartsList::checkAll(bool all)
{
    {
        const QSignalBlocker once(this);
        for (int row = 0; all && row < m_parts->rowCount(); ++row) {
            m_parts->item(row)->setCheckState(Qt::Checked);
        }
        m_all->setChecked(all);
    }
    showCount();
    Q_EMIT changed();
}

void PartsList::checkShown()
{
    const auto state = areShownChecked() ? Qt::Unchecked : Qt::Checked;
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        m_shown->setData(m_shown->index(row, 0), state, Qt::CheckStateRole);
    }
}

void PartsList::onItemChanged()
{
    if (m_all->isChecked() && checkedCount() < m_parts->rowCount()) {
        m_all->setChecked(false);
    }
    showCount();
    Q_EMIT changed();
}

void PartsList::showCount()
{
    //: 1: a number, 2: "3 workspaces"
    m_count->setText(m_all->isChecked() ? tr("New ones are listed by themselves.")
                                        : tr("%1 of %2 chosen; new ones are not listed.")
                                              .arg(checkedCount())
                                              .arg(countedParts(m_words, m_parts->rowCount())));
    m_checkShown->setText(areShownChecked() ? tr("&Uncheck all") : tr("&Check all"));
    m_checkShown->setEnabled(m_shown->rowCount() > 0);
}

int PartsList::checkedCount() const
{
    int count = 0;
    for (int row = 0; row < m_parts->rowCount(); ++row) {
        count += int(m_parts->item(row)->checkState() == Qt::Checked);
    }
    return count;
}

bool PartsList::areShownChecked() const
{
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        if (m_shown->index(row, 0).data(Qt::CheckStateRole).toInt() != Qt::Checked) {
            return false;
        }
    }
    return true;
}

} // namespace Reinvite
