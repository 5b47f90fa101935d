// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/workplace.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/eventmeter.h"
#include "ui/filterfield.h"
#include "ui/invitationview.h"
#include "ui/theme.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QTextStream>

namespace Reinvite::Benchmarks {

namespace {

constexpr double Frame = 16;
constexpr double NearlyAll = 0.999;

/// The whole program in its sandbox, as it is used.
class Use
{
public:
    Use(const Options &options, EventMeter &meter)
        : m_options(options)
        , m_meter(meter)
    {
        auto services = Services::create({.sandbox = SandboxOptions{.seats = options.rows, .limit = 0}});
        if (services) {
            m_workplace = std::make_unique<Workplace>(std::move(*services));
            m_workplace->window().resize(1440, 860);
        }
    }
    [[nodiscard]] bool isOpen() const { return m_workplace != nullptr; }

    QList<Measurement> measure()
    {
        load();
        QList<Measurement> all = asEvents(QStringLiteral("load"));
        type();
        all += asEvents(QStringLiteral("filter"));
        sort();
        all += asEvents(QStringLiteral("sort"));
        all += scroll();
        all += paint();
        return all;
    }

private:
    [[nodiscard]] InvitationView &view() const { return *m_workplace->window().listPage()->view(); }

    void work(int msecs)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < msecs) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 10);
        }
    }

    void load()
    {
        m_meter.begin();
        m_workplace->open();
        (void)QTest::qWaitForWindowActive(&m_workplace->window());
        waitForAll();
    }

    void waitForAll()
    {
        do {
            work(100);
        } while (view().model()->rowCount() < m_options.rows);
    }

    /// A name that about one in a hundred has, letter by letter, a letter off, and all off.
    void type()
    {
        m_meter.begin();
        m_workplace->window().listPage()->focusSearch();
        auto *search = m_workplace->window().findChild<FilterField *>()->findChild<QLineEdit *>();
        for (const char letter : {'m', 'u', 'e', 'l', 'l', 'e', 'r', '1'}) {
            QTest::keyClick(search, letter);
            work(200);
        }
        m_found = view().model()->rowCount();
        QTest::keyClick(search, Qt::Key_Backspace);
        work(200);
        QTest::keyClick(search, Qt::Key_Escape); // closes what is offered
        m_workplace->window().windowActions().clearFilters->trigger();
        waitForAll();
    }

    void sort()
    {
        m_meter.begin();
        const QHeaderView &header = *view().horizontalHeader();
        for (const InvitationColumn column : {ExpiresColumn, StateColumn, ExpiresColumn, LastMailColumn}) {
            const QPoint heading(header.sectionViewportPosition(column) + 20, header.height() / 2);
            QTest::mouseClick(header.viewport(), Qt::LeftButton, Qt::NoModifier, heading);
            work(700);
        }
    }

    QList<Measurement> scroll()
    {
        constexpr int Span = 10'000;
        m_meter.begin();
        view().setFocus();
        QElapsedTimer timer;
        timer.start();
        int pages = 0;
        while (timer.elapsed() < Span) {
            QTest::keyClick(&view(), Qt::Key_PageDown);
            QCoreApplication::processEvents();
            ++pages;
        }
        tellLongest(QStringLiteral("scroll"));
        return {{.name = QStringLiteral("scroll_frames_over_16_ms"),
            .against = QStringLiteral("pages in 10 s"),
            .value = double(m_meter.over(Frame)),
            .baseline = double(pages),
            .unit = QStringLiteral("frames"),
            .target = {.sense = Target::Sense::AtMost, .times = 0}}};
    }

    QList<Measurement> paint()
    {
        return {{.name = QStringLiteral("paint_one_screen"),
            .against = QStringLiteral("one frame"),
            .value = medianMsecs(m_options.repeats, [this] { view().viewport()->repaint(); }),
            .baseline = Frame,
            .target = {.sense = Target::Sense::AtMost, .times = Frame}}};
    }

    void tellLongest(const QString &what) const
    {
        QTextStream err(stderr);
        for (const QString &line : m_meter.longest()) {
            err << what << ": " << line << '\n';
        }
    }

    [[nodiscard]] QList<Measurement> asEvents(const QString &what) const
    {
        tellLongest(what);
        const auto measured = [&](const QString &name, double value, const Target &target) {
            return Measurement{.name = QStringLiteral("gui_event_%1_%2").arg(what, name),
                .against = QStringLiteral("one frame; %1 events").arg(m_meter.count()),
                .value = value,
                .baseline = Frame,
                .unit = QStringLiteral("ms CPU"),
                .target = target,
                .failure = m_found == 0 || m_found >= m_options.rows ? QStringLiteral("the filter found nothing or all")
                                                                     : QString()};
        };
        return {measured(QStringLiteral("99.9"), m_meter.within(NearlyAll),
                    {.sense = Target::Sense::AtMost, .times = Frame}),
            measured(QStringLiteral("most"), m_meter.within(1), {.sense = Target::Sense::Reported})};
    }

    const Options &m_options;
    EventMeter &m_meter;
    std::unique_ptr<Workplace> m_workplace;
    int m_found = -1; ///< rows that the filter let through; -1: not asked yet
};

} // namespace

QList<Measurement> measureWindow(const Options &options)
{
    auto *meter = dynamic_cast<EventMeter *>(QCoreApplication::instance());
    Q_ASSERT(meter != nullptr);
    applyTheme(*meter, Look::Light);
    Use use(options, *meter);
    if (!use.isOpen()) {
        return {{.name = QStringLiteral("window"),
            .against = QStringLiteral("one frame"),
            .failure = QStringLiteral("the sandbox did not start")}};
    }
    return use.measure();
}

} // namespace Reinvite::Benchmarks
