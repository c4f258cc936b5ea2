import QtQuick

QtObject {
    property string title: ""
    property bool isOffered: true
    property string visibility: "company"
    property bool isSensitive: false
    property bool isExternalOffered: true
    property bool canBeExternal: true
    property bool isExternal: false
    property string readersText: "Every colleague reads this"
}
