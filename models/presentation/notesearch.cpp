#include "models/presentation/notesearch.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carnet {

namespace {

constexpr qsizetype kFewestNoteLetters = 3; // shorter ones begin words in half of all notes
constexpr int kMostHits = 50;
constexpr int kMostNotesRead = 500; // some of them somebody else's
constexpr auto kPause = 150ms; // names come with every key; notes when the typing pauses

//! Only what \a reader may read; of sensitive notes that they exist, not what they say.
Result<QList<NoteHit>> readable(const TerminalStore& store,
                                const QString& text,
                                const Associate& reader,
                                const ReferenceData& reference)
{
    auto hits = store.findNotes(text, kMostNotesRead);
    if (!hits)
        return hits;
    QList<NoteHit> readable;
    for (NoteHit hit : *hits) {
        const auto row = store.find({Note::kKind, hit.note.value});
        if (!row)
            return tl::unexpected(row.error());
        const auto note = *row ? fromRow<Note>(**row) : Result<Note>(Note());
        if (!note || !reference.mayRead(*note, reader))
            continue;
        if (note->sensitive)
            hit.excerpt = NoteSearch::tr("A sensitive note");
        readable.append(hit);
        if (readable.size() == kMostHits)
            break;
    }
    return readable;
}

} // namespace

const std::array<ItemRole<NoteHitItem>, 4>& NoteHitItem::roles()
{
    using I = NoteHitItem;
    static const std::array<ItemRole<I>, 4> all{
        {{"noteId", [](const I& i) -> QVariant { return i.noteId; }},
         {"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"excerpt", [](const I& i) -> QVariant { return i.excerpt; }}}};
    return all;
}

NoteSearch::NoteSearch(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &NoteSearch::find);
}

QString NoteSearch::countText() const
{
    return count() < kMostHits ? tr("%Ln notes say this", nullptr, count())
                               : tr("More than %Ln notes say this", nullptr, kMostHits - 1);
}

void NoteSearch::setText(const QString& text)
{
    const QString wanted = text.trimmed();
    if (m_text == wanted)
        return;
    m_text = wanted;
    if (m_text.size() >= kFewestNoteLetters)
        return m_pause.start();
    m_pause.stop();
    show({});
}

void NoteSearch::find()
{
    m_till.read(
        this,
        [text = m_text, reader = m_till.associate(), reference = m_till.snapshot().reference](
            TerminalStore& store) { return readable(store, text, reader, *reference); },
        [this, text = m_text](const Result<QList<NoteHit>>& hits) {
            if (text != m_text)
                return;
            if (hits)
                show(*hits);
            else
                Q_EMIT m_till.troubled(explain(hits.error()));
        });
}

void NoteSearch::show(const QList<NoteHit>& hits)
{
    QList<NoteHitItem> items;
    for (const NoteHit& hit : hits) {
        const auto& index = *m_till.snapshot().index;
        if (const auto at = index.find(hit.customer))
            items.append({hit.note.toString(),
                          hit.customer.toString(),
                          index.rowAt(*at).displayName,
                          hit.excerpt.simplified()});
    }
    m_hits.setItems(items);
    Q_EMIT changed();
}

} // namespace carnet
