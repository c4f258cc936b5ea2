pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! One row of the store book: the head of a book, or as many of its cards as fit.
Item {
    id: root

    required property int index
    required property bool isHead
    required property string ownerId
    required property string name
    required property string initials
    required property int tint
    required property string countText
    required property point span // first client and how many

    required property StoreBookScreen book
    required property CardSizes sizes
    required property bool canReassign
    //! The client the keys stand on, by its place in the list; -1 for none.
    required property int current

    signal opened(int client, string customerId)
    signal menuRequested(Item card, string customerId, string clientName)
    signal splitRequested()

    height: root.isHead ? Theme.space64 + (root.index > 0 ? Theme.space16 : 0) : root.sizes.cellHeight

    BookHead {
        anchors.bottom: parent.bottom
        canReassign: root.canReassign
        countText: root.countText
        height: Theme.space64
        initials: root.initials
        name: root.name
        tint: root.tint
        visible: root.isHead
        width: parent.width
        onSelectRequested: root.book.selectBookOf(root.ownerId)
        onSplitRequested: root.splitRequested()
    }

    Row {
        visible: !root.isHead

        Repeater {
            model: ClientSlice {
                source: root.book.clients
                // The linter does not find a point behind a C++ property.
                span: root.span // qmllint disable type
            }

            delegate: ClientCard {
                id: card

                contactHeight: root.sizes.contact
                height: root.sizes.cellHeight
                marked: root.current === root.span.x + index
                propertyHeight: root.sizes.line
                selectable: root.book.selectionMode
                topHeight: root.sizes.top
                width: root.sizes.cellWidth
                onClicked: root.opened(root.span.x + index, customerId)
                onMenuRequested: root.menuRequested(card, customerId, name)
                onSelectionToggled: root.book.toggleSelected(customerId)
            }
        }
    }
}
