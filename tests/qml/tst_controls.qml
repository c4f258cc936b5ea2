import QtQuick
import QtTest
import Carnet

Item {
    id: root

    height: 700
    width: 900

    Column {
        spacing: 8

        Button {
            id: button

            text: "Log activity"
        }

        PinPad {
            id: pad
        }

        FacetRow {
            id: facet

            count: 22
            text: "Handbags"
        }

        Chip {
            id: chip

            removable: true
            text: "Handbags"
        }

        SearchField {
            id: search

            placeholderText: "Find a client"
        }
    }

    Column {
        spacing: 8
        x: 400

        TextField {
            id: field

            placeholderText: "What should the next person know?"
        }

        TextArea {
            id: area

            placeholderText: "What should the next person know?"
        }

        SegmentedControl {
            id: segments

            choices: ["Yes", "No"]
        }

        DateField {
            id: date

            width: 300
        }

        PinDots {
            id: dots

            entered: 4
            length: 6
        }
    }

    Column {
        y: 500

        Label {
            id: latin

            text: "Yuki Tanaka"
            type: Theme.titleSmall
        }

        Label {
            id: foreign

            elide: Text.ElideRight
            type: Theme.titleSmall
        }
    }

    Component {
        id: labels

        Label {
            elide: Text.ElideRight
            type: Theme.titleSmall
            wrapMode: Text.Wrap
        }
    }

    SignalSpy {
        id: spy
    }

    MonthView {
        id: march

        selected: new Date(2026, 2, 12) // its first is a Sunday
        visible: false
    }

    TestCase {
        name: "Controls"
        when: windowShown

        function test_aMonthBeginsWithTheStoresFirstDayOfTheWeek() {
            Theme.firstDayOfWeek = 1;
            compare(march.offset, 6);
            Theme.firstDayOfWeek = 7;
            compare(march.offset, 0);
            Theme.firstDayOfWeek = 1;
        }

        function watch(target, signalName) {
            spy.target = null;
            spy.signalName = signalName;
            spy.target = target;
            spy.clear();
        }

        function init() {
            root.forceActiveFocus();
        }

        function test_aButtonIsClickedBySpaceAndByTouch() {
            watch(button, "clicked");

            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            const touch = touchEvent(button);
            touch.press(0, button).commit();
            touch.release(0, button).commit();

            compare(spy.count, 2);
        }

        function test_theFocusRingIsOnlyForTheKeyboard() {
            mouseClick(button);
            verify(!button.visualFocus);

            root.forceActiveFocus();
            button.forceActiveFocus(Qt.TabFocusReason);

            verify(button.visualFocus);
        }

        function test_thePinPadTakesFingersAndKeys() {
            watch(pad, "digit");

            mouseClick(pad, 50, 36);
            mouseClick(pad, 162, 36 + 3 * 84);
            pad.forceActiveFocus();
            keyClick(Qt.Key_7);

            compare(spy.signalArguments.map(row => row[0]), [1, 0, 7]);
        }

        function test_thePinPadErasesAndClears() {
            pad.forceActiveFocus();

            watch(pad, "erased");
            keyClick(Qt.Key_Backspace);
            mouseClick(pad, 274, 36 + 3 * 84);
            compare(spy.count, 2);

            watch(pad, "cleared");
            keyClick(Qt.Key_Delete);
            mouseClick(pad, 50, 36 + 3 * 84);
            compare(spy.count, 2);
        }

        function test_escapeTakesTypedDigitsOnly() {
            pad.forceActiveFocus();
            watch(pad, "cleared");

            pad.entered = 0; // it is for whatever the pad stands in
            keyClick(Qt.Key_Escape);
            compare(spy.count, 0);
            pad.entered = 2;
            keyClick(Qt.Key_Escape);

            compare(spy.count, 1);
            pad.entered = 0;
        }

        function test_theDotsSayHowManyDigitsAndNotWhich() {
            compare(dots.Accessible.name, "4 of 6 digits entered");
        }

        function test_aFacetRowAsksAndLeavesTheAnswerToTheModel() {
            facet.checked = false;
            watch(facet, "clicked");

            mouseClick(facet);
            facet.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);

            compare(spy.count, 2);
            compare(facet.checked, false);
        }

        function test_aFacetRowWithoutClientsCannotBeChosen() {
            watch(facet, "clicked");
            facet.count = 0;

            mouseClick(facet);

            compare(spy.count, 0);
            compare(facet.enabled, false);
            facet.checked = true; // but what is chosen can always be taken out again
            compare(facet.enabled, true);
            facet.checked = false;
            facet.count = 22;
        }

        function test_aFacetRowIsAsHighChosenAsNot() {
            const height = facet.height;
            for (let text = "Anna von"; text.length < 60; text += "i") {
                facet.text = text;
                facet.checked = false;
                waitForRendering(facet);
                const before = facet.implicitHeight;

                facet.checked = true;
                waitForRendering(facet);

                compare(facet.implicitHeight, before, text);
            }
            facet.text = "Handbags";
            facet.checked = false;
            tryCompare(facet, "height", height);
        }

        function test_aChipIsRemovedByClickAndByDelete() {
            watch(chip, "clicked");

            mouseClick(chip);
            chip.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Delete);

            compare(spy.count, 2);
            compare(chip.Accessible.name, "Remove filter Handbags");
        }

        function test_escapeEmptiesTheSearchAndSaysSo() {
            search.forceActiveFocus();
            keyClick(Qt.Key_A);
            watch(search, "textEdited");

            keyClick(Qt.Key_Escape);

            compare(search.text, "");
            compare(spy.count, 1);
        }

        function test_theCrossEmptiesTheSearch() {
            search.forceActiveFocus();
            keyClick(Qt.Key_A);

            mouseClick(search, search.width - 24, 24);

            compare(search.text, "");
        }

        function test_aFieldIsNamedByItsPlaceholder() {
            compare(field.Accessible.name, "What should the next person know?");
        }

        function test_ctrlEnterSubmitsAndTabLeavesTheTextArea() {
            watch(area, "submitted");
            area.forceActiveFocus();

            keyClick(Qt.Key_A);
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            keyClick(Qt.Key_Tab);

            compare(area.text, "a");
            compare(spy.count, 1);
            verify(!area.activeFocus);
        }

        function test_theTextAreaGrowsAndThenScrolls() {
            area.text = "";
            compare(area.implicitHeight, 48);

            area.text = "line\n".repeat(20);

            compare(area.implicitHeight, 144);
        }

        function test_aSegmentIsChosenByClick() {
            watch(segments, "chosen");

            mouseClick(segments, segments.width - 10, 24);

            compare(spy.signalArguments[0][0], 1);
        }

        function test_namesOfOtherScriptsStandWhereLatinOnesDo_data() {
            return ["田中 由紀", "王伟 Wang", "김민준", "رانيا الخطيب", "Þórdís Jónsdóttir"]
                .map(name => ({ tag: name, width: 200 }))
                .concat([{ tag: "田中 由紀 田中 由紀", width: 60 }]); // elided
        }

        //! How far below the top of its label the line stands on which a name is drawn.
        function baselineOf(label) {
            return label.transform[0].y + label.baselineOffset;
        }

        function test_namesOfOtherScriptsStandWhereLatinOnesDo(data) {
            foreign.width = data.width;
            foreign.text = data.tag;
            waitForRendering(root);

            fuzzyCompare(baselineOf(foreign), baselineOf(latin), 0.5);
            compare(foreign.height, latin.height);
            foreign.text = "Yuki";
            fuzzyCompare(baselineOf(foreign), baselineOf(latin), 0.5);
        }

        function test_namesStandWhereTheyDidInOtherSizes() {
            foreign.width = 200;
            foreign.text = "田中 由紀";
            for (const scale of [1.3, 1.15, 1]) {
                Theme.textScale = scale;

                compare(latin.drop, 0);
                fuzzyCompare(baselineOf(foreign), baselineOf(latin), 0.5);
            }
        }

        function test_wordsInTheMiddleOfAHigherLabelStayThere_data() {
            const middle = { lines: 1, height: 48, width: 200, text: "3 clients" };
            return [
                Object.assign({ tag: "middle", alignment: Text.AlignVCenter }, middle),
                Object.assign({ tag: "bottom", alignment: Text.AlignBottom }, middle),
                { tag: "two lines", alignment: Text.AlignVCenter, lines: 2, height: 100, width: 60, text: "3 clients left" },
                { tag: "too low for its lines", alignment: Text.AlignVCenter, lines: 3, height: 40, width: 40,
                  text: "3 clients of ours are left" }
            ];
        }

        function test_wordsInTheMiddleOfAHigherLabelStayThere(data) {
            const label = createTemporaryObject(labels, root, { text: data.text, width: data.width,
                height: data.height, verticalAlignment: data.alignment, maximumLineCount: data.lines });
            waitForRendering(label);

            compare(label.drop, 0);
            label.height += 10;
            compare(label.drop, 0);
        }

        function test_dates_data() {
            return [
                { tag: "29 February of a leap year", value: "1984-02-29" },
                { tag: "without a year", value: "--02-29" },
                { tag: "nothing", value: "" }
            ];
        }

        function test_dates(data) {
            date.yearOptional = true;

            date.value = data.value;

            compare(date.edited, data.value);
        }

        function test_aDateThatNeedsItsYearIsIncompleteWithoutIt() {
            date.yearOptional = false;

            date.value = "--02-29";

            compare(date.edited, "?");
        }

        function test_targetsAreLargeEnough_data() {
            return [{ tag: "button", item: button }, { tag: "facet", item: facet },
                { tag: "chip", item: chip }, { tag: "search", item: search },
                { tag: "field", item: field }, { tag: "segments", item: segments }];
        }

        function test_targetsAreLargeEnough(data) {
            verify(data.item.height >= Theme.touchTarget);
            verify(data.item.width >= Theme.touchTarget);
        }
    }
}
