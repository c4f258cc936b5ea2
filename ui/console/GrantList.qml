pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! What is given or not, each with a number where it has one.
ColumnLayout {
    id: root

    required property var grants // a list model

    signal toggled(string grantId)

    spacing: 0

    Repeater {
        model: root.grants

        delegate: RowLayout {
            id: row

            required property string grantId
            required property string label
            required property string number
            required property bool isGranted

            spacing: Theme.space8
            Layout.fillWidth: true

            CheckBox {
                checked: row.isGranted
                text: row.label
                Layout.fillWidth: true
                onToggled: root.toggled(row.grantId)
            }

            Label {
                color: Theme.textTertiary
                text: row.number
                type: Theme.caption
            }
        }
    }
}
