import QtQuick
import QtQuick.Templates as T
import Carnet

//! The window of a till that was taken out of service: that it was, and that nothing is left here.
T.ApplicationWindow {
    id: root

    required property string sentence
    //! For whoever is called to help; empty when all is well.
    required property string detail

    color: Theme.canvas
    height: 480
    title: qsTr("Carnet")
    visible: true
    width: 720

    StateMessage {
        id: state

        anchors.centerIn: parent
        iconName: "lock"
        text: root.sentence
        title: qsTr("This till was taken out of service")
        width: parent.width - 2 * Theme.space40
    }

    Label {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space24
        color: Theme.textTertiary
        horizontalAlignment: Text.AlignHCenter
        text: root.detail
        type: Theme.caption
        visible: text !== ""
        width: state.width
        wrapMode: Text.Wrap
        x: state.x
    }
}
