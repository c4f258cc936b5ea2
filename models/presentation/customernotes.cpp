// Notes on the customer page: writing, changing, pinning, and who reads them.
#include "models/domain/noteaccess.h"
#include "models/presentation/customerscreen.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! The rules take the mark away; said here, it comes back when that is taken back.
void forgetMark(const Note& wanted, QJsonObject& set)
{
    if (wanted.external && !mayBeExternal(wanted))
        set.insert(u"external"_s, false);
}

} // namespace

QString CustomerScreen::addNote()
{
    const Gesture gesture = m_till.gesture();
    Note note;
    note.id.value = m_till.newId();
    note.customer = m_id;
    note.author = gesture.actor;
    note.text = m_noteDraft.trimmed();
    note.writtenAtMs = gesture.atMs;
    m_noteForm.fill(note);
    if (note.text.isEmpty())
        return tr("Write something first.");
    const Operation draft = draft::addNote(gesture, note);
    QString words = trouble(draft);
    if (!words.isEmpty())
        return words;
    perform({draft}, tr("Note added"), givesBackNote());
    m_noteDraft.clear();
    m_noteForm.clear();
    journal();
    Q_EMIT noteDraftChanged();
    return {};
}

QString CustomerScreen::saveNote(const QString& noteId, const QString& title, const QString& text)
{
    const Note* seen = note(noteId);
    if (!seen)
        return tr("This was removed in the meantime.");
    if (text.trimmed().isEmpty())
        return tr("Write something first.");
    // What stayed as it is cannot meet what somebody else writes at the same time.
    QJsonObject set;
    if (text.trimmed() != seen->text)
        set.insert(u"text"_s, text.trimmed());
    if (title.simplified() != seen->title)
        set.insert(u"title"_s, title.simplified());
    if (set.isEmpty())
        return {};
    const Operation draft = draft::patchNote(m_till.gesture(), *seen, set);
    QString words = trouble(draft);
    if (words.isEmpty())
        perform({draft}, tr("Note changed"));
    return words;
}

void CustomerScreen::removeNote(const QString& noteId)
{
    if (const Note* seen = note(noteId))
        perform({draft::removeNote(m_till.gesture(), *seen)}, tr("Note removed"));
}

void CustomerScreen::pinNote(const QString& noteId, bool pinned)
{
    if (const Note* seen = note(noteId))
        perform({draft::patchNote(m_till.gesture(), *seen, {{u"pinned"_s, pinned}})},
                pinned ? tr("Note pinned to the top") : tr("Note unpinned"));
}

void CustomerScreen::setNoteReaders(const QString& noteId, const QString& visibility)
{
    const Note* seen = note(noteId);
    if (!seen)
        return;
    QJsonObject set = m_noteForm.fieldsFor(visibility);
    Note wanted = *seen;
    FieldCodec<NoteVisibility>::read(visibility, wanted.visibility);
    forgetMark(wanted, set);
    const Operation draft = draft::patchNote(m_till.gesture(), *seen, set);
    const QString words = trouble(draft);
    if (words.isEmpty())
        perform({draft}, tr("Who reads the note was changed"));
    else
        m_toast.say(words);
}

void CustomerScreen::setNoteSensitive(const QString& noteId, bool sensitive)
{
    const Note* seen = note(noteId);
    if (!seen)
        return;
    QJsonObject set{{u"sensitive"_s, sensitive}};
    Note wanted = *seen;
    wanted.sensitive = sensitive;
    forgetMark(wanted, set);
    const Operation draft = draft::patchNote(m_till.gesture(), *seen, set);
    const QString words = trouble(draft);
    if (words.isEmpty())
        perform({draft}, sensitive ? tr("The note is covered now") : tr("The note is open now"));
    else
        m_toast.say(words);
}

void CustomerScreen::setNoteExternal(const QString& noteId, bool external)
{
    const Note* seen = note(noteId);
    if (!seen)
        return;
    const Operation draft = draft::patchNote(m_till.gesture(), *seen, {{u"external"_s, external}});
    const QString words = trouble(draft);
    if (words.isEmpty())
        perform({draft},
                external ? tr("The client may see the note") : tr("The note is internal now"));
    else
        m_toast.say(words);
}

} // namespace carnet
