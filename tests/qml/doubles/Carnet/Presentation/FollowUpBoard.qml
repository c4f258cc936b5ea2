import QtQuick

QtObject {
    id: root

    enum Scope { Mine, Overdue, OfStore, Lists }

    property var scopes: ["Mine 3", "Overdue 1", "Store 12"]
    property int scope: FollowUpBoard.Mine
    readonly property int place: root.scope
    property bool showsDone: false
    property string doneText: "Show 4 done of late"
    property string moreText: ""
    property string emptyText: ""
    property int asked: 0

    function choose(place) { root.scope = place; }
    function showMore() { ++root.asked; }
}
