pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What the client is and speaks, card, affiliations, receipts and privacy.
Panel {
    id: root

    required property CustomerDetails details
    required property bool canEdit

    property string editing: ""
    property string refusal: ""

    title: qsTr("Details and privacy")

    Repeater {
        model: root.details.rows

        delegate: ColumnLayout {
            id: line

            required property int index
            required property string key
            required property string label
            required property string type
            required property string valueText
            required property string editText
            required property bool multiple
            required property bool isLocked
            required property var options // a list of {value, text, checked}

            spacing: 0
            Layout.fillWidth: true

            Divider {
                visible: line.index > 0
                Layout.fillWidth: true
            }

            EditableRow {
                id: row

                canEdit: root.canEdit && !line.isLocked
                editText: line.editText
                editing: root.editing === line.key
                label: line.label
                multiple: line.multiple
                options: line.options
                type: line.type
                valueText: line.valueText
                Layout.fillWidth: true
                onEditEnded: root.editing = ""
                onEditRequested: root.editing = line.key
                onSaved: text => {
                    row.refusal = root.details.save(line.key, text);
                    if (row.refusal === "")
                        root.editing = "";
                }
            }
        }
    }

    Divider {
        Layout.fillWidth: true
    }

    PrivacySwitch {
        canEdit: root.canEdit
        on: root.details.noPersonalisation
        text: qsTr("No personal recommendations")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
        onChosen: on => root.details.setNoPersonalisation(on)
    }

    PrivacySwitch {
        canEdit: root.canEdit
        on: root.details.noWebTracking
        text: qsTr("No record of visits to the web shop")
        Layout.bottomMargin: Theme.space8
        Layout.fillWidth: true
        onChosen: on => root.details.setNoWebTracking(on)
    }
}
