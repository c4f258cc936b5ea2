import QtQuick

QtObject {
    property ButtonBoard board: ButtonBoard {}
    property string greeting: "Good morning, Clara"
    property string dateText: "Thursday, 12 March"
    property bool isCompact: false
    property bool isUpright: false
    property int columnsThatFit: 8
}
