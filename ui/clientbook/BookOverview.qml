import QtQuick
import Carnet
import Carnet.Presentation

//! What stands over the clients of a book: in a portrait window the facets, then the segments, how
//! many clients there are, and that more are on their way.
Item {
    id: root

    required property BookScreen book

    //! Where the bar that counts them ends.
    readonly property real resultsBottom: results.y + results.height

    signal filtersRequested()

    height: loading.y + loading.height

    FilterChips {
        id: facetChips

        anchors.left: parent.left
        anchors.leftMargin: Theme.gutter
        anchors.right: parent.right
        anchors.rightMargin: Theme.gutter
        book: root.book
        height: visible ? 64 : 0
        visible: Theme.portrait && !root.book.isEmptyBook
        onFiltersRequested: root.filtersRequested()
    }

    SegmentTabs {
        id: segments

        anchors.left: results.left
        anchors.right: results.right
        anchors.top: facetChips.bottom
        height: visible ? 56 : 0
        segments: root.book.segments
        visible: results.visible
    }

    Divider {
        anchors.bottom: segments.bottom
        anchors.left: results.left
        anchors.right: results.right
        visible: segments.visible
    }

    ResultBar {
        id: results

        anchors.left: parent.left
        anchors.leftMargin: Theme.gutter
        anchors.right: parent.right
        anchors.rightMargin: Theme.gutter
        anchors.top: segments.bottom
        book: root.book
        height: visible ? 56 : 0
        visible: !root.book.isEmptyBook && !(root.book.isLoading && root.book.totalCount === 0)
    }

    LoadingStrip {
        id: loading

        anchors.left: results.left
        anchors.right: results.right
        anchors.top: results.bottom
        book: root.book
        height: visible ? Theme.space32 : 0
        visible: root.book.isFilling
    }
}
