pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! A note, who wrote it and when; its author can change it.
ColumnLayout {
    id: root

    required property string noteId
    required property string title
    required property string text
    required property string author
    required property string dateText
    required property bool isPinned
    required property bool isWaiting
    required property bool canEdit
    required property bool isCopy
    required property string readersText
    required property string visibility
    required property bool isSensitive
    required property bool isMine
    required property bool isExternal
    required property bool mayBeExternal

    //! Who changes notes here; null where they are only read.
    required property CustomerScreen customer

    property bool editing: false
    property bool isOpened: false
    readonly property bool isCovered: root.isSensitive && !root.isOpened

    spacing: 0

    Divider {
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: 0
        visible: !root.editing
        Layout.topMargin: Theme.space8 + 2

        ColumnLayout {
            spacing: Theme.space2
            visible: !root.isCovered
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true

            Label {
                text: root.title
                type: Theme.labelStrong
                visible: text !== ""
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }

            Label {
                text: root.text
                type: Theme.bodySmall
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }

        Button {
            compact: true
            iconName: "eye"
            kind: Button.Plain
            text: qsTr("Show the sensitive note")
            visible: root.isCovered
            Layout.bottomMargin: -Theme.space8
            Layout.leftMargin: -Theme.space12
            Layout.topMargin: -Theme.space8
            onClicked: root.isOpened = true
        }

        Item {
            visible: root.isCovered
            Layout.fillWidth: true
        }

        IconButton {
            id: more

            iconName: "more"
            iconSize: Theme.space20
            text: qsTr("What to do with this note")
            visible: root.canEdit
            Layout.alignment: Qt.AlignTop
            Layout.bottomMargin: -14
            Layout.rightMargin: -14
            Layout.topMargin: -14
            onClicked: menu.open()

            NoteMenu {
                id: menu

                canChoose: root.isMine && root.customer !== null && root.customer.noteForm.isOffered
                canMark: root.isExternal || root.mayBeExternal && root.customer !== null
                         && root.customer.noteForm.isExternalOffered
                isExternal: root.isExternal
                isPinned: root.isPinned
                isSensitive: root.isSensitive
                visibility: root.visibility
                x: more.width - width
                y: more.height
                onEditRequested: root.editing = true
                onExternalChosen: on => root.customer.setNoteExternal(root.noteId, on)
                onReadersChosen: token => root.customer.setNoteReaders(root.noteId, token)
                onSensitiveChosen: on => root.customer.setNoteSensitive(root.noteId, on)
                onPinRequested: pinned => root.customer.pinNote(root.noteId, pinned)
                onRemoveRequested: root.customer.removeNote(root.noteId)
            }
        }
    }

    Repeater {
        model: root.editing ? 1 : 0

        delegate: NoteEditor {
            original: root.text
            originalTitle: root.title
            readersText: root.readersText
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
            onCancelled: root.editing = false
            onSaved: (title, text) => {
                refusal = root.customer.saveNote(root.noteId, title, text);
                root.editing = refusal !== "";
            }
        }
    }

    RowLayout {
        spacing: Theme.space4 + 2
        visible: root.readersText !== ""
        Layout.topMargin: Theme.space4

        Icon {
            color: Theme.textTertiary
            name: "lock"
            size: Theme.sizeIconInline
        }

        Label {
            color: Theme.textTertiary
            text: root.readersText
            type: Theme.caption
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }

    Tag {
        iconName: "eye"
        text: qsTr("The client may see it")
        tone: Tag.Info
        visible: root.isExternal
        Layout.topMargin: Theme.space4
    }

    RowLayout {
        spacing: Theme.space4 + 2
        Layout.bottomMargin: Theme.space8 + 2
        Layout.topMargin: Theme.space4

        Label {
            color: Theme.textTertiary
            elide: Text.ElideRight
            text: root.isCopy ? qsTr("%1, a second version").arg(root.author) : root.author
            type: Theme.caption
            Layout.fillWidth: true
        }

        Icon {
            color: root.isWaiting ? Theme.caution : Theme.brass
            name: root.isWaiting ? "sync" : "pin"
            size: Theme.sizeIconInline
            visible: root.isWaiting || root.isPinned
        }

        Label {
            color: root.isWaiting ? Theme.caution : root.isPinned ? Theme.brass : Theme.textTertiary
            text: root.isWaiting ? qsTr("Waiting to sync") : root.isPinned ? qsTr("Pinned") : root.dateText
            type: Theme.caption
        }
    }
}
