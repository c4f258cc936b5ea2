import QtQuick
import QtQuick.Layouts
import Carnet

//! The two ends of a range as numbers, for whoever does not drag. An empty end is open.
ColumnLayout {
    id: root

    required property string title
    required property real low
    required property real high
    required property real minimum
    required property real maximum
    required property int decimals

    signal chosen(real low, real high)

    function commit() {
        const isNew = from.number !== root.low || to.number !== root.high;
        if (isNew && !from.invalid && !to.invalid)
            root.chosen(from.number, to.number);
    }

    spacing: Theme.space4

    RowLayout {
        spacing: Theme.space8
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gutter
        Layout.rightMargin: Theme.space24

        RangeField {
            id: from

            decimals: root.decimals
            end: root.low
            label: qsTr("%1, from").arg(root.title)
            maximum: root.maximum
            minimum: root.minimum
            open: root.minimum
            placeholderText: qsTr("From")
            Layout.fillWidth: true
            onCommitted: root.commit()
        }

        RangeField {
            id: to

            decimals: root.decimals
            end: root.high
            label: qsTr("%1, to").arg(root.title)
            maximum: root.maximum
            minimum: root.minimum
            open: root.maximum
            placeholderText: qsTr("To")
            Layout.fillWidth: true
            onCommitted: root.commit()
        }
    }

    Label {
        color: Theme.critical
        text: qsTr("A number between %1 and %2").arg(from.words(root.minimum)).arg(from.words(root.maximum))
        type: Theme.caption
        visible: from.invalid || to.invalid
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gutter
        Layout.rightMargin: Theme.space24
    }
}
