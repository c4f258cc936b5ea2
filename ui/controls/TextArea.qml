import QtQuick
import QtQuick.Templates as T
import Carnet

//! Several lines of text in a field that grows from 48 to 144 and then scrolls.
FocusScope {
    id: root

    property alias text: area.text
    property alias length: area.length
    property string placeholderText: ""

    signal edited()
    //! Ctrl and Enter: keep what is written.
    signal submitted()

    function clear() {
        area.clear();
    }

    implicitHeight: Math.max(Theme.sizeControl, Math.min(3 * Theme.sizeControl, area.implicitHeight))
    implicitWidth: 240

    Rectangle {
        anchors.fill: parent
        border.color: area.activeFocus ? Theme.accent
                    : hover.hovered ? Theme.textSecondary : Theme.borderControl
        border.width: area.activeFocus ? 2 : 1
        color: Theme.surface
        radius: Theme.radiusSm

        HoverHandler {
            id: hover

            cursorShape: Qt.IBeamCursor
        }
    }

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.margins: 2
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: area.implicitHeight
        contentWidth: width
        T.ScrollBar.vertical: ScrollBar {}

        T.TextArea.flickable: T.TextArea {
            id: area

            bottomPadding: 11
            color: Theme.textPrimary
            focus: true
            font: Theme.body.font
            implicitHeight: contentHeight + topPadding + bottomPadding
            leftPadding: Theme.space12
            rightPadding: Theme.space12
            selectByMouse: true
            selectedTextColor: Theme.inkOnAccent
            selectionColor: Theme.accent
            textFormat: TextEdit.PlainText
            topPadding: 11
            wrapMode: TextEdit.Wrap
            Accessible.name: root.placeholderText

            onTextChanged: root.edited()
            Keys.onBacktabPressed: area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            Keys.onPressed: event => {
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                event.accepted = enter && (event.modifiers & Qt.ControlModifier) !== 0;
                if (event.accepted)
                    root.submitted();
            }
            Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        }

        Label {
            color: Theme.textTertiary
            elide: Text.ElideRight
            text: root.placeholderText
            visible: area.length === 0 && area.preeditText === ""
            width: flick.width - 2 * x
            x: Theme.space12
            y: 11
            Accessible.ignored: true
        }
    }
}
