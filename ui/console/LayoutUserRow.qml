import QtQuick
import QtQuick.Layouts
import Carnet

//! Whether a store, a register or an associate is given a layout; a heading before the first of
//! each.
Column {
    id: root

    required property string userId
    required property string heading
    required property string label
    required property string detail
    required property bool isRegister
    required property bool isGiven

    signal toggled(string userId)

    Label {
        bottomPadding: Theme.space4
        text: root.heading
        topPadding: Theme.space16
        type: Theme.subheading
        visible: text !== ""
        width: parent.width
        Accessible.role: Accessible.Heading
    }

    RowLayout {
        spacing: Theme.space8
        width: parent.width

        CheckBox {
            checked: root.isGiven
            text: root.label
            Accessible.description: root.detail
            Layout.fillWidth: true
            Layout.leftMargin: root.isRegister ? Theme.space32 : 0
            // What is saved decides, not the press: the rules may refuse it.
            onToggled: {
                root.toggled(root.userId);
                checked = Qt.binding(() => root.isGiven);
            }
        }

        Label {
            color: Theme.textTertiary
            text: root.detail
            type: Theme.caption
        }
    }
}
