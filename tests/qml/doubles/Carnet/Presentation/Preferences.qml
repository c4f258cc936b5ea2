import QtQuick

QtObject {
    property string theme: "light"
    property string language: "en"
    property bool reducedMotion: false
    property real textScale: 1
}
