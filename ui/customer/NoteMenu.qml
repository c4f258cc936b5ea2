pragma ComponentBehavior: Bound

import QtQuick
import Carnet

//! What an author can do with a note.
Menu {
    id: root

    required property bool isPinned
    //! Who reads it can be chosen, by its author where headquarters offers it.
    required property bool canChoose
    required property string visibility
    required property bool isSensitive
    //! It can be marked as one that the client may see, or the mark be taken away.
    required property bool canMark
    required property bool isExternal

    signal editRequested()
    signal pinRequested(bool pinned)
    signal readersChosen(string token)
    signal sensitiveChosen(bool on)
    signal externalChosen(bool on)
    signal removeRequested()

    MenuItem {
        iconName: "edit"
        text: qsTr("Edit")
        onTriggered: root.editRequested()
    }

    MenuItem {
        iconName: "pin"
        text: root.isPinned ? qsTr("Unpin") : qsTr("Pin to the top")
        onTriggered: root.pinRequested(!root.isPinned)
    }

    MenuItem {
        checkable: true
        checked: root.isExternal
        height: visible ? implicitHeight : 0
        text: qsTr("The client may see it")
        visible: root.canMark
        onTriggered: root.externalChosen(!root.isExternal)
    }

    Instantiator {
        model: root.canChoose ? [{ token: "company", text: qsTr("Everybody reads it") },
                                 { token: "store", text: qsTr("The store reads it") },
                                 { token: "mine", text: qsTr("Only I read it") }] : []

        delegate: ReadersItem {
            required property var modelData // {token, text}

            checked: root.visibility === modelData.token
            text: modelData.text
            onTriggered: root.readersChosen(modelData.token)
        }

        onObjectAdded: (index, object) => root.insertItem(index + 3, object as ReadersItem)
        onObjectRemoved: (index, object) => root.removeItem(object as ReadersItem)
    }

    Instantiator {
        model: root.canChoose ? 1 : 0

        delegate: ReadersItem {
            checked: root.isSensitive
            text: qsTr("Sensitive")
            onTriggered: root.sensitiveChosen(!root.isSensitive)
        }

        onObjectAdded: (index, object) => root.insertItem(root.count - 1, object as ReadersItem)
        onObjectRemoved: (index, object) => root.removeItem(object as ReadersItem)
    }

    MenuItem {
        dangerous: true
        iconName: "minus"
        text: qsTr("Remove")
        onTriggered: root.removeRequested()
    }
}
