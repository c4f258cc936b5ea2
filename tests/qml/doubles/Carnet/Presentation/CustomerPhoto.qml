import QtQuick

QtObject {
    id: root

    property string source: ""
    property bool isOffered: true
    property bool isThere: root.source !== ""
    property var acts: []

    function chooseFile() { root.acts = ["choose"]; }
    function takeFile(file) { root.acts = ["file", file.toString()]; }
    function takeFromClipboard() { root.acts = ["clipboard"]; }
    function remove() { root.acts = ["remove"]; }
}
