import QtQuick
import Carnet

//! One of several to filter by, from a list of any length: value, text.
Choice {
    id: root

    required property var options // a list model
    //! What is chosen now, in the words of the list.
    required property string shownText

    //! Looked up anew when the list fills.
    readonly property int shownIndex: root.count > 0 ? root.find(root.shownText) : -1

    signal filtered(string value)

    Accessible.name: root.shownText
    currentIndex: root.shownIndex
    implicitWidth: 208
    model: root.options
    textRole: "text"
    valueRole: "value"

    onActivated: {
        root.filtered(String(root.currentValue));
        currentIndex = Qt.binding(() => root.shownIndex);
    }
}
