import QtQuick

QtObject {
    property string ownerId: "clara"
    property bool isKept: true
    property string text: "142 clients"
    property bool canSplit: true
}
