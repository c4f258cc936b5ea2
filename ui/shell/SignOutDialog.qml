import QtQuick
import Carnet
import Carnet.Presentation

//! Before somebody leaves changes behind that headquarters does not have yet.
Dialog {
    id: root

    required property Shell shell

    property int unsent: 0

    cancelText: qsTr("Stay signed in")
    confirmText: root.unsent === 1 ? qsTr("Sign out with 1 unsent change")
                                   : qsTr("Sign out with %1 unsent changes").arg(root.unsent)
    message: root.unsent === 1
             ? qsTr("The change is saved on this till. The till sends it by itself as soon as it reaches headquarters, whoever is signed in.")
             : qsTr("The changes are saved on this till. The till sends them by itself as soon as it reaches headquarters, whoever is signed in.")
    title: root.unsent === 1 ? qsTr("1 change is not sent yet")
                             : qsTr("%1 changes are not sent yet").arg(root.unsent)
    onAccepted: root.shell.signOut()

    Connections {
        function onSignOutAsked(unsent) {
            root.unsent = unsent;
            root.open();
        }

        target: root.shell
    }
}
