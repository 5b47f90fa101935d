// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/pricetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// More than this is no price but a mistake, and would not fit what is reckoned with.
constexpr qint64 MostAmount = 1'000'000'000'000'000;
constexpr int MostIntervals = 1000;

/// ISO 4217: those whose smallest unit is not a hundredth.
constexpr std::array WholeCurrencies = {"BIF"_L1, "CLP"_L1, "DJF"_L1, "GNF"_L1, "ISK"_L1, "JPY"_L1, "KMF"_L1, "KRW"_L1,
    "PYG"_L1, "RWF"_L1, "UGX"_L1, "VND"_L1, "VUV"_L1, "XAF"_L1, "XOF"_L1, "XPF"_L1};
constexpr std::array ThousandthCurrencies = {"BHD"_L1, "IQD"_L1, "JOD"_L1, "KWD"_L1, "LYD"_L1, "OMR"_L1, "TND"_L1};

int decimalsOf(const QString &currency)
{
    const auto isIn = [&currency](const auto &list) { return std::ranges::find(list, currency) != list.end(); };
    return isIn(WholeCurrencies) ? 0 : isIn(ThousandthCurrencies) ? 3 : 2;
}

struct IntervalWords
{
    QLatin1StringView interval;
    const char *single; ///< %1: money
    const char *several;
};

constexpr std::array Intervals = {
    IntervalWords{
        "day"_L1, QT_TRANSLATE_NOOP("Reinvite", "%1 a day"), QT_TRANSLATE_N_NOOP("Reinvite", "%1 every %n day(s)")},
    IntervalWords{
        "week"_L1, QT_TRANSLATE_NOOP("Reinvite", "%1 a week"), QT_TRANSLATE_N_NOOP("Reinvite", "%1 every %n week(s)")},
    IntervalWords{"month"_L1, QT_TRANSLATE_NOOP("Reinvite", "%1 a month"),
        QT_TRANSLATE_N_NOOP("Reinvite", "%1 every %n month(s)")},
    IntervalWords{
        "year"_L1, QT_TRANSLATE_NOOP("Reinvite", "%1 a year"), QT_TRANSLATE_N_NOOP("Reinvite", "%1 every %n year(s)")},
};

/// "90.00 USD a month"; of an interval that nobody here knows: nothing.
QString recurringText(const QString &money, const Price &price)
{
    if (price.interval.isNull()) {
        return Text::tr("%1, paid once,").arg(money);
    }
    const auto *words = std::ranges::find(Intervals, price.interval, &IntervalWords::interval);
    if (words == Intervals.end() || price.intervalCount < 1 || price.intervalCount > MostIntervals) {
        return {};
    }
    return price.intervalCount == 1 ? Text::tr(words->single).arg(money)
                                    : Text::tr(words->several, nullptr, price.intervalCount).arg(money);
}

QString seatsOf(const SeatCount &count)
{
    if (count.longPending == 0) {
        return Text::tr("%n seat(s) with a dead link", nullptr, count.dead);
    }
    return count.dead == 0 ? Text::tr("%n seat(s) pending for over a week", nullptr, count.longPending)
                           : Text::tr("%n seat(s) that nobody uses", nullptr, count.stale());
}

} // namespace

QString moneyText(qint64 amount, const QString &currency)
{
    const int decimals = decimalsOf(currency);
    const double units = double(amount) / std::pow(10, decimals);
    //: 1: an amount, 2: its currency, as in "90.00 USD"
    return Text::tr("%1 %2").arg(QLocale().toString(units, 'f', decimals), currency);
}

QString staleCostText(const Price &price, int seatsTotal, const SeatCount &count)
{
    const bool isSound = price.amount > 0 && price.amount <= MostAmount && !price.currency.isEmpty();
    if (!isSound || seatsTotal <= 0 || count.stale() <= 0) {
        return {};
    }
    const int stale = std::min(count.stale(), seatsTotal);
    const auto share = qint64(std::llround(double(price.amount) * stale / seatsTotal));
    const QString cost = recurringText(moneyText(share, price.currency), price);
    //: 1: "90.00 USD a month", 2: "3 seats with a dead link"
    return cost.isEmpty() || share == 0 ? QString() : Text::tr("about %1 for %2").arg(cost, seatsOf(count));
}

} // namespace Reinvite
