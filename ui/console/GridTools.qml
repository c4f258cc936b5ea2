import QtQuick
import Carnet
import Carnet.Presentation

//! Which design is worked on, and the form of the grid that is chosen in it.
Flow {
    id: root

    required property LayoutForm form

    readonly property bool isWorkable: !root.form.isFlowing

    spacing: Theme.space12

    SegmentedControl {
        choices: [qsTr("Wide windows"), qsTr("Small and upright")]
        currentIndex: root.form.isCompact ? 1 : 0
        Accessible.name: qsTr("Design")
        onChosen: index => root.form.isCompact = index === 1
    }

    TextField {
        implicitWidth: 180
        placeholderText: qsTr("Title of the grid")
        text: root.form.gridTitle
        visible: root.isWorkable
        onTextEdited: root.form.gridTitle = text
    }

    Stepper {
        label: qsTr("Columns")
        lessText: qsTr("One column less")
        moreText: qsTr("One column more")
        value: root.form.gridColumns
        visible: root.isWorkable
        onStepped: by => root.form.growGridBy(by, 0)
    }

    Stepper {
        label: qsTr("Rows")
        lessText: qsTr("One row less")
        moreText: qsTr("One row more")
        value: root.form.gridRows
        visible: root.isWorkable
        onStepped: by => root.form.growGridBy(0, by)
    }

    Button {
        compact: true
        enabled: root.form.canAddGrid
        iconName: "plus"
        text: qsTr("Grid")
        visible: root.isWorkable
        Accessible.name: qsTr("Add a grid")
        onClicked: root.form.addGrid()
    }

    Button {
        compact: true
        iconName: "minus"
        text: qsTr("Grid")
        visible: root.isWorkable && root.form.board.gridCount > 1
        Accessible.name: qsTr("Remove this grid")
        onClicked: root.form.removeGrid()
    }

    Button {
        compact: true
        iconName: "plus"
        text: qsTr("Design of its own")
        visible: root.form.isFlowing
        onClicked: root.form.designCompact()
    }

    Button {
        compact: true
        kind: Button.Quiet
        text: qsTr("Let the wide design flow")
        visible: root.form.isCompact && root.isWorkable
        onClicked: root.form.dropCompact()
    }

    Label {
        color: Theme.textSecondary
        text: root.form.isFlowing
              ? qsTr("Small windows have no design of their own: the buttons of the wide one flow into the columns that fit.")
              : root.form.hintText
        topPadding: Theme.space12
        type: Theme.bodySmall
        visible: text !== ""
        width: Math.min(implicitWidth, root.width)
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
    }
}
