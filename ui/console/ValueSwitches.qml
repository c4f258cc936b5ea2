import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What a value may be beside its type.
ColumnLayout {
    id: root

    required property ValueForm form

    spacing: 0

    Switch {
        checked: root.form.values.multiple
        text: qsTr("A client can have several values")
        visible: root.form.isList
        Layout.fillWidth: true
        onToggled: root.form.setValue("multiple", checked)
    }

    Switch {
        checked: root.form.values.year_optional
        text: qsTr("The year may be unknown")
        visible: root.form.isDate
        Layout.fillWidth: true
        onToggled: root.form.setValue("year_optional", checked)
    }
}
