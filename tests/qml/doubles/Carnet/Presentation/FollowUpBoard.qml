import QtQuick

QtObject {
    id: root

    enum Scope { Mine, Overdue, OfStore }

    property var scopes: ["Mine 3", "Overdue 1", "Store 12"]
    property int scope: FollowUpBoard.Mine
    property bool showsDone: false
    property string doneText: "Show 4 done of late"
    property string moreText: ""
    property string emptyText: ""
    property int asked: 0

    function showMore() { ++root.asked; }
}
