import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! A follow-up: what, for whom and by when.
WorkRow {
    id: root

    required property int index
    required property string taskId
    required property string customerId
    required property string clientName
    required property string dueText
    required property string ownerText
    required property string stateText
    required property string conflictText
    required property bool isOverdue
    required property bool isStarted
    required property bool isDone
    required property bool isWaiting
    required property bool mayChange
    required property bool isOfList
    required property bool mayGive
    required property string what

    required property FollowUpList list
    required property bool canChange
    property bool showsClient: true
    property bool showsOwner: true

    readonly property bool isOpenToMe: root.canChange && root.mayChange
    readonly property var details: [root.clientName, root.dueText, root.showsOwner ? root.ownerText : "",
                                    root.stateText, root.isWaiting ? qsTr("waiting to sync") : ""]

    signal giveRequested()

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    Accessible.checkable: true
    Accessible.checked: root.isDone
    Accessible.description: root.details.filter(detail => detail !== "").join(", ")
    Accessible.name: root.what
    Accessible.role: Accessible.CheckBox
    onMenuRequested: if (root.isOpenToMe) menu.open()
    onSettled: if (root.isOpenToMe) root.list.setDone(root.taskId, !root.isDone)

    contentItem: ColumnLayout {
        spacing: 0

        RowLayout {
            spacing: 0

            TickMark {
                checked: root.isDone
                enabled: root.isOpenToMe
                focusPolicy: Qt.NoFocus
                text: root.isDone ? qsTr("Not done yet: %1").arg(root.what)
                                  : qsTr("Done: %1").arg(root.what)
                Accessible.name: text
                onClicked: root.settled()
            }

            ColumnLayout {
                spacing: 0
                Layout.bottomMargin: Theme.space8
                Layout.topMargin: Theme.space8

                Label {
                    color: root.isDone ? Theme.textTertiary : Theme.textPrimary
                    elide: Text.ElideRight
                    font: Qt.font({
                        family: Theme.body.font.family,
                        letterSpacing: Theme.body.font.letterSpacing,
                        pixelSize: Theme.body.font.pixelSize,
                        strikeout: root.isDone,
                        weight: Theme.body.font.weight
                    })
                    maximumLineCount: 3
                    text: root.what
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }

                Label {
                    color: Theme.textTertiary
                    elide: Text.ElideRight
                    text: root.clientName
                    type: Theme.caption
                    visible: root.showsClient && text !== ""
                    Layout.fillWidth: true
                }

                Label {
                    color: Theme.textTertiary
                    elide: Text.ElideRight
                    text: root.ownerText
                    type: Theme.caption
                    visible: root.showsOwner && text !== ""
                    Layout.fillWidth: true
                }

                Label {
                    color: root.isStarted ? Theme.info : Theme.textTertiary
                    elide: Text.ElideRight
                    text: root.stateText
                    type: Theme.caption
                    visible: text !== ""
                    Layout.fillWidth: true
                }
            }

            Icon {
                color: Theme.caution
                name: "sync"
                size: Theme.sizeIconInline
                visible: root.isWaiting
            }

            Label {
                color: root.isOverdue ? Theme.critical : Theme.textSecondary
                leftPadding: Theme.space8
                text: root.dueText
                type: Theme.caption
            }

            IconButton {
                enabled: root.isOpenToMe
                focusPolicy: Qt.NoFocus
                iconName: "more"
                iconSize: Theme.space20
                text: qsTr("What to do with this follow-up")
                Accessible.description: root.what
                onClicked: root.menuRequested()
            }
        }

        ConflictNotice {
            text: root.conflictText
            visible: text !== ""
            Layout.bottomMargin: Theme.space8
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space12
            Layout.rightMargin: Theme.space12
            onKept: root.list.keepConflict(root.taskId)
            onTaken: root.list.takeOther(root.taskId)
        }
    }

    LaterMenu {
        id: menu

        canEdit: !root.isOfList
        canGive: root.list.canGive && root.mayGive && !root.isDone
        canPutOff: root.mayGive
        canRemove: !root.isOfList
        canStart: !root.isDone
        isDone: root.isDone
        isStarted: root.isStarted
        x: root.width - width
        y: Theme.touchTarget
        onEditRequested: root.list.edit(root.taskId)
        onGiveRequested: root.giveRequested()
        onPutOff: when => root.list.putOff(root.taskId, when)
        onRemoved: root.list.remove(root.taskId)
        onSettled: root.settled()
        onStarted: root.list.setStarted(root.taskId, !root.isStarted)
    }

    Divider {
        width: parent.width - 2 * x
        x: Theme.space12
    }
}
