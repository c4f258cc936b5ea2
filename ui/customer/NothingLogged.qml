import Carnet
import Carnet.Presentation

//! What stands where a timeline would be: there is none, or the filter leaves nothing of it.
StateMessage {
    id: root

    required property TimelineFilter filter

    actionText: root.filter.isFiltered ? qsTr("Show everything") : ""
    iconName: "history"
    text: root.filter.isFiltered
          ? qsTr("%1, %2").arg(root.filter.kindText).arg(root.filter.period.text)
          : qsTr("Visits, calls, e-mails and appointments appear here, for everybody in the store.")
    title: root.filter.isFiltered ? qsTr("Nothing of this kind in these days")
                                  : qsTr("Nothing logged yet")
    onActed: root.filter.showAll()
}
