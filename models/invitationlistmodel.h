// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationquery.h"
#include "models/recentchanges.h"

#include <QAbstractTableModel>

#include <limits>

namespace Reinvite {

/// What the view shows: the slots of a query's result over an InvitationTable.
/// The table must outlive the model; whoever changes it tells the model with `tableChanged`.
class InvitationListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole + 1,
        BadgeRole,     ///< Badge
        KeyRole,       ///< InvitationKey
        SecondaryRole, ///< the second, quiet line of a cell
        MailStateRole, ///< SendState
        UndoUntilRole, ///< Instant
        OfferRole,     ///< Offer: what the action column offers
        EmailRole,     ///< the address, also where the cell shows none
        DoubtsRole,    ///< Doubts
        PlaceRole,     ///< Place
        OriginRole,    ///< connection and vendor in one line; empty while there is but one connection
        MarkedRole,    ///< bool
        GroupTextRole, ///< of the person's cell: "3 pending at 2 vendors", on a group's first row; else empty
    };
    /// What can be done with a row now. Its word is the action cell's text.
    enum class Offer { None, Resend, Renew, Undo, Settle, Retry, SignIn, Working };
    Q_ENUM(Offer)
    /// Where a row stands among its person's, where those stand together.
    enum class Place { Alone, First, Following };
    Q_ENUM(Place)

    explicit InvitationListModel(const InvitationTable &table, QObject *parent = nullptr);
    ~InvitationListModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] InvitationKey keyAt(int row) const;
    /// Row that shows `key`, -1 when it is filtered away or unknown.
    [[nodiscard]] int rowOf(const InvitationKey &key) const;
    [[nodiscard]] int slotAt(int row) const;

    /// Swaps to a new order in one step; marks, current row and persistent indexes follow their rows. Slots that are
    /// no rows of the table, or named twice, are left out. `groups` are places in `order`.
    void setOrder(const QList<int> &order, const QList<PersonGroup> &groups = {});
    /// The same with a query's result, of this table, whose inverse is known; what left the table since its snapshot
    /// is left out.
    void show(const InvitationQueryResult &result);

    /// Marks stay until they are taken off, whatever the order, and go with their rows.
    void setMarked(int firstRow, int lastRow, bool marked);
    void markAll();
    void clearMarks();
    [[nodiscard]] bool isMarked(int row) const;
    [[nodiscard]] int markedCount() const;
    /// In the order of the table, for whoever counts them.
    [[nodiscard]] QList<int> markedSlots() const;
    /// Rows, from the top on; so many at most.
    [[nodiscard]] QList<int> markedRows(int most = std::numeric_limits<int>::max()) const;
    /// After the table changed: tells views which shown rows look different; rows whose slot is gone leave.
    void tableChanged(const InvitationTable::Changes &changes);
    /// Time moves: badges, "in 3 h" and offers are told anew.
    void setNow(Instant now);
    void setSkews(const ClockSkews &skews);
    void setConnectionNames(const QHash<QString, QString> &namesById);
    /// What rows are sorted by: headings name the second key, for which views have no sign.
    void setSort(const QList<SortBy> &sort);
    /// Connections whose token is not accepted: their rows offer SignIn.
    void setSignedOut(const QSet<QString> &connections);
    void setVendors(const VendorsByConnection &vendors);
    /// Target::realm by connection: rows with the same vendor's id in the same realm are one target.
    void setRealms(const QHash<QString, QString> &realms);
    /// Must outlive the model; whoever changes them tells which rows with `tableChanged`.
    void setRecentChanges(const RecentChanges *changes);

Q_SIGNALS:
    void marksChanged();

private:
    void arrange(const ShownRows &target);
    void appendRows(const ShownRows &target);
    void permuteRows(const ShownRows &target);
    void truncateRows(const ShownRows &target);
    void tellRows(int first, int last, InvitationColumn from, InvitationColumn to);
    void tellAll(InvitationColumn from, InvitationColumn to);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::InvitationListModel::Offer)
