// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/diagnosticsreport.h"
#include "app/desktop/singlewindow.h"
#include "app/desktop/startmeter.h"
#include "app/desktop/workplace.h"
#include "app/profile/buildfacts.h"
#include "app/profile/hardening.h"
#include "app/profile/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>

#include <algorithm>
#include <optional>

using namespace Reinvite;

namespace {

constexpr QLatin1StringView Sandboxed("sandbox");
constexpr QLatin1StringView ProfileOption("profile");
constexpr QLatin1StringView Tray("tray");
constexpr QLatin1StringView Diagnostics("diagnostics");
constexpr QLatin1StringView Seats("seats");
constexpr QLatin1StringView Seed("seed");
constexpr QLatin1StringView MeasureStart("measure-start");

void describeOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QCoreApplication::translate("main",
        "Every pending seat and invitation at your vendors in one list, resent with a click, once.\n"
        "In the terminal: reinvite-cli --help"));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto text = [](const char *source) { return QCoreApplication::translate("main", source); };
    parser.addOptions({{Sandboxed, text("Simulated vendors on this computer; no account, no network, nothing kept.")},
        {ProfileOption, text("The profile's folder (or REINVITE_PROFILE)."), QStringLiteral("dir")},
        {Diagnostics, text("Prints what whoever helps has to know, without secrets, addresses and names, and ends.")},
        {Tray, text("Without a window at first, only the icon in the notification area.")},
        {Seats, text("Seats in the sandbox (900)."), QStringLiteral("n"), QStringLiteral("900")},
        {Seed, text("What the sandbox is made from (1)."), QStringLiteral("n"), QStringLiteral("1")}});
    QCommandLineOption measure(MeasureStart, {}, QStringLiteral("rows"));
    measure.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(measure);
}

ServicesOptions servicesOptions(const QCommandLineParser &parser)
{
    ServicesOptions options;
    options.profile = parser.value(ProfileOption);
    if (parser.isSet(Sandboxed)) {
        options.sandbox = SandboxOptions{
            .seed = parser.value(Seed).toUInt(), .seats = qBound(1, parser.value(Seats).toInt(), 2'000'000)};
    }
    return options;
}

int refuse(const Problem &problem)
{
    const Explanation words = explain(problem);
    QMessageBox box(QMessageBox::Critical, QStringLiteral("Reinvite"), words.sentence);
    box.setInformativeText(problem.detail + QLatin1Char('\n') + words.remedy);
    box.exec(); // before the event loop of the program: there is nothing else to run
    return 1;
}

/// A report is wanted most where no window comes up.
void doWithoutDisplay(int argc, char *argv[])
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    const auto asksForReport = [](const char *argument) { return QByteArrayView(argument) == "--diagnostics"; };
    if (!hasDisplay && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && std::any_of(argv, argv + argc, asksForReport)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
#endif
}

int run(int argc, char *argv[])
{
    doWithoutDisplay(argc, argv);
    QApplication application(argc, argv);
    installTranslations(application);
    QApplication::setApplicationDisplayName(QStringLiteral("Reinvite"));
    QApplication::setApplicationVersion(buildFacts());
    QApplication::setDesktopFileName(QStringLiteral("io.github.reinvite.Reinvite"));
    QCommandLineParser parser;
    describeOptions(parser);
    parser.process(application);
    if (parser.isSet(Diagnostics)) {
        return printDiagnostics(parser.value(ProfileOption));
    }

    auto services = Services::create(servicesOptions(parser));
    if (!services) {
        return refuse(services.error());
    }
    SingleWindow single((*services)->profile());
    // A sandbox is each program's own, and its folder goes before the lock would.
    const auto claimed = parser.isSet(Sandboxed) ? Result<bool>(true) : single.claim();
    if (!claimed) {
        return refuse(claimed.error());
    }
    if (!*claimed) {
        return 0;
    }
    Workplace workplace(std::move(*services));
    QObject::connect(&single, &SingleWindow::raiseRequested, &workplace, &Workplace::raise);
    std::optional<StartMeter> meter;
    if (parser.isSet(MeasureStart)) {
        meter.emplace(workplace.window(), parser.value(MeasureStart).toInt());
    }
    // A hidden window is no reason to end, nor is the last of its dialogs.
    QApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(
        &workplace.window(), &MainWindow::closeRequested, &application, &QCoreApplication::quit, Qt::QueuedConnection);
    QObject::connect(&application, &QGuiApplication::commitDataRequest, &workplace.window(),
        [&workplace] { workplace.window().setHidesOnClose(false); }); // the session ends
    workplace.open(parser.isSet(Tray));
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    return endProcess(run(argc, argv));
}
