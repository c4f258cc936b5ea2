import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The frame around a form of the set-up; its fields are the content. Opens when the form begins.
Sheet {
    id: root

    required property SetupForm form
    required property string saveText
    //! Of what was there and can be taken away.
    property string removeText: ""
    //! A row of its content is on its way to another place.
    property bool isDragging: false
    default property alias fields: column.data

    //! Where the keyboard is.
    readonly property Item worked: body.Window.activeFocusItem
    readonly property string said: root.form.shownText
    //! That stands at its field.
    property bool isMarked: false

    //! What is wrong with a field.
    function errorOf(field: string): string {
        return root.form.shownField === field ? root.form.shownText : "";
    }

    //! What says these words within an item; null when nothing does.
    function saying(item: Item, words: string): Item {
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            const found = (child as Text)?.text === words ? child : root.saying(child, words);
            if (child.visible && found !== null)
                return found;
        }
        return null;
    }

    //! Scrolls as far as it takes to see an item among the fields.
    function reveal(item: Item) {
        const top = item.mapToItem(inside, 0, 0).y;
        const most = Math.max(0, body.contentHeight - body.height);
        const least = Math.min(most, top + item.height + Theme.space8 - body.height);
        body.contentY = Math.max(least, Math.min(body.contentY, Math.max(0, top - Theme.space32)));
    }

    function isField(item: Item): bool {
        let outer = item;
        while (outer !== null && outer !== column)
            outer = outer.parent;
        return outer !== null;
    }

    function isTyped(item: Item): bool {
        return (item as TextInput) !== null || (item as TextEdit) !== null;
    }

    function mark() {
        const place = root.said === "" ? null : root.saying(column, root.said);
        root.isMarked = place !== null;
        if (place !== null)
            root.reveal(place);
    }

    // Later: when its field has been told. qmllint of Qt 6.4 does not know callLater.
    onSaidChanged: Qt.callLater(root.mark) // qmllint disable
    onWorkedChanged: {
        if (root.opened)
            root.form.leaveField();
        if (root.isField(root.worked))
            Qt.callLater(root.reveal, root.worked); // qmllint disable
    }

    onClosed: root.form.cancel()

    footer: [
        Label {
            color: Theme.critical
            text: root.isMarked ? "" : root.said
            type: Theme.caption
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        },
        Button {
            kind: Button.Quiet
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        Button {
            enabled: root.form.hasEdits
            kind: Button.Filled
            text: root.saveText
            onClicked: {
                root.form.save();
                root.mark();
            }
        }
    ]

    Connections {
        function onBegun() {
            body.contentY = 0;
            root.open();
        }

        function onDone() {
            root.close();
        }

        // What is picked is picked to the end; what is typed may go on.
        function onChanged() {
            if (root.opened && root.isField(root.worked) && !root.isTyped(root.worked))
                root.form.leaveField();
        }

        target: root.form
    }

    AppShortcut {
        act: KeyTable.Save
        enabled: root.visible && root.form.hasEdits
        onActivated: {
            root.form.save();
            root.mark();
        }
    }

    Flickable {
        id: body

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: inside.height + Theme.space8
        contentWidth: width
        interactive: !root.isDragging
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.leftMargin: -inside.x
        T.ScrollBar.vertical: ScrollBar {}

        // No layout in a layout: those of Qt 6.4 miss what changes while it is hidden.
        Column {
            id: inside

            spacing: Theme.space24
            x: Theme.space4 // room for the ring around what has the keyboard
            // Never as narrow as a sheet that has not opened: labels would keep the lines they had.
            width: Math.max(body.width - x, Theme.sizeCardMin) - Theme.space12

            ColumnLayout {
                id: column

                spacing: Theme.space20
                width: parent.width
            }

            Button {
                text: root.removeText
                visible: root.removeText !== "" && !root.form.isNew
                onClicked: root.form.remove()
            }
        }
    }
}
