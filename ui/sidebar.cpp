// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar.h"

#include "models/connectionlistmodel.h"
#include "ui/badge.h"
#include "ui/controls.h"
#include "ui/sidebardelegate.h"
#include "ui/viewslist.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastConnectionsHeight = 76;
/// Below these the way to the history and to the views is in the menu only: states and connections need the room.
constexpr int LeastHeightForActivity = 600;
constexpr int LeastHeightForViews = 490;
constexpr int LeastViews = 2;
constexpr int HeadingHeight = 28;
constexpr int PartGap = 8;

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    auto font = themeFont(TextSize::Small, QFont::DemiBold);
    font.setPixelSize(11);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    label->setFont(font);
    label->setIndent(8);
    label->setFixedHeight(HeadingHeight);
    setTextColour(*label, TextColour::Muted);
    return label;
}

int contentHeight(const QListView &list)
{
    int height = 0;
    const auto *model = list.model();
    for (int row = 0; model != nullptr && row < model->rowCount(); ++row) {
        height += list.sizeHintForIndex(model->index(row, 0)).height();
    }
    return height;
}

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_badges(makeList(tr("States")))
    , m_views(new ViewsList(this))
    , m_connections(makeList(tr("Connections")))
    , m_activity(makeList(tr("Activity")))
    , m_add(makeButton(tr("+ &Add a connection"), ButtonKind::Link, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(0);
    buildBadges();
    column->addWidget(makeHeading(tr("State"), this));
    column->addWidget(m_badges);
    column->addSpacing(8);
    buildViews(*column);
    column->addLayout(buildConnectionHead());
    column->addWidget(m_connections, 100);
    column->addSpacing(4);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    buildActivity(*column);
    column->addStretch(1);
    setMinimumWidth(200);
    connectLists();
    connectButtons();
    updateButtons();
}

QListView *Sidebar::makeList(const QString &name)
{
    auto *list = new QListView(this);
    setUpList(*list, name);
    return list;
}

void Sidebar::setUpList(QListView &list, const QString &name)
{
    list.setFrameShape(QFrame::NoFrame);
    list.setAccessibleName(name);
    list.setEditTriggers(QAbstractItemView::NoEditTriggers);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A bar that comes takes width, so that texts take more lines, so that the bar stays. Wheel and keys scroll.
    list.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setMouseTracking(true);
    list.viewport()->setAutoFillBackground(false);
    list.setResizeMode(QListView::Adjust);
    list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void Sidebar::buildBadges()
{
    m_badgeModel = new QStandardItemModel(this);
    auto *all = new QStandardItem(tr("All states"));
    m_badgeModel->appendRow(all);
    for (const auto badge :
        {Badge::Expired, Badge::ExpiresSoon, Badge::Pending, Badge::Joined, Badge::Withdrawn, Badge::Unknown}) {
        auto *item = new QStandardItem(badgeText(badge));
        item->setData(static_cast<int>(badge), SidebarDelegate::BadgeRole);
        m_badgeModel->appendRow(item);
    }
    m_badges->setItemDelegate(new SidebarDelegate(SidebarDelegate::Kind::Badges, m_badges));
    m_badges->setModel(m_badgeModel);
    m_badges->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_badges->setAccessibleDescription(tr("Control and a click choose more than one."));
    m_badges->setToolTip(tr("Ctrl and a click choose more than one"));
    m_badges->setFixedHeight(contentHeight(*m_badges));
    m_badges->setCurrentIndex(m_badgeModel->index(0, 0));
    connect(m_badges->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Sidebar::badgeSelectionChanged);
}

void Sidebar::buildViews(QVBoxLayout &column)
{
    setUpList(*m_views, tr("Saved views"));
    m_views->setItemDelegate(new SidebarDelegate(SidebarDelegate::Kind::Views, m_views));
    m_viewsPart = new QWidget(this);
    m_viewsPart->hide();
    auto *part = new QVBoxLayout(m_viewsPart);
    part->setContentsMargins(0, 0, 0, PartGap);
    part->setSpacing(0);
    part->addWidget(makeHeading(tr("Views"), m_viewsPart));
    part->addWidget(m_views);
    column.addWidget(m_viewsPart);
}

QLayout *Sidebar::buildConnectionHead()
{
    m_refresh = makeIconButton(u"refresh"_s, tr("Refresh this connection"), this);
    m_test = makeIconButton(u"test"_s, tr("Test this connection"), this);
    m_edit = makeIconButton(u"edit"_s, tr("Edit this connection"), this);
    m_remove = makeIconButton(u"remove"_s, tr("Remove this connection"), this);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 2);
    row->setSpacing(0);
    row->addWidget(makeHeading(tr("Connections"), this), 1);
    for (auto *button : {m_refresh, m_test, m_edit, m_remove}) {
        row->addWidget(button);
    }
    return row;
}

void Sidebar::buildActivity(QVBoxLayout &column)
{
    auto *model = new QStandardItemModel(this);
    model->appendRow(new QStandardItem(tr("History")));
    m_activity->setItemDelegate(new SidebarDelegate(SidebarDelegate::Kind::Badges, m_activity));
    m_activity->setModel(model);
    m_activity->setFixedHeight(contentHeight(*m_activity));
    m_activityPart = new QWidget(this);
    auto *part = new QVBoxLayout(m_activityPart);
    part->setContentsMargins(0, 8, 0, 0);
    part->setSpacing(0);
    part->addWidget(makeHeading(tr("Activity"), m_activityPart));
    part->addWidget(m_activity);
    column.addWidget(m_activityPart);
}

/// A click on what is chosen already is meant as well.
void Sidebar::connectLists()
{
    connect(m_activity, &QListView::clicked, this, &Sidebar::historyRequested);
    connect(m_activity, &QListView::activated, this, &Sidebar::historyRequested);
    for (const auto *list : {m_badges, m_connections}) {
        connect(list, &QListView::clicked, this, &Sidebar::listRequested);
    }
    connect(m_views, &ViewsList::chosen, this, &Sidebar::listRequested);
    connect(this, &Sidebar::badgesChosen, this, &Sidebar::listRequested);
    connect(this, &Sidebar::connectionChosen, this, &Sidebar::listRequested);
}

void Sidebar::setHistoryShown(bool shown)
{
    const auto history = m_activity->model()->index(0, 0);
    m_activity->selectionModel()->setCurrentIndex(history, QItemSelectionModel::NoUpdate);
    m_activity->selectionModel()->select(history, shown ? QItemSelectionModel::Select : QItemSelectionModel::Deselect);
}

void Sidebar::connectButtons()
{
    m_connections->setItemDelegate(new SidebarDelegate(SidebarDelegate::Kind::Connections, m_connections));
    m_connections->viewport()->installEventFilter(this);
    m_connections->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_connections, &QWidget::customContextMenuRequested, this, &Sidebar::showContextMenu);
    connect(m_add, &QPushButton::clicked, this, &Sidebar::addConnectionRequested);
    connect(m_refresh, &QToolButton::clicked, this, &Sidebar::refreshOrStop);
    connect(m_test, &QToolButton::clicked, this, [this] { Q_EMIT testConnectionRequested(m_chosenConnection); });
    connect(m_edit, &QToolButton::clicked, this, [this] { Q_EMIT editConnectionRequested(m_chosenConnection); });
    connect(m_remove, &QToolButton::clicked, this, [this] { Q_EMIT removeConnectionRequested(m_chosenConnection); });
}

void Sidebar::setConnectionModel(QAbstractItemModel *model)
{
    {
        const QScopedValueRollback setting(m_setting, true);
        m_connections->setModel(model);
        m_connections->setCurrentIndex(model->index(0, 0));
    }
    connect(m_connections->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &Sidebar::currentConnectionChanged);
    connect(model, &QAbstractItemModel::rowsInserted, this, &Sidebar::fitLists);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &Sidebar::fitLists);
    connect(model, &QAbstractItemModel::modelReset, this, &Sidebar::fitLists);
    connect(model, &QAbstractItemModel::dataChanged, this, &Sidebar::fitLists);
    fitLists();
}

void Sidebar::setViewModel(QAbstractItemModel *model)
{
    m_views->setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &Sidebar::fitLists);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &Sidebar::fitLists);
    connect(model, &QAbstractItemModel::modelReset, this, &Sidebar::fitLists);
    fitLists();
}

/// Whole rows: half of the height that there is beyond the least; the connections have the other half.
void Sidebar::fitViews()
{
    const int rows = m_views->model() == nullptr ? 0 : m_views->model()->rowCount();
    const int rowHeight = rows == 0 ? 0 : contentHeight(*m_views) / rows;
    const int more = rows == 0 ? 0 : std::max(0, height() - LeastHeightForViews) / 2 / rowHeight;
    m_views->setFixedHeight(std::min(rows, LeastViews + more) * rowHeight);
    m_viewsPart->setVisible(rows > 0 && height() >= LeastHeightForViews);
}

void Sidebar::fitLists()
{
    fitViews();
    const int height = contentHeight(*m_connections);
    m_connections->setMaximumHeight(height);
    m_connections->setMinimumHeight(std::min(height, LeastConnectionsHeight));
    updateButtons();
}

/// Another width breaks the connections' texts elsewhere.
bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_connections->viewport()) {
        fitLists();
    }
    return QWidget::eventFilter(watched, event);
}

void Sidebar::setBadgeCounts(const std::array<int, 6> &counts)
{
    int all = 0;
    for (size_t badge = 0; badge < counts.size(); ++badge) {
        all += counts.at(badge);
        m_badgeModel->item(int(badge) + 1)->setData(counts.at(badge), SidebarDelegate::CountRole);
    }
    m_badgeModel->item(0)->setData(all, SidebarDelegate::CountRole);
}

void Sidebar::chooseConnection(const QString &id)
{
    const auto *model = m_connections->model();
    if (model == nullptr) {
        return;
    }
    const QScopedValueRollback setting(m_setting, true);
    const auto found = model->match(model->index(0, 0), ConnectionListModel::IdRole, id, 1, Qt::MatchExactly);
    m_connections->setCurrentIndex(found.isEmpty() ? model->index(0, 0) : found.first());
}

QString Sidebar::chosenConnection() const
{
    return m_chosenConnection;
}

void Sidebar::currentConnectionChanged()
{
    const auto id = m_connections->currentIndex().data(ConnectionListModel::IdRole).toString();
    const bool other = std::exchange(m_chosenConnection, id) != id;
    updateButtons();
    if (!other) {
        return;
    }
    Q_EMIT chosenConnectionChanged(id);
    if (!m_setting) {
        Q_EMIT connectionChosen(id);
    }
}

void Sidebar::chooseBadges(const QSet<Badge> &badges)
{
    QItemSelection selection;
    for (int row = 0; row < m_badgeModel->rowCount(); ++row) {
        const auto index = m_badgeModel->index(row, 0);
        const bool chosen = row == 0
            ? badges.isEmpty()
            : badges.contains(static_cast<Badge>(index.data(SidebarDelegate::BadgeRole).toInt()));
        if (chosen) {
            selection.select(index, index);
        }
    }
    const QScopedValueRollback setting(m_setting, true);
    m_badges->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_chosenBadges = badges;
}

QSet<Badge> Sidebar::chosenBadges() const
{
    return m_chosenBadges;
}

/// "All states" and single states exclude each other: what was chosen last stays.
void Sidebar::badgeSelectionChanged()
{
    if (m_setting) {
        return;
    }
    QSet<Badge> chosen;
    const auto indexes = m_badges->selectionModel()->selectedIndexes();
    for (const auto &index : indexes) {
        if (index.row() > 0) {
            chosen.insert(static_cast<Badge>(index.data(SidebarDelegate::BadgeRole).toInt()));
        }
    }
    const bool all = m_badges->selectionModel()->isSelected(m_badgeModel->index(0, 0));
    const bool allIsNew = all && !m_chosenBadges.isEmpty();
    const auto before = m_chosenBadges;
    chooseBadges(allIsNew ? QSet<Badge>() : chosen);
    if (m_chosenBadges != before) {
        Q_EMIT badgesChosen(m_chosenBadges);
    }
}

bool Sidebar::isRefreshing() const
{
    const auto state = m_connections->currentIndex().data(ConnectionListModel::StateRole).value<ConnectionState>();
    return m_connections->currentIndex().isValid() && state == ConnectionState::Refreshing;
}

void Sidebar::refreshOrStop()
{
    isRefreshing() ? Q_EMIT stopRequested(m_chosenConnection) : Q_EMIT refreshRequested(m_chosenConnection);
}

void Sidebar::updateButtons()
{
    for (auto *button : {m_refresh, m_test, m_edit, m_remove}) {
        button->setEnabled(!m_chosenConnection.isEmpty());
    }
    const auto name = isRefreshing() ? tr("Stop refreshing this connection") : tr("Refresh this connection");
    if (m_refresh->accessibleName() == name) {
        return; // a screen reader would hear it again with each turn of the clock
    }
    m_refresh->setIcon(themedIcon(isRefreshing() ? u"stop"_s : u"refresh"_s, IconTone::Muted));
    m_refresh->setAccessibleName(name);
    m_refresh->setToolTip(name);
}

/// Where a session ends by itself, or has been ended, the way to the next is right here.
void Sidebar::addTokenAction(QMenu &menu)
{
    const auto index = m_connections->currentIndex();
    const auto session = index.data(ConnectionListModel::SessionRole).value<ConnectionListModel::Session>();
    const bool ends = session != ConnectionListModel::Session::None;
    const bool isOut =
        index.data(ConnectionListModel::StateRole).value<ConnectionState>() == ConnectionState::SignedOut;
    if (ends || isOut) {
        menu.addAction(ends ? tr("&New token…") : tr("S&ign in again…"), this,
            [this] { Q_EMIT newTokenRequested(m_chosenConnection); });
    }
}

void Sidebar::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_chosenConnection.isEmpty()) {
        menu->addAction(isRefreshing() ? tr("&Stop") : tr("&Refresh"), this, &Sidebar::refreshOrStop);
        menu->addAction(tr("&Test"), m_test, &QToolButton::click);
        addTokenAction(*menu);
        menu->addAction(tr("&Edit…"), m_edit, &QToolButton::click);
        menu->addSeparator();
        menu->addAction(tr("Re&move…"), m_remove, &QToolButton::click);
        menu->addSeparator();
    }
    menu->addAction(tr("&Add a connection…"), this, &Sidebar::addConnectionRequested);
    menu->popup(m_connections->viewport()->mapToGlobal(position));
}

void Sidebar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_activityPart->setVisible(height() >= LeastHeightForActivity);
    fitLists();
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().sidebar);
}

} // namespace Reinvite
