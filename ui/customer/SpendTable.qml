pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! The numbers behind a chart.
Sheet {
    id: root

    required property string summary
    required property var entries // {label, value}

    Label {
        color: Theme.textSecondary
        text: root.summary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    ListView {
        id: rows

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.entries
        Layout.fillHeight: true
        Layout.fillWidth: true
        T.ScrollBar.vertical: ScrollBar {}

        delegate: Item {
            id: row

            required property var modelData // {label, value}

            implicitHeight: Theme.touchTarget
            width: rows.width

            Divider {
                width: parent.width
            }

            RowLayout {
                anchors.fill: parent

                Label {
                    text: row.modelData.label
                    Layout.fillWidth: true
                }

                Label {
                    text: row.modelData.value
                    type: Theme.label
                }
            }
        }
    }
}
