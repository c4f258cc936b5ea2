pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! What is noted with an activity beside its words. What is wrong stands under the fields.
Column {
    id: root

    required property FieldEntries entries

    Flow {
        spacing: Theme.space4
        width: root.width

        Repeater {
            model: root.entries.items

            delegate: FieldChip {
                entries: root.entries
            }
        }
    }

    Label {
        color: Theme.critical
        leftPadding: Theme.space12
        text: root.entries.flawText
        type: Theme.caption
        visible: text !== ""
        width: root.width
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
    }
}
