// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/helpdialogs.h"

#include "ui/controls.h"
#include "ui/icons.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int LogoSize = 48;
constexpr int ListIndent = 18;

void addCloseButton(QDialog &dialog, QVBoxLayout &layout)
{
    auto *close = makeButton(QDialog::tr("&Close"), ButtonKind::Secondary, &dialog);
    close->setDefault(true);
    layout.addSpacing(16);
    layout.addWidget(close, 0, Qt::AlignRight);
    QObject::connect(close, &QPushButton::clicked, &dialog, &QDialog::accept);
}

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    auto *label = makeText(text, parent);
    label->setFont(themeFont(TextSize::Title, QFont::DemiBold));
    return label;
}

/// Without what the file says of itself. In English, as it was written.
QString newestChanges()
{
    QFile file(u":/CHANGELOG.md"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString text = QString::fromUtf8(file.readAll());
    return text.mid(std::max<qsizetype>(0, text.indexOf("\n## "_L1)));
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Reinvite"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(4);
    auto *logo = new QLabel(this);
    logo->setPixmap(programIcon().pixmap({LogoSize, LogoSize}, devicePixelRatioF()));
    logo->setAccessibleName(tr("Reinvite's sign"));
    column->addWidget(logo);
    column->addSpacing(8);
    column->addWidget(makeHeading(tr("Reinvite %1").arg(QStringLiteral(REINVITE_VERSION)), this));
    column->addWidget(makeText(tr("Every pending seat and invitation in one list, resent with a click, once."), this));
    auto *licence = makeText(
        tr("Free software under the Apache License 2.0. Built with Qt %1.").arg(QString::fromLatin1(qVersion())), this);
    setTextColour(*licence, TextColour::Muted);
    column->addWidget(licence);
    addCloseButton(*this, *column);
    setMinimumWidth(420);
}

WhatsNewDialog::WhatsNewDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("What’s new"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(makeHeading(tr("What’s new"), this));
    auto *text = new QTextBrowser(this);
    text->setAccessibleName(tr("What’s new"));
    text->setFrameShape(QFrame::NoFrame);
    text->setOpenExternalLinks(true);
    text->document()->setDocumentMargin(0);
    text->document()->setIndentWidth(ListIndent);
    text->setMarkdown(newestChanges());
    column->addWidget(text, 1);
    addCloseButton(*this, *column);
    resize(640, 560);
}

} // namespace Reinvite
