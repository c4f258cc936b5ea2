#include "models/storage/noteindex.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! As FTS5 reads it: every word in quotes, so that nothing typed is taken for an operator.
QString matchFor(const QString& text)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{N}\\p{M}]+"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (const QString& word : text.split(between, Qt::SkipEmptyParts))
        words.append(u'"' + word + u"\"*"_s);
    return words.join(u' ');
}

//! Found by its title as by its text.
QString wordsOfNote(const Row& note)
{
    const QString title = note.fields.value("title"_L1).toString();
    const QString text = note.fields.value("text"_L1).toString();
    return title.isEmpty() ? text : title + u'\n' + text;
}

Result<> outcomeOf(const Result<int>& executed)
{
    if (!executed)
        return tl::unexpected(executed.error());
    return {};
}

} // namespace

Result<> NoteIndex::add(const Row& note) const
{
    const auto placed =
        execute(m_context.sql(), u"INSERT INTO note_places (note) VALUES (?)"_s, note.key.id);
    if (!placed)
        return tl::unexpected(placed.error());
    return outcomeOf(execute(m_context.sql(),
                             u"INSERT INTO note_words (rowid, text)"
                             u" SELECT place, ? FROM note_places WHERE note = ?"_s,
                             wordsOfNote(note),
                             note.key.id));
}

Result<> NoteIndex::replace(const Row& note) const
{
    if (auto removed = remove(note.key.id); !removed)
        return removed;
    return add(note);
}

Result<> NoteIndex::remove(const QUuid& note) const
{
    if (auto removed = removeWords(note); !removed)
        return removed;
    return outcomeOf(execute(m_context.sql(), u"DELETE FROM note_places WHERE note = ?"_s, note));
}

Result<> NoteIndex::removeWords(const QUuid& note) const
{
    return outcomeOf(execute(m_context.sql(),
                             u"DELETE FROM note_words WHERE rowid IN"
                             u" (SELECT place FROM note_places WHERE note = ?)"_s,
                             note));
}

Result<QList<NoteHit>> NoteIndex::find(const QString& text, int limit) const
{
    const QString match = matchFor(text);
    if (match.isEmpty())
        return QList<NoteHit>();
    return queryAll(
        m_context.sql(),
        u"SELECT n.id, n.customer, snippet(note_words, 0, '', '', '\u2026', 12)"
        u" FROM note_words JOIN note_places p ON p.place = note_words.rowid"
        u" JOIN notes n ON n.id = p.note WHERE note_words MATCH ?"
        u" ORDER BY n.pinned DESC, n.written_at_ms DESC, n.id LIMIT ?"_s,
        [](const Query& row) {
            return NoteHit{
                {row.value(0).toUuid()}, {row.value(1).toUuid()}, row.value(2).toString()};
        },
        match,
        limit);
}

} // namespace carnet
