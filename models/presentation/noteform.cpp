#include "models/presentation/noteform.h"

#include "models/domain/noteaccess.h"
#include "models/presentation/customerwords.h"

using namespace Qt::StringLiterals;

namespace carnet {

NoteForm::NoteForm(const Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    connect(&till, &Till::referenceChanged, this, &NoteForm::changed);
}

bool NoteForm::isOffered() const
{
    return m_till.isLoaded() && m_till.reference().isNoteVisibilityOffered();
}

QString NoteForm::visibility() const
{
    const NoteVisibility chosen = isOffered() ? m_visibility : NoteVisibility::Company;
    return FieldCodec<NoteVisibility>::write(chosen).toString();
}

bool NoteForm::isExternalOffered() const
{
    return m_till.isLoaded() && m_till.reference().has(Feature::ExternalNotes);
}

bool NoteForm::canBeExternal() const
{
    Note note;
    if (isOffered()) {
        note.visibility = m_visibility;
        note.sensitive = m_isSensitive;
    }
    return isExternalOffered() && mayBeExternal(note);
}

QString NoteForm::readersText() const
{
    if (!isOffered())
        return carnet::readersText(NoteVisibility::Company, {});
    return carnet::readersText(m_visibility, m_till.store().name);
}

void NoteForm::setTitle(const QString& title)
{
    if (m_title == title)
        return;
    m_title = title;
    Q_EMIT titleChanged();
}

void NoteForm::setVisibility(const QString& token)
{
    NoteVisibility wanted{};
    if (!FieldCodec<NoteVisibility>::read(token, wanted) || wanted == m_visibility)
        return;
    m_visibility = wanted;
    Q_EMIT changed();
}

void NoteForm::setSensitive(bool sensitive)
{
    if (m_isSensitive == sensitive)
        return;
    m_isSensitive = sensitive;
    Q_EMIT changed();
}

void NoteForm::setExternal(bool external)
{
    if (m_isExternal == external)
        return;
    m_isExternal = external;
    Q_EMIT changed();
}

void NoteForm::clear()
{
    setTitle({});
    m_isExternal = false;
    m_visibility = NoteVisibility::Company;
    m_isSensitive = false;
    Q_EMIT changed();
}

void NoteForm::fill(Note& note) const
{
    note.title = m_title.simplified();
    note.external = isExternal();
    if (!isOffered())
        return;
    note.visibility = m_visibility;
    note.sensitive = m_isSensitive;
    if (m_visibility == NoteVisibility::Store)
        note.store = m_till.identity().store;
}

QJsonObject NoteForm::fieldsFor(const QString& visibility) const
{
    QJsonObject fields{{u"visibility"_s, visibility}};
    if (visibility == u"store"_s)
        fields.insert(u"store"_s, m_till.identity().store.toString());
    return fields;
}

} // namespace carnet
