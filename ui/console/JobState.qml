import QtQuick
import Carnet

//! Where a job or a till stands, with a drawing, a word and a colour.
IconText {
    id: root

    //! done, live, running, waiting, failed, over or none.
    required property string kind
    required property string words

    icon: root.kind === "done" || root.kind === "live" ? "check"
        : root.kind === "running" ? "sync"
        : root.kind === "failed" ? "error"
        : root.kind === "waiting" ? "clock" : "minus"
    iconSize: Theme.sizeIconInline
    ink: root.kind === "done" ? Theme.positive
       : root.kind === "live" || root.kind === "running" ? Theme.info
       : root.kind === "failed" ? Theme.critical
       : root.kind === "waiting" ? Theme.caution : Theme.textTertiary
    spacing: Theme.space8
    text: root.words
    type: Theme.captionStrong
}
