#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_noterules {

namespace {

//! The boutique with a note of Ben's.
class WithNote : public Boutique
{
public:
    WithNote()
    {
        does(draft::addNote(by(ben), aNote(ada.id, ben.id, u"Likes roses"_s)));
        seen = rows.all<Note>().constFirst();
    }

    Operation rewrite(const Associate& who, const QString& text)
    {
        return sent(draft::patchNote(by(who), seen, {{u"text"_s, text}}));
    }

    [[nodiscard]] QStringList texts() const
    {
        QStringList found;
        for (const Note& note : rows.all<Note>())
            found.append(note.text);
        found.sort();
        return found;
    }

    Note seen;
};

class TestNoteRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsOnce()
    {
        WithNote boutique;

        const auto again = boutique.does(draft::addNote(boutique.by(boutique.ben), boutique.seen));

        QCOMPARE(again.verdict, Verdict::Noop);
        QCOMPARE(boutique.texts(), QStringList{u"Likes roses"_s});
    }

    void refusesEmptyAndForeignNotes()
    {
        Boutique boutique;
        const auto empty = aNote(boutique.ada.id, boutique.ben.id, u"  "_s);
        const auto foreign = aNote(boutique.ada.id, boutique.cleo.id, u"Likes roses"_s);

        QCOMPARE(boutique.does(draft::addNote(boutique.by(boutique.ben), empty)).refusal,
                 Refusal::Invalid);
        QCOMPARE(boutique.does(draft::addNote(boutique.by(boutique.ben), foreign)).refusal,
                 Refusal::Invalid);
    }

    void rewritesItsOwnText()
    {
        WithNote boutique;

        const auto judgement = boutique.rows.apply(boutique.rewrite(boutique.ben, u"Hates them"_s));

        QCOMPARE(judgement.verdict, Verdict::Applied);
        QCOMPARE(boutique.texts(), QStringList{u"Hates them"_s});
    }

    void letsOnlyAuthorAndManagersRewriteAndRemove()
    {
        WithNote boutique;

        QCOMPARE(boutique.rows.apply(boutique.rewrite(boutique.cleo, u"x"_s)).refusal,
                 Refusal::NotAllowed);
        QCOMPARE(
            boutique.does(draft::removeNote(boutique.by(boutique.cleo), boutique.seen)).refusal,
            Refusal::NotAllowed);
        QCOMPARE(boutique.rows.apply(boutique.rewrite(boutique.mara, u"x"_s)).verdict,
                 Verdict::Applied);
    }

    void letsEverybodyPin()
    {
        WithNote boutique;
        const auto pin =
            draft::patchNote(boutique.by(boutique.cleo), boutique.seen, {{u"pinned"_s, true}});

        QCOMPARE(boutique.does(pin).verdict, Verdict::Applied);
        QCOMPARE(boutique.does(pin).verdict, Verdict::Noop);
        QVERIFY(boutique.rows.all<Note>().constFirst().pinned);
    }

    // I21
    void keepsBothTextsWrittenAtOnce()
    {
        WithNote boutique;
        const auto first = boutique.rewrite(boutique.ben, u"Roses and tulips"_s);
        const auto second = boutique.rewrite(boutique.mara, u"Roses, no lilies"_s);

        boutique.rows.apply(second);
        const auto judgement = boutique.rows.apply(first);

        QCOMPARE(judgement.verdict, Verdict::Merged);
        QCOMPARE(boutique.texts(), (QStringList{u"Roses and tulips"_s, u"Roses, no lilies"_s}));
        const auto notes = boutique.rows.all<Note>();
        const auto copy =
            std::ranges::find_if(notes, [](const Note& note) { return !note.copyOf.isNull(); });
        QVERIFY(copy != notes.end());
        QCOMPARE(copy->copyOf, boutique.seen.id);
        QCOMPARE(copy->author, boutique.ben.id);
        QVERIFY(boutique.rows.ask(first).changes.isEmpty());
    }

    void hasATitleOfOneLine()
    {
        WithNote boutique;
        const auto titled = [&](const Associate& who, const QString& title) {
            return boutique.does(
                draft::patchNote(boutique.by(who), boutique.seen, {{u"title"_s, title}}));
        };

        QCOMPARE(titled(boutique.ben, u"Flowers\nand more"_s).refusal, Refusal::Invalid);
        QCOMPARE(titled(boutique.ben, QString(201, u'x')).refusal, Refusal::Invalid);
        QCOMPARE(titled(boutique.cleo, u"Flowers"_s).refusal, Refusal::NotAllowed);
        QCOMPARE(titled(boutique.ben, u"Flowers"_s).verdict, Verdict::Applied);

        QCOMPARE(boutique.rows.all<Note>().constFirst().title, u"Flowers"_s);
        QCOMPARE(boutique.texts(), QStringList{u"Likes roses"_s});
    }

    void mergesATitleWithATextWrittenAtOnce()
    {
        WithNote boutique;
        const auto title = boutique.sent(draft::patchNote(
            boutique.by(boutique.mara), boutique.seen, {{u"title"_s, u"Flowers"_s}}));

        boutique.rows.apply(boutique.rewrite(boutique.ben, u"Hates them"_s));
        QCOMPARE(boutique.rows.apply(title).verdict, Verdict::Applied);

        QCOMPARE(boutique.texts(), QStringList{u"Hates them"_s});
        QCOMPARE(boutique.rows.all<Note>().constFirst().title, u"Flowers"_s);
    }

    void keepsBothTitlesWrittenAtOnce()
    {
        WithNote boutique;
        const auto titled = [&](const Associate& who, const QString& title) {
            return boutique.sent(
                draft::patchNote(boutique.by(who), boutique.seen, {{u"title"_s, title}}));
        };
        const auto first = titled(boutique.ben, u"Flowers"_s);
        const auto second = titled(boutique.mara, u"Gifts"_s);

        boutique.rows.apply(second);
        QCOMPARE(boutique.rows.apply(first).verdict, Verdict::Merged);

        QStringList titles;
        for (const Note& note : boutique.rows.all<Note>())
            titles.append(note.title);
        titles.sort();
        QCOMPARE(titles, (QStringList{u"Flowers"_s, u"Gifts"_s}));
        QCOMPARE(boutique.texts(), (QStringList{u"Likes roses"_s, u"Likes roses"_s}));
    }

    void takesTheSameTextTwiceAsOne()
    {
        WithNote boutique;
        const auto first = boutique.rewrite(boutique.ben, u"Roses only"_s);
        const auto second = boutique.rewrite(boutique.mara, u"Roses only"_s);

        boutique.rows.apply(first);

        QCOMPARE(boutique.rows.apply(second).verdict, Verdict::Noop);
        QCOMPARE(boutique.texts(), QStringList{u"Roses only"_s});
    }

    void editBeatsRemoval()
    {
        WithNote boutique;
        const auto edit = boutique.rewrite(boutique.ben, u"Roses only"_s);
        boutique.does(draft::removeNote(boutique.by(boutique.mara), boutique.seen));

        const auto judgement = boutique.rows.apply(edit);

        QCOMPARE(judgement.verdict, Verdict::Merged);
        QCOMPARE(boutique.texts(), QStringList{u"Roses only"_s});
        QCOMPARE(boutique.rows.all<Note>().constFirst().author, boutique.ben.id);
    }

    void removalYieldsToAnUnseenEdit()
    {
        WithNote boutique;
        const auto removal =
            boutique.sent(draft::removeNote(boutique.by(boutique.ben), boutique.seen));
        boutique.rows.apply(boutique.rewrite(boutique.mara, u"Roses only"_s));

        QCOMPARE(boutique.rows.apply(removal).verdict, Verdict::Merged);
        QCOMPARE(boutique.texts(), QStringList{u"Roses only"_s});
    }

    void removesWhatItsAuthorHasSeen()
    {
        WithNote boutique;
        const auto removal = draft::removeNote(boutique.by(boutique.ben), boutique.seen);

        QCOMPARE(boutique.does(removal).verdict, Verdict::Applied);
        QCOMPARE(boutique.does(removal).verdict, Verdict::Noop);
        QCOMPARE(boutique.texts(), QStringList());
    }
};

} // namespace

CARNET_TEST(TestNoteRules)

} // namespace tst_noterules

#include "tst_noterules.moc"
