// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/workplace.h"
#include "app/profile/services.h"
#include "app/profile/translations.h"
#include "models/invitationlistmodel.h"
#include "ui/detailspanel.h"
#include "ui/invitationview.h"
#include "ui/listpage.h"
#include "ui/plansheet.h"
#include "ui/planview.h"
#include "ui/sandboxpanel.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QTest>
#include <QTextStream>

#include <QTimer>
#include <algorithm>

using namespace Reinvite;

namespace {

/// By deadline, links that are dead come before those that die next: the row that a mail is most wanted for.
int lastExpired(const QAbstractItemModel &model)
{
    for (int row = model.rowCount() - 1; row >= 0; --row) {
        const QModelIndex index = model.index(row, ActionColumn);
        if (index.data(InvitationListModel::BadgeRole).value<Badge>() == Badge::Expired
            && index.data(InvitationListModel::OfferRole).value<InvitationListModel::Offer>()
                == InvitationListModel::Offer::Renew) {
            return row;
        }
    }
    return 0;
}

bool save(QWidget &window, const QString &path)
{
    QCoreApplication::processEvents(); // palette and layout are handed on by posted events
    const bool saved = QTest::qWaitForWindowExposed(&window) && window.grab().save(path);
    QTextStream(stdout) << path << (saved ? "\n" : ": cannot be written\n");
    return saved;
}

/// The plan of the first rows, as many as a page of people.
bool takePlan(MainWindow &window, const QString &path)
{
    constexpr int Rows = 60;
    auto *rows = qobject_cast<InvitationListModel *>(window.listPage()->view()->model());
    rows->setMarked(0, Rows - 1, true);
    window.listPage()->actions().resend->trigger();
    auto *sheet = window.findChild<PlanSheet *>();
    const bool good = sheet != nullptr && save(*sheet, path);
    if (sheet != nullptr) {
        sheet->reject();
    }
    rows->clearMarks();
    return good;
}

bool takePictures(Workplace &workplace, const QString &folder, const QString &name, Look look)
{
    MainWindow &window = workplace.window();
    Q_EMIT window.lookChosen(look);
    ListPage &page = *window.listPage();
    const QAbstractItemModel &rows = *page.view()->model();
    page.setCurrentRow(lastExpired(rows));
    page.view()->scrollTo(page.view()->currentIndex(), QAbstractItemView::PositionAtCenter);
    bool good = save(window, folder + QStringLiteral("/window-") + name + QStringLiteral(".png"));
    const InvitationKey key = page.currentKey();
    Q_EMIT page.resendRequested(key);
    good = QTest::qWaitFor([&page] { return page.isAsking(); }) && good;
    good = save(window, folder + QStringLiteral("/dead-link-") + name + QStringLiteral(".png")) && good;
    page.withdrawQuestion();
    return takePlan(window, folder + QStringLiteral("/plan-") + name + QStringLiteral(".png")) && good;
}

/// Says on standard error what kept it.
bool takeAll(const QString &folder)
{
    auto services = Services::create({.sandbox = SandboxOptions{.limit = 0}});
    if (!services) {
        QTextStream(stderr) << describe(services.error()) << '\n';
        return false;
    }
    Workplace workplace(std::move(*services));
    workplace.window().resize(1440, 860);
    workplace.open();
    const auto isListed = [&workplace](const ConnectionInfo &connection) {
        return workplace.services().hub().status(connection.id).state == ConnectionState::Ready;
    };
    // The list follows its rows a moment later.
    const auto allAreListed = [&] {
        return std::ranges::all_of(workplace.services().connections().connections(), isListed)
            && workplace.window().listPage()->view()->model()->rowCount() == workplace.services().table().count();
    };
    if (!QTest::qWaitFor(allAreListed, 60'000)) {
        QTextStream(stderr) << "The sandbox's seats did not arrive.\n";
        return false;
    }
    const bool light = takePictures(workplace, folder, QStringLiteral("light"), Look::Light);
    const bool dark = takePictures(workplace, folder, QStringLiteral("dark"), Look::Dark);
    return light && dark;
}

} // namespace

/// Takes the README's pictures from the real window over the sandbox: reinvite-screenshots FOLDER.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    installTranslations(application);
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        QTextStream(stderr) << "Usage: reinvite-screenshots FOLDER\n";
        return 1;
    }
    // Inside the event loop: before it, Qt does not hand a new palette on to widgets that are there.
    QTimer::singleShot(0, &application,
        [folder = QString::fromLocal8Bit(argv[1])] { QCoreApplication::exit(takeAll(folder) ? 0 : 1); });
    return QApplication::exec();
}
