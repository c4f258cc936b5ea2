pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! All facets below each other, in display order.
Flickable {
    id: root

    required property BookScreen book

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: column.implicitHeight + Theme.space24
    contentWidth: width
    T.ScrollBar.vertical: ScrollBar {}

    MoreChoicesSheet {
        id: moreChoices

        book: root.book
    }

    Column {
        id: column

        width: parent.width

        Repeater {
            model: root.book.facets

            delegate: FacetGroup {
                width: column.width
                onDaysChosen: (from, to) => root.book.setDays(key, from, to)
                onMoreRequested: moreChoices.open()
                // From one end to the other is no filter.
                onRangeChosen: (low, high) => low <= minimum && high >= maximum
                                              ? root.book.clearFacet(key) : root.book.setRange(key, low, high)
                onSearched: text => root.book.setTyped(key, text)
                onToggled: value => root.book.toggleChoice(key, value)
            }
        }
    }
}
