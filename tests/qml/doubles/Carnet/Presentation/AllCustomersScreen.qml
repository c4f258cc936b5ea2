import QtQuick

BookScreen {
    property string message: ""
    property bool showsOwners: true
    property bool isWaiting: false
    property bool isSelectingAll: false
    property bool knowsSelection: true
    property int refreshed: 0
    property int shownMore: 0

    function refresh() {
        ++refreshed;
    }

    function takeBack() {
        isWaiting = false;
    }

    function showMore() {
        ++shownMore;
    }
}
