import QtQuick

QtObject {
    id: root

    property string text: ""
    property PeriodFilter period: PeriodFilter {}
    property string chosenText: "“" + root.text + "”"
    readonly property bool isFiltered: root.text !== ""
    property var acts: []

    function showAll() {
        root.acts = ["all"];
        root.text = "";
    }
}
