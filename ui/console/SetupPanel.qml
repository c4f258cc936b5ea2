import QtQuick
import QtQuick.Templates as T
import Carnet

//! The table of a section, with how much is in it and a button to add more; its rows are the
//! content.
Flickable {
    id: root

    required property string title
    property string countText: ""
    property string addText: ""
    default property alias rows: table.content

    signal added()

    //! Scrolls until what stands at \a top of the rows is in sight.
    function reveal(top: real, height: real) {
        const at = table.y + table.headerHeight + top;
        root.contentY = Math.max(at + height - root.height, Math.min(root.contentY, at));
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: table.height + 2 * Theme.space24
    contentWidth: width
    T.ScrollBar.vertical: ScrollBar {}

    Panel {
        id: table

        bodyPadding: 0
        headerHeight: 72
        height: implicitHeight
        title: root.title
        width: Math.min(root.width - 2 * Theme.space24, 960)
        x: Theme.space24
        y: Theme.space24

        actions: Row {
            rightPadding: Theme.space12
            spacing: Theme.space12

            Label {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.textTertiary
                text: root.countText
                type: Theme.bodySmall
            }

            Button {
                iconName: "plus"
                text: root.addText
                visible: root.addText !== ""
                onClicked: root.added()
            }
        }
    }
}
