import QtQuick

QtObject {
    id: root

    property string title: ""
    property string webAddress: ""
    property bool isShown: false

    signal edited()
}
