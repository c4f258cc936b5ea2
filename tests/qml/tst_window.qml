import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

TestCase {
    id: root

    name: "Window"
    when: windowShown

    Component {
        id: window

        Main {
            shell: Shell {}
            visible: false
        }
    }

    function test_itOpensWithinTheScreen_data() {
        return [
            { tag: "desktop", screen: Qt.size(1920, 1080), opens: Qt.size(1440, 900) },
            { tag: "small till", screen: Qt.size(1366, 768), opens: Qt.size(1366, 768) },
            { tag: "smallest till", screen: Qt.size(1024, 768), opens: Qt.size(1024, 768) },
            { tag: "narrow till", screen: Qt.size(960, 640), opens: Qt.size(960, 640) },
            { tag: "upright till", screen: Qt.size(900, 1440), opens: Qt.size(900, 1440) },
            { tag: "narrow upright till", screen: Qt.size(768, 1024), opens: Qt.size(768, 1024) },
            { tag: "large upright till", screen: Qt.size(1080, 1920), opens: Qt.size(1080, 1920) }
        ];
    }

    function test_itOpensWithinTheScreen(data) {
        const main = createTemporaryObject(window, root, { screenSize: data.screen });

        compare(Qt.size(main.width, main.height), data.opens);
        verify(main.minimumWidth <= data.screen.width && main.minimumHeight <= data.screen.height);
    }
}
