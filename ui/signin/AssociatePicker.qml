pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The associates of this store, as far as they are listed.
ColumnLayout {
    id: root

    required property SignInScreen signIn

    //! Nobody is listed and nobody has said who they are: there is nothing to do but to type it.
    readonly property bool isNumberAwaited: root.signIn.asksNumber && list.count === 0
                                            && root.signIn.selectedName === ""
                                            && !root.signIn.isPreparing

    function awaitNumber() {
        if (root.isNumberAwaited)
            staffNumber.begin();
    }

    onIsNumberAwaitedChanged: root.awaitNumber()

    spacing: Theme.space20

    Item {
        Layout.fillHeight: !Theme.portrait
        Layout.maximumHeight: Math.max(0, (root.height - heading.height - list.contentHeight
                                           - root.spacing * 2) / 2)
    }

    Label {
        id: heading

        text: qsTr("Who is signing in?")
        type: Theme.titleLarge
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Label {
        color: Theme.textSecondary
        text: root.signIn.readerHint
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
    }

    ListView {
        id: list

        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        keyNavigationEnabled: true
        model: root.signIn.associates
        spacing: Theme.space4
        visible: count > 0
        Layout.fillHeight: true
        Layout.fillWidth: true
        Accessible.name: heading.text
        Accessible.role: Accessible.List
        T.ScrollBar.vertical: ScrollBar {}

        delegate: AssociateRow {
            width: list.width
            onClicked: {
                list.currentIndex = index;
                root.signIn.select(associateId);
            }
        }
    }

    StaffNumber {
        id: staffNumber

        signIn: root.signIn
        visible: root.signIn.asksNumber
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space16
        Layout.rightMargin: Theme.space16
    }

    Item {
        visible: !list.visible
        Layout.fillHeight: true
    }
}
