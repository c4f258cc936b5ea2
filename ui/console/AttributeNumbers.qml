import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Between which bounds values lie, and how numbers are written.
GridLayout {
    id: root

    required property ValueForm form

    function errorOf(field: string): string {
        return root.form.shownField === field ? root.form.shownText : "";
    }

    columnSpacing: Theme.space16
    columns: 2
    rowSpacing: Theme.space20

    FormField {
        error: root.errorOf("lower_bound")
        label: qsTr("Smallest value")
        optional: true
        value: root.form.values.lower_bound
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        onEdited: text => root.form.setValue("lower_bound", text)
    }

    FormField {
        error: root.errorOf("upper_bound")
        label: qsTr("Largest value")
        optional: true
        value: root.form.values.upper_bound
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        onEdited: text => root.form.setValue("upper_bound", text)
    }

    FormField {
        error: root.errorOf("unit")
        label: qsTr("Unit or currency")
        optional: true
        value: root.form.values.unit
        visible: root.form.isNumber
        Layout.columnSpan: 2
        Layout.fillWidth: true
        onEdited: text => root.form.setValue("unit", text)
    }

    Stepper {
        label: qsTr("Digits behind the point")
        lessText: qsTr("One digit less")
        moreText: qsTr("One digit more")
        value: root.form.values.decimals
        visible: root.form.isDecimal
        Layout.columnSpan: 2
        onStepped: by => {
            const digits = root.form.values.decimals + by;
            root.form.setValue("decimals", Math.max(0, Math.min(9, digits)));
        }
    }
}
