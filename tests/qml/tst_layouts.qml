import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// The designer of screen layouts, by mouse and keys.
AppStage {
    id: root

    readonly property LayoutsScreen layouts: root.shell ? root.shell.headquarters.layouts : null
    readonly property LayoutForm form: root.layouts ? root.layouts.form : null

    ScreenCase {
        id: test

        name: "Layouts"
        stage: root
        when: windowShown

        function init() {
            test.begin();
            test.press("HQ");
            test.press("Screen layouts");
            test.sees("What tills show");
            tryVerify(() => test.find(root, "Add client") === null);
            test.settle();
        }

        function design() {
            test.press("Edit Boutique");
            test.sees("Operations");
            test.settle();
        }

        //! Takes hold of \a item and lets it go over the middle of \a target.
        function drag(item, target) {
            const from = Qt.point(item.width / 2, item.height / 2);
            const to = target.mapToItem(item, target.width / 2, target.height / 2);
            mousePress(item, from.x, from.y);
            for (let step = 1; step <= 10; ++step)
                mouseMove(item, from.x + (to.x - from.x) * step / 10,
                          from.y + (to.y - from.y) * step / 10);
            mouseRelease(item, to.x, to.y);
        }

        function test_theToastCoversNothingOfTheDesigner() {
            const words = "Choose a cell, then an operation; or drag one to the other.";
            test.design();
            root.form.button = -1;
            const inspector = test.find(root, words).parent;
            const rests = inspector.mapToItem(root, 0, inspector.height).y;

            root.shell.toast.isVisible = true;
            test.sees(root.shell.toast.text);

            const toast = test.find(root.parent, root.shell.toast.text);
            tryVerify(() => inspector.mapToItem(root, 0, inspector.height).y
                            < toast.mapToItem(root, 0, 0).y);
            const section = test.find(root, "Audit log");
            verify(toast.mapToItem(root, 0, 0).x >= section.mapToItem(root, section.width, 0).x);
            root.shell.toast.isVisible = false;
            tryVerify(() => inspector.mapToItem(root, 0, inspector.height).y === rests);
        }

        function test_aLayoutIsOpenedByAPress() {
            test.press("Evening");

            compare(root.form.did, "begin Evening");
            test.sees("Save layout");
            verify(test.find(root, "What tills show") === null);
        }

        function test_ctrlNBeginsANewOne() {
            keyClick(Qt.Key_N, Qt.ControlModifier);

            compare(root.form.did, "new");
            test.sees("Save layout");
        }

        function test_anOperationIsPutByAPress() {
            test.design();

            test.press("Grid 1, column 2, row 2");
            test.press("Put “Store client book” on a button");

            compare(root.form.acts, ["choose 0,1,1", "put 713"]);
        }

        function test_anOperationIsDraggedOntoACell() {
            test.design();

            test.drag(test.find(root, "Put “Store client book” on a button"),
                      test.find(root, "Grid 1, column 3, row 2"));

            compare(root.form.acts, ["put 713 at 0,2,1"]);
        }

        function test_aButtonIsDraggedOntoAnotherCell() {
            test.design();
            const button = test.find(root, "My client book, 128 clients");
            const at = button.mapToItem(root, 0, 0);

            // It is held by the middle of its first cell, though it is two cells wide.
            test.drag(button, test.find(root, "Grid 1, column 2, row 2"));

            compare(root.form.acts.length, 1);
            compare(root.form.acts[0].slice(0, 12), "move 0 to 0,");
            compare(button.mapToItem(root, 0, 0), at); // what is saved moves it, not the drag
        }

        //! The first visible one of its kind below \a item.
        function below(item, fits) {
            for (const child of Array.from(item.children)) {
                if (!child.visible)
                    continue;
                if (fits(child))
                    return child;
                const found = test.below(child, fits);
                if (found !== null)
                    return found;
            }
            return null;
        }

        function test_whatIsDraggedFromTheListShowsItsDrawingBesideItsWords_data() {
            return [{ tag: "usual", scale: 1 }, { tag: "large", scale: 1.3 }];
        }

        function test_whatIsDraggedFromTheListShowsItsDrawingBesideItsWords(data) {
            root.shell.preferences.textScale = data.scale;
            test.design();
            const row = test.standing("Put “Store client book” on a button");
            mousePress(row, 20, 20);
            for (let step = 1; step <= 10; ++step)
                mouseMove(row, 20 - 20 * step, 20 + 20 * step);

            const token = test.below(root, item => item.isAccent === false && item.operation === 713 && item.Drag.active);
            const drawing = test.below(token, item => item.name === "store-book");
            const words = test.below(token, item => item.text === "Store client book" && item.elide !== undefined);

            verify(drawing.mapToItem(words, drawing.width, 0).x <= 0);
            fuzzyCompare(drawing.mapToItem(token, 0, drawing.height / 2).y, token.height / 2, 1);
            fuzzyCompare(words.mapToItem(token, 0, words.height / 2).y, token.height / 2, 1);
            mouseRelease(row, -180, 220);
        }

        function test_aDragBesideTheBoardChangesNothing() {
            test.design();

            test.drag(test.find(root, "Put “Store client book” on a button"),
                      test.find(root, "Operations"));

            compare(root.form.acts, []);
        }

        function test_keysDoItAll() {
            test.design();
            test.press("Grid 1, column 2, row 2");
            root.form.acts = [];

            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Left, Qt.AltModifier);
            keyClick(Qt.Key_Down, Qt.ShiftModifier);
            keyClick(Qt.Key_Delete);
            compare(root.form.acts, ["walk 1,0", "walk 0,1", "move by -1,0", "grow 0,1",
                                     "take away"]);

            keyClick(Qt.Key_Return); // to the operations
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(root.form.acts[5], "put 713");
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(root.form.did, "save");
            test.sees("What tills show");
        }

        function test_theChosenButtonIsWorkedOn() {
            test.design();
            test.press("My client book, 128 clients");
            compare(root.form.acts, ["button 0"]);

            test.press("Wider");
            test.press("Lower");
            test.press("Stands out");
            compare(root.form.isButtonAccent, true);
            test.press("Text of the button");
            keyClick(Qt.Key_M);
            compare(root.form.buttonText, "m");
            test.press("Take away");

            compare(root.form.acts, ["button 0", "grow 1,0", "grow 0,-1", "take away"]);
        }

        function test_gridsGrowAndShrink() {
            test.design();

            test.press("One column more");
            test.press("One row less");
            test.press("Add a grid");
            test.press("Remove this grid");

            compare(root.form.acts, ["grid 1,0", "grid 0,-1", "add grid", "remove grid"]);
        }

        function test_smallWindowsHaveADesignOfTheirOwnOrNone() {
            test.design();
            root.form.isFlowing = true;
            test.press("Small and upright");
            compare(root.form.isCompact, true);
            verify(test.find(root, "Grid 1, column 2, row 2") === null);
            test.drag(test.find(root, "My client book, 128 clients"),
                      test.find(root, "Operations"));
            compare(root.form.acts, []);

            test.press("Design of its own");
            test.sees("Grid 1, column 2, row 2");
            test.press("Let the wide design flow");

            compare(root.form.acts, ["design compact", "drop compact"]);
        }

        function test_leavingAsksBeforeWorkIsLost() {
            test.design();
            root.form.isChanged = true;

            test.press("Back to the layouts");
            test.press("Keep working");
            compare(root.form.isOpen, true);
            test.press("Back to the layouts");
            test.press("Discard the changes");

            tryCompare(root.form, "isOpen", false);
            test.sees("What tills show");
        }

        function test_whatIsWrongIsSaid() {
            test.design();
            root.form.flawText = "There is one with this name already.";

            test.sees("There is one with this name already.");
            verify(!test.find(root, "Save layout").enabled);
        }

        function test_peopleBeginWhereItIsSaid() {
            test.design();

            test.press("Client book");

            compare(root.form.startScreen, 1);
        }

        function test_whoShowsItIsTicked() {
            test.press("Who shows Boutique: 3 stores");
            test.sees("Who shows “Boutique”");
            test.settle();

            test.press("Till 01");

            compare(root.layouts.use.toggled, "muc1");
            root.layouts.use.troubleText = "This screen layout is not there any more.";
            test.sees("This screen layout is not there any more.");
            keyClick(Qt.Key_Escape);
        }

        function test_threeRowsFitOnASmallTill() {
            root.width = 1366;
            root.height = 768;
            root.form.board.rows = 3;
            root.form.button = 0;
            test.design();

            const well = Array.from(test.find(root, "The board").children).find(
                child => child.contentHeight !== undefined);
            verify(well.contentHeight <= well.height, well.contentHeight + " in " + well.height);
            compare(test.find(root, "Take away").mapToItem(test.find(root, "Wider"), 0, 0).y, 0);
            root.width = 1440;
            root.height = 900;
        }

        function test_everythingFits_data() {
            return [{tag: "small", width: 1366, height: 768, scale: 1},
                    {tag: "smallest", width: 1024, height: 768, scale: 1},
                    {tag: "smallest, large text", width: 1024, height: 768, scale: 1.3},
                    {tag: "portrait", width: 1080, height: 1920, scale: 1},
                    {tag: "large text", width: 1440, height: 900, scale: 1.3}];
        }
        function test_everythingFits(data) {
            root.width = data.width;
            root.height = data.height;
            root.shell.preferences.textScale = data.scale;
            test.design();

            for (const words of ["Save layout", "Today", "Operations", "Add a grid",
                                 "Put “Lock the till” on another button"]) {
                const item = test.find(root, words);
                verify(item !== null, words);
                const end = item.mapToItem(root, item.width, item.height);
                verify(end.x <= root.width && end.y <= root.height, words);
            }
            root.shell.preferences.textScale = 1;
            root.width = 1440;
            root.height = 900;
        }
    }
}
