import QtQuick
import QtQuick.Templates as T
import Carnet

//! The window of a till that cannot be opened: why, what is safe, and the next try.
T.ApplicationWindow {
    id: root

    required property string sentence
    //! For whoever is called to help.
    required property string detail

    signal retried()

    color: Theme.canvas
    height: 480
    title: qsTr("Carnet")
    visible: true
    width: 720

    ErrorState {
        id: state

        anchors.centerIn: parent
        focus: true
        text: root.sentence
        title: qsTr("This till cannot be opened")
        width: parent.width - 2 * Theme.space40
        onActed: root.retried()
    }

    Label {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space24
        color: Theme.textTertiary
        horizontalAlignment: Text.AlignHCenter
        text: root.detail
        type: Theme.caption
        width: state.width
        wrapMode: Text.Wrap
        x: state.x
    }
}
