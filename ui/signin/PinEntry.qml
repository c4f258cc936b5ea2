import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Who signs in, and the question for the PIN.
FocusScope {
    id: root

    required property SignInScreen signIn

    implicitHeight: column.implicitHeight
    implicitWidth: 324

    ColumnLayout {
        id: column

        spacing: 0
        width: parent.width

        Monogram {
            letters: root.signIn.selectedInitials
            opacity: root.signIn.selectedName === "" ? 0 : 1
            size: Theme.space64
            tint: root.signIn.selectedTint
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: Theme.space12
        }

        Label {
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignHCenter
            text: root.signIn.selectedName
            type: Theme.titleMedium
            Layout.fillWidth: true
        }

        PinQuestion {
            asker: root.signIn
            focus: true
            Layout.fillWidth: true
            Layout.topMargin: Theme.space4
        }
    }
}
