import QtQuick
import QtTest
import Carnet

TestCase {
    id: root

    name: "Theme"

    function channel(value) {
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    function luminance(c) {
        return 0.2126 * root.channel(c.r) + 0.7152 * root.channel(c.g) + 0.0722 * root.channel(c.b);
    }

    function ratio(a, b) {
        const first = root.luminance(a);
        const second = root.luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    function cleanup() {
        Theme.dark = false;
        Theme.textScale = 1;
        Theme.reducedMotion = false;
    }

    function test_contrast_data() {
        const text = ["textPrimary", "textSecondary", "textTertiary"];
        const grounds = ["surface", "canvas", "fill", "accentSoft", "overlay", "hover"];
        const pairs = [["accent", "surface"], ["accent", "canvas"], ["accent", "accentSoft"],
            ["inkOnAccent", "accent"], ["inkOnAccent", "accentHover"], ["inkOnAccent", "accentPressed"],
            ["inkOnAccent", "critical"], ["brass", "surface"], ["brass", "brassSoft"],
            ["positive", "surface"], ["caution", "surface"], ["caution", "cautionSoft"],
            ["critical", "surface"], ["critical", "criticalSoft"], ["info", "infoSoft"],
            ["inkOnInverse", "inverse"], ["inkOnInverseSecondary", "inverse"], ["inkOnPanel", "panel"],
            ["inkOnPanelSecondary", "panelInset"]];
        for (const fg of text)
            for (const bg of grounds)
                pairs.push([fg, bg]);
        const rows = [];
        for (const dark of [false, true]) {
            for (const pair of pairs)
                rows.push({ tag: pair.join(" on ") + (dark ? ", dark" : ", light"), dark: dark,
                    fg: pair[0], bg: pair[1], needed: 4.5 });
            for (const bg of ["surface", "canvas"])
                for (const fg of ["borderControl", "focus"])
                    rows.push({ tag: fg + " on " + bg + (dark ? ", dark" : ", light"), dark: dark,
                        fg: fg, bg: bg, needed: 3 });
        }
        return rows;
    }

    function test_contrast(data) {
        Theme.dark = data.dark;

        const found = root.ratio(Theme[data.fg], Theme[data.bg]);

        verify(found >= data.needed, found.toFixed(2) + " instead of " + data.needed);
    }

    function test_fontsAreTheOnesWeShip_data() {
        return [
            { tag: "display", role: "display", family: "EB Garamond" },
            { tag: "body", role: "body", family: "Inter" },
            { tag: "metric", role: "metric", family: "Inter Display" }
        ];
    }

    function test_fontsAreTheOnesWeShip(data) {
        verify(Theme[data.role].font.family.startsWith(data.family), Theme[data.role].font.family);
        compare(Theme.serifFont.status, FontLoader.Ready);
        for (let i = 0; i < Theme.sansFonts.length; ++i)
            compare(Theme.sansFonts[i].status, FontLoader.Ready);
        for (let i = 0; i < Theme.displayFonts.length; ++i)
            compare(Theme.displayFonts[i].status, FontLoader.Ready);
    }

    function test_textScaleGrowsFontAndLine() {
        Theme.textScale = 1.3;

        compare(Theme.body.font.pixelSize, 20);
        compare(Theme.body.lineHeight, 29);
    }

    function test_reducedMotionStopsMovement() {
        Theme.reducedMotion = true;

        compare(Theme.motionBase, 0);
        compare(Theme.motionMedium, 80);
    }

    Label {
        id: label

        text: "Isabella\nMoretti"
        type: Theme.titleSmall
    }

    function test_aLabelIsAsHighAsItsLines() {
        compare(label.implicitHeight, 2 * Theme.titleSmall.lineHeight);
    }
}
