import QtQuick

QtObject {
    property bool isOffered: true
    property string visibility: "company"
    property bool isSensitive: false
    property string readersText: "Every colleague reads this"
}
