import QtQuick

QtObject {
    id: root

    property string text: ""
    property int ran: 0

    function runNow() {
        root.ran += 1;
    }
}
