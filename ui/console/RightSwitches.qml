pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! Every right with the number of its operation, given or not.
ColumnLayout {
    id: root

    required property var rights // a list model

    signal toggled(string grantId)

    spacing: 0

    Repeater {
        model: root.rights

        delegate: RowLayout {
            id: row

            required property string grantId
            required property string label
            required property string number
            required property bool isGranted

            spacing: Theme.space8
            Layout.fillWidth: true

            Switch {
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
