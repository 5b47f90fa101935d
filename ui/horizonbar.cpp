// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/horizonbar.h"

#include "ui/horizonsegment.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 8;
constexpr int SideMargin = 16;
constexpr int TopMargin = 2;
constexpr int BottomMargin = 8;
/// Six beside each other, else rows of equal length.
constexpr std::array ColumnCounts = {6, 3, 2, 1};

int at(HorizonBucket bucket)
{
    return int(bucket);
}

/// By its logarithm: in a list of a hundred thousand, nine that die within 6 h still have to be seen.
double shareOf(int count, int most)
{
    return most == 0 ? 0 : std::log1p(count) / std::log1p(most);
}

/// "Polar 12 · Worth AI 3": who has most comes first.
QString vendorsText(HorizonBucket bucket, const HorizonCounts &counts, const QHash<QString, QString> &names)
{
    QList<std::pair<int, QString>> parts;
    for (auto vendor = counts.byVendor.cbegin(); vendor != counts.byVendor.cend(); ++vendor) {
        if (const int count = vendor->at(std::size_t(bucket)); count > 0) {
            parts.append({-count, names.value(vendor.key(), vendor.key())});
        }
    }
    std::ranges::sort(parts);
    QStringList texts;
    for (const auto &[negative, name] : std::as_const(parts)) {
        texts.append(name + u' ' + QLocale().toString(-negative));
    }
    return texts.join(u" · "_s);
}

int rowsOf(int columns)
{
    return (int(HorizonBuckets.size()) + columns - 1) / columns;
}

} // namespace

HorizonBar::HorizonBar(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("How long links still live"));
    for (const HorizonBucket bucket : HorizonBuckets) {
        auto *segment = new HorizonSegment(bucket, this);
        segment->installEventFilter(this);
        connect(segment, &HorizonSegment::chosen, this, [this, bucket](bool more) { choose(bucket, more); });
        m_segments.at(std::size_t(bucket)) = segment;
    }
    makeTabStop(m_segments.front());
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QAbstractButton *HorizonBar::segment(HorizonBucket bucket) const
{
    return m_segments.at(std::size_t(bucket));
}

void HorizonBar::setCounts(const HorizonCounts &counts, const QHash<QString, QString> &vendorNames)
{
    const int most = *std::ranges::max_element(counts.all);
    for (auto *segment : m_segments) {
        const int count = counts.all.at(std::size_t(segment->bucket()));
        segment->setCount(count, shareOf(count, most), vendorsText(segment->bucket(), counts, vendorNames));
    }
    updateGeometry();
}

void HorizonBar::setCompact(bool compact)
{
    for (auto *segment : m_segments) {
        segment->setCompact(compact);
    }
    arrange();
    updateGeometry();
}

void HorizonBar::setChosen(const QSet<HorizonBucket> &buckets)
{
    m_chosen = buckets;
    for (auto *segment : m_segments) {
        segment->setChecked(buckets.contains(segment->bucket()));
    }
}

void HorizonBar::choose(HorizonBucket bucket, bool more)
{
    const bool isPressed = m_chosen.contains(bucket);
    auto wanted = more ? m_chosen : QSet<HorizonBucket>();
    const bool isOnlyOne = m_chosen == QSet{bucket};
    if (more ? isPressed : isOnlyOne) {
        wanted.remove(bucket);
    } else {
        wanted.insert(bucket);
    }
    Q_EMIT bucketsChosen(wanted);
}

/// One stop for Tab: where the keyboard was last.
void HorizonBar::makeTabStop(HorizonSegment *stop)
{
    for (auto *segment : m_segments) {
        segment->setFocusPolicy(segment == stop ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void HorizonBar::moveFocus(int step)
{
    const auto *focused = std::ranges::find_if(m_segments, &QWidget::hasFocus);
    const int from = focused == m_segments.end() ? 0 : at((*focused)->bucket());
    const int to = std::clamp(from + step, 0, int(m_segments.size()) - 1);
    m_segments.at(std::size_t(to))->setFocus(Qt::TabFocusReason);
}

bool HorizonBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        makeTabStop(static_cast<HorizonSegment *>(watched));
    }
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const int all = int(m_segments.size());
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Right:
        moveFocus(forward);
        return true;
    case Qt::Key_Left:
        moveFocus(-forward);
        return true;
    case Qt::Key_Home:
        moveFocus(-all);
        return true;
    case Qt::Key_End:
        moveFocus(all);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

/// As many columns as the widest word has room in.
int HorizonBar::columnsIn(int width) const
{
    int widest = 0;
    for (const auto *segment : m_segments) {
        widest = std::max(widest, segment->sizeHint().width());
    }
    const int room = width - 2 * SideMargin + Gap;
    const auto *fitting =
        std::ranges::find_if(ColumnCounts, [&](int columns) { return columns * (widest + Gap) <= room; });
    return fitting == ColumnCounts.end() ? ColumnCounts.back() : *fitting;
}

int HorizonBar::heightForWidth(int width) const
{
    const int rows = rowsOf(columnsIn(width));
    return TopMargin + rows * m_segments.front()->sizeHint().height() + (rows - 1) * Gap + BottomMargin;
}

QSize HorizonBar::sizeHint() const
{
    return {width(), heightForWidth(width())};
}

QSize HorizonBar::minimumSizeHint() const
{
    return {0, TopMargin + m_segments.front()->sizeHint().height() + BottomMargin};
}

void HorizonBar::arrange()
{
    const int columns = columnsIn(width());
    const int height = m_segments.front()->sizeHint().height();
    const double room = width() - 2 * SideMargin + Gap;
    for (int place = 0; place < int(m_segments.size()); ++place) {
        // From edge to edge without a remainder at the end.
        const int left = int(room * (place % columns) / columns);
        const int right = int(room * (place % columns + 1) / columns) - Gap;
        const QRect cell(SideMargin + left, TopMargin + place / columns * (height + Gap), right - left, height);
        m_segments.at(std::size_t(place))->setGeometry(QStyle::visualRect(layoutDirection(), rect(), cell));
    }
}

void HorizonBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    updateGeometry();
}

void HorizonBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        arrange();
    }
    QWidget::changeEvent(event);
}

} // namespace Reinvite
