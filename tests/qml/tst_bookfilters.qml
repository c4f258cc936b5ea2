import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// The own client book: facets and chips.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Book filters"
        stage: root
        when: windowShown

        function test_aFacetIsAskedFor() {
            test.press("Silk and scarves");

            compare(root.shell.clientBook.toggled, ["category", "silk"]);
        }

        function test_aChipIsRemoved() {
            test.press("Remove filter Handbags");

            compare(root.shell.clientBook.chips.count, 1);
        }

        function test_aChipSaysAllOfItsFilterWhereThereIsRoom() {
            const words = "Anniversary: 10 November 1990 to 25 December 2026";
            root.shell.clientBook.chips.clear();
            root.shell.clientBook.chips.append({ chipId: "c1", text: words });

            const chip = test.standing("Remove filter " + words);

            compare(test.find(chip.contentItem.children[0], words).truncated, false);
        }

        function test_aFreeTextFacetSearchesWhileOneTypes() {
            test.press("Words in it");
            keyClick(Qt.Key_G);

            compare(root.shell.clientBook.searched, ["remark", "g"]);
        }

        function test_aRangeIsTyped() {
            const book = root.shell.clientBook;
            test.edit("Spend, from");
            for (const key of [Qt.Key_5, Qt.Key_0, Qt.Key_0, Qt.Key_Tab])
                keyClick(key);
            compare(book.range, ["spend", 500, 9000]);
            verify(test.find(root, "Spend, to").activeFocus);

            for (const key of [Qt.Key_8, Qt.Key_0, Qt.Key_0, Qt.Key_0, Qt.Key_Return])
                keyClick(key);
            compare(book.range, ["spend", 500, 8000]);
        }

        function test_anEndThatIsNoNumberOfTheRangeIsNotTaken() {
            const book = root.shell.clientBook;
            const message = "A number between 0 and " + Number(9000).toLocaleString(Qt.locale(), "f", 0);
            test.edit("Spend, to");
            for (const key of [Qt.Key_9, Qt.Key_9, Qt.Key_9, Qt.Key_9, Qt.Key_Tab])
                keyClick(key);

            compare(book.range, []);
            test.sees(message);
            compare(test.find(root, "Spend, to").text, "9999"); // to be put right
            test.edit("Spend, to");
            for (const key of [Qt.Key_Backspace, Qt.Key_Return])
                keyClick(key);
            compare(test.find(root, message), null);
        }

        function test_anEmptyEndIsOpen() {
            const book = root.shell.clientBook;
            book.showRange(500, 9000);
            tryCompare(test.find(root, "Spend, from"), "text", "500");
            test.edit("Spend, from");
            for (const key of [Qt.Key_Backspace, Qt.Key_Tab])
                keyClick(key);

            compare(book.cleared, "spend"); // from end to end is no filter
            tryCompare(test.find(root, "Spend, from"), "text", "500"); // until it is taken
        }

        function test_lookingAtARangeChangesNothing() {
            const book = root.shell.clientBook;
            book.showRange(499.6, 8999.7);
            test.edit("Spend, from");
            for (const key of [Qt.Key_Tab, Qt.Key_Tab])
                keyClick(key);

            compare(book.range, []);
            compare(book.cleared, "");
        }

        function test_moreChoicesOfAFacetAreSearched() {
            const more = root.shell.clientBook.moreChoices;
            test.reach("Last contact");
            test.reach("More");
            tryVerify(() => more.isOpen);
            test.press("Name");
            keyClick(Qt.Key_M);
            compare(more.searchText, "m");

            test.press("Mei-Lin Zhao");
            compare(root.shell.clientBook.toggled, ["@associate", "mei"]);
            keyClick(Qt.Key_Escape); // empties the search
            keyClick(Qt.Key_Escape);
            tryVerify(() => !more.isOpen);
        }

        function test_aDateFacetTakesAnyNumberOfDays() {
            test.press("Other days");
            test.settle();
            test.press("Next days");
            keyClick(Qt.Key_4);
            keyClick(Qt.Key_5);
            keyClick(Qt.Key_Return);

            compare(root.shell.clientBook.toggled, ["anniversary", "45"]);
        }

        function test_moreDaysThanAYearHasAreNotTaken() {
            test.press("Other days");
            test.settle();
            test.press("Next days");
            for (const key of [Qt.Key_5, Qt.Key_0, Qt.Key_0, Qt.Key_Return])
                keyClick(key);

            compare(root.shell.clientBook.toggled, []);
            test.sees("366 days at most");
            compare(test.find(root, "Next days").text, "500"); // to be put right
            keyClick(Qt.Key_Backspace);
            compare(test.find(root, "366 days at most"), null);
            keyClick(Qt.Key_Return);

            compare(root.shell.clientBook.toggled, ["anniversary", "50"]);
        }

        function test_noDaysAreNoFilter() {
            test.press("Other days");
            const apply = test.standing("Show these days");
            compare(apply.enabled, false);
            test.edit("Day");
            keyClick(Qt.Key_Return);
            compare(root.shell.clientBook.days, []);

            root.shell.clientBook.facets.setProperty(1, "fromDay", "2026-03-01"); // that can end

            tryVerify(() => test.find(root, "Show these days").enabled);
        }

        function test_daysMayLeaveOutTheirYear() {
            test.press("Other days");
            test.sees("Without a year: these days of every year.");
            test.edit("Day");
            keyClick(Qt.Key_2);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Tab);
            tryVerify(() => test.find(root, "Show these days").enabled);

            keyClick(Qt.Key_Return); // in the year, which stays empty

            compare(root.shell.clientBook.days, ["anniversary", "--01-02", ""]);
        }

        function test_daysStandWithinTheRail_data() {
            return [{ tag: "usual", width: 1440, scale: 1 }, { tag: "large", width: 1440, scale: 1.3 },
                { tag: "small till", width: 1024, scale: 1 },
                { tag: "small till, large", width: 1024, scale: 1.3 }];
        }

        function test_daysStandWithinTheRail(data) {
            root.width = data.width;
            root.shell.preferences.textScale = data.scale;
            test.press("Other days");
            const rail = test.standing("Filters");
            const year = test.standing("Year");

            const end = year.mapToItem(rail, year.width, 0).x;
            verify(end <= rail.width - Theme.space24, end + " of " + rail.width);
            year.text = "2026";
            verify(year.contentWidth <= year.width - year.leftPadding - year.rightPadding + 1);
            root.width = 1440;
        }

        function test_portraitPutsTheFiltersIntoASheet() {
            root.view.anchors.fill = undefined;
            root.view.width = 700;
            root.view.height = 900;
            waitForRendering(root.view);

            verify(Theme.portrait);
            test.press("Filters");

            tryVerify(() => test.find(root.parent, "Show 24 clients") !== null);
        }

        function edit(words) {
            test.sees(words);
            test.settle();
            test.find(root.parent, words).forceActiveFocus(Qt.TabFocusReason);
        }
    }
}
