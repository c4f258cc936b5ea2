pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Notes on the client, for every associate of the company unless their author says otherwise.
Panel {
    id: root

    required property CustomerScreen customer
    required property bool canWrite

    readonly property string customerId: root.customer.customerId
    //! Fewer are seen at a glance.
    readonly property bool isSearchable: root.customer.noteCount > 4
    //! What it needs at least: some notes, and all of the note that is being written.
    readonly property real leastHeight: !root.writing ? 180
        : root.headerHeight + editor.implicitHeight + 2 * Theme.space12 + Theme.space64
          + (root.isSearchable ? find.implicitHeight + Theme.space8 : 0)
    property bool writing: false
    property string refusal: ""

    function startWriting() {
        root.writing = true;
        words.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function submit() {
        root.refusal = root.customer.addNote();
        root.writing = root.refusal !== "";
    }

    onCustomerIdChanged: {
        root.writing = false;
        root.refusal = "";
    }

    // Summed here: layouts of Qt 6.4 miss heights that change while they arrange themselves.
    implicitHeight: root.headerHeight + column.implicitHeight + Theme.space4
                    + (root.isSearchable ? find.implicitHeight + Theme.space8 : 0)
                    + (root.writing ? editor.implicitHeight + Theme.space12 : 0)
                    + (nothing.visible ? nothing.implicitHeight + Theme.space16 : 0)
    title: qsTr("Notes")
    actions: Button {
        compact: true
        iconName: "plus"
        kind: Button.Plain
        text: qsTr("Add a note")
        visible: root.canWrite && !root.writing
        onClicked: root.startWriting()
    }

    SearchField {
        id: find

        placeholderText: qsTr("Find in these notes")
        text: root.customer.noteFilter
        visible: root.isSearchable
        Layout.bottomMargin: Theme.space8
        Layout.fillWidth: true
        onTextEdited: root.customer.noteFilter = find.text
    }

    ColumnLayout {
        id: editor

        spacing: Theme.space8
        visible: root.writing
        Layout.bottomMargin: Theme.space12
        Layout.fillWidth: true

        TextField {
            id: title

            maximumLength: 200
            placeholderText: qsTr("Title, if it needs one")
            text: root.customer.noteForm.title
            Layout.fillWidth: true
            onTextEdited: root.customer.noteForm.title = title.text
        }

        TextArea {
            id: words

            placeholderText: root.customer.noteForm.isOffered ? qsTr("What should be remembered?")
                                                              : root.customer.noteForm.readersText
            text: root.customer.noteDraft
            Layout.fillWidth: true
            onEdited: root.customer.noteDraft = words.text
            onSubmitted: root.submit()
        }

        NoteReaders {
            form: root.customer.noteForm
            visible: root.customer.noteForm.isOffered
            Layout.fillWidth: true
        }

        CheckBox {
            id: external

            checked: root.customer.noteForm.isExternal
            enabled: root.customer.noteForm.canBeExternal
            text: qsTr("The client may see it")
            visible: root.customer.noteForm.isExternalOffered
            Layout.fillWidth: true
            onToggled: {
                root.customer.noteForm.isExternal = external.checked;
                external.checked = Qt.binding(() => root.customer.noteForm.isExternal);
            }
        }

        Label {
            color: Theme.textSecondary
            text: root.customer.noteForm.readersText
            type: Theme.caption
            visible: root.customer.noteForm.isOffered
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }

        Label {
            color: Theme.critical
            text: root.refusal
            type: Theme.caption
            visible: text !== ""
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }

        RowLayout {
            spacing: Theme.space8
            Layout.alignment: Qt.AlignRight

            Button {
                kind: Button.Quiet
                text: qsTr("Later")
                Accessible.description: qsTr("Keeps what you wrote as a draft")
                onClicked: root.writing = false
            }

            Button {
                text: qsTr("Save note")
                onClicked: root.submit()
            }
        }
    }

    Flickable {
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight
        contentWidth: width - Theme.space12
        Layout.bottomMargin: Theme.space2
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.rightMargin: -Theme.space12 // the bar beside the menus of the notes, not on them
        Accessible.name: root.title
        Accessible.role: Accessible.List
        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: column

            width: parent.width

            Repeater {
                id: list

                model: root.customer.notes

                delegate: NoteRow {
                    customer: root.customer
                    width: column.width
                }
            }
        }
    }

    Label {
        id: nothing

        color: Theme.textTertiary
        text: root.customer.noteFilter === "" ? qsTr("No notes yet.") : qsTr("No note says this.")
        type: Theme.bodySmall
        visible: list.count === 0 && !root.writing
        Layout.bottomMargin: Theme.space16
        Layout.fillWidth: true
    }
}
