import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! When a job runs, with what that means.
SetupSheet {
    id: root

    required property JobForm job

    form: root.job
    saveText: qsTr("Save schedule")
    title: root.job.title

    Field {
        error: root.errorOf("pace")
        label: qsTr("Runs")
        Layout.fillWidth: true

        Choice {
            currentIndex: root.job.pace
            model: root.job.paces
            placeholderText: qsTr("When it runs")
            Layout.fillWidth: true
            onActivated: index => root.job.pace = index
        }
    }

    FormField {
        error: root.errorOf("every_minutes")
        help: qsTr("From 1 to 1440.")
        label: qsTr("Minutes between two runs")
        value: root.job.minutes
        visible: root.job.isInterval
        Layout.fillWidth: true
        onEdited: text => root.job.minutes = text
    }

    FormField {
        error: root.errorOf("daily_at_minute")
        help: qsTr("By the clock of headquarters, like 02:00.")
        label: qsTr("Time of day")
        value: root.job.time
        visible: root.job.isDaily
        Layout.fillWidth: true
        onEdited: text => root.job.time = text
    }

    FormField {
        error: root.errorOf("tries")
        help: qsTr("So often a till is given a run before it is left alone until the next one.")
        label: qsTr("Tries")
        value: root.job.tries
        Layout.fillWidth: true
        onEdited: text => root.job.tries = text
    }

    FormField {
        error: root.errorOf("full_every")
        help: qsTr("After so many runs it carries everything again, also what tills have. 0 is never.")
        label: qsTr("Runs between full data sets")
        value: root.job.fullEvery
        visible: root.job.carriesSomething
        Layout.fillWidth: true
        onEdited: text => root.job.fullEvery = text
    }

    Notice {
        text: root.job.meaning
        Layout.fillWidth: true
    }

    Label {
        color: Theme.textTertiary
        text: qsTr("What a till does itself is never kept back, and a till that starts anew reads everything at once.")
        type: Theme.caption
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
