// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/commandpalette.h"

#include "ui/commanddelegate.h"
#include "ui/controls.h"
#include "ui/fieldsigns.h"
#include "ui/stylepainting.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 640;
constexpr int SideGap = 24;
constexpr int TopGap = 56;
constexpr int MostRows = 10;
constexpr int ShadowWidth = 16;

/// What is under the palette steps back.
QColor veilOf(const Theme &theme)
{
    return {0, 0, 0, theme.highContrast ? 120 : theme.dark ? 100 : 36};
}

class Panel final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const auto &theme = Theme::current();
        paintRounded(painter, rect(), theme.panel, theme.frame, theme.highContrast ? 2 : 1);
    }
};

/// Softly around the panel, a little lower than it.
void paintShadow(QPainter &painter, const QRectF &panel)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 5));
    for (int ring = ShadowWidth; ring > 0; --ring) {
        const QRectF box = panel.adjusted(-ring, -ring, ring, ring).translated(0, ShadowWidth / 4.0);
        painter.drawRoundedRect(box, CornerRadius + ring, CornerRadius + ring);
    }
}

} // namespace

CommandPalette::CommandPalette(QWidget &window)
    : QWidget(&window)
    , m_model(new CommandListModel(this))
    , m_panel(new Panel(this))
    , m_field(new QLineEdit(m_panel))
    , m_list(new QListView(m_panel))
    , m_nothing(makeText({}, m_panel))
    , m_hint(makeText({}, m_panel))
{
    setAccessibleName(tr("Command palette"));
    hide();
    build();
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::type);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    m_field->installEventFilter(this);
    window.installEventFilter(this);
}

void CommandPalette::build()
{
    m_field->setAccessibleName(tr("Find a command"));
    m_field->setAccessibleDescription(tr("Up and Down choose, Enter runs, Escape closes."));
    m_field->setPlaceholderText(tr("Find a command or a view"));
    addSearchSign(*m_field);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    setTextColour(*m_nothing, TextColour::Muted);
    m_nothing->setContentsMargins(4, 8, 4, 8);
    m_hint->setText(tr("↑ ↓ choose   Enter runs   Esc closes"));
    m_hint->setFont(themeFont(TextSize::Small));
    m_hint->setContentsMargins(4, 0, 4, 0);
    setTextColour(*m_hint, TextColour::Muted);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_nothing);
    column->addWidget(m_list);
    column->addWidget(m_hint);
}

void CommandPalette::open(QList<PaletteCommand> commands)
{
    m_before = window()->focusWidget();
    m_commands = std::move(commands);
    QList<Command> offered;
    for (const PaletteCommand &command : std::as_const(m_commands)) {
        offered += command.command;
    }
    m_field->clear();
    m_model->setCommands(offered);
    type({});
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::dismiss()
{
    if (!isOpen()) {
        return;
    }
    hide();
    if (m_before) {
        m_before->setFocus(Qt::PopupFocusReason);
    }
}

void CommandPalette::type(const QString &text)
{
    m_model->setTyped(text);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    arrange();
    if (any) {
        m_list->scrollToTop();
        choose(0);
    } else {
        m_nothing->setText(tr("No command has “%1” in it.").arg(text.simplified()));
        announce(*m_nothing, m_nothing->text());
    }
}

void CommandPalette::choose(int row)
{
    const int last = m_model->rowCount() - 1;
    m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, std::max(last, 0)), 0));
    tellCurrent();
}

/// The field keeps the focus, so that a screen reader has to be told which row is meant.
void CommandPalette::tellCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (QAccessible::isActive() && current.isValid()) {
        QAccessibleEvent event(m_list, QAccessible::Focus);
        event.setChild(current.row());
        QAccessible::updateAccessibility(&event);
    }
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    const int command = m_model->commandAt(current.row());
    if (command < 0 || !current.data(CommandListModel::EnabledRole).toBool()) {
        return;
    }
    const auto run = m_commands.at(command).run;
    m_model->noteUsed(command);
    dismiss();
    run();
}

int CommandPalette::rowsPerPage() const
{
    return std::max(1, m_list->viewport()->height() / CommandDelegate::RowHeight);
}

/// True: the key was the palette's; the field has the others.
bool CommandPalette::pressKey(const QKeyEvent &event)
{
    const int row = m_list->currentIndex().row();
    const int rows = std::max(1, m_model->rowCount());
    switch (event.key()) {
    case Qt::Key_Up:
        choose((row + rows - 1) % rows);
        return true;
    case Qt::Key_Down:
        choose((row + 1) % rows);
        return true;
    case Qt::Key_PageUp:
        choose(row - rowsPerPage());
        return true;
    case Qt::Key_PageDown:
        choose(row + rowsPerPage());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true;
    case Qt::Key_K:
        if (event.modifiers() == Qt::ControlModifier) {
            dismiss();
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent()) {
        if (event->type() == QEvent::Resize && isOpen()) {
            arrange();
        }
        return false;
    }
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        event->accept(); // no key of the window's acts behind the palette
        return true;
    case QEvent::KeyPress:
        return pressKey(*static_cast<QKeyEvent *>(event));
    case QEvent::FocusOut: {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (isOpen() && reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) {
            m_before.clear(); // who takes the focus keeps it
            dismiss();
        }
        return false;
    }
    default:
        return false;
    }
}

void CommandPalette::arrange()
{
    setGeometry(parentWidget()->rect());
    const int width = std::min(Width, this->width() - 2 * SideGap);
    const int rows = std::clamp(m_model->rowCount(), 1, MostRows);
    m_list->setFixedHeight(rows * CommandDelegate::RowHeight);
    m_panel->layout()->activate();
    const int wanted = m_panel->layout()->totalHeightForWidth(width);
    const int most = height() - TopGap - SideGap;
    const int height = wanted > 0 ? wanted : m_panel->layout()->totalSizeHint().height();
    if (height > most) {
        m_list->setFixedHeight(std::max(CommandDelegate::RowHeight, m_list->height() - (height - most)));
    }
    m_panel->setGeometry((this->width() - width) / 2, TopGap, width, std::min(height, most));
    update();
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    if (!m_panel->geometry().contains(event->pos())) {
        dismiss();
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &theme = Theme::current();
    painter.fillRect(rect(), veilOf(theme));
    if (!theme.highContrast) {
        paintShadow(painter, m_panel->geometry());
    }
}

} // namespace Reinvite
