// What is typed on the customer page and not saved yet; the page itself is in customerscreen.cpp.
#include "models/presentation/customerscreen.h"

using namespace Qt::StringLiterals;

namespace carnet {

void CustomerScreen::setComposerType(const QString& typeId)
{
    if (m_composerType == typeId)
        return;
    m_composerType = typeId;
    Q_EMIT composerChanged();
}

void CustomerScreen::setComposerText(const QString& text)
{
    if (m_composerText == text)
        return;
    m_composerText = text;
    if (text.trimmed().isEmpty())
        m_takenUp.endDraft(EntityKind::Activity);
    if (!m_journal.isActive())
        m_journal.start();
    Q_EMIT composerChanged();
}

void CustomerScreen::setComposerAt(const QString& isoLocal)
{
    const QString at = m_till.format().instantOf(isoLocal) ? isoLocal : QString();
    if (m_composerAt == at)
        return;
    m_composerAt = at;
    Q_EMIT composerChanged();
}

void CustomerScreen::setComposerMinutes(int minutes)
{
    const int bounded = qBound(5, minutes, 24 * 60);
    if (m_composerMinutes == bounded)
        return;
    m_composerMinutes = bounded;
    Q_EMIT composerChanged();
}

void CustomerScreen::setNoteDraft(const QString& text)
{
    if (m_noteDraft == text)
        return;
    m_noteDraft = text;
    if (text.trimmed().isEmpty())
        m_takenUp.endDraft(EntityKind::Note);
    if (!m_journal.isActive())
        m_journal.start();
    Q_EMIT noteDraftChanged();
}

QString CustomerScreen::draftName(const QString& of) const
{
    return u"draft."_s + of + u'.' + m_till.associate().id.toString() + u'.' + m_id.toString();
}

void CustomerScreen::journal()
{
    m_journal.stop();
    if (m_id.isNull() || !m_till.isSignedIn())
        return;
    // A correction is no draft: what was there before comes back.
    m_till.remember(draftName(u"activity"_s),
                    m_correcting.isNull() ? m_composerText : m_stashedText);
    m_till.remember(draftName(u"note"_s), m_noteDraft);
}

//! What could not be saved goes back into its field, before what was typed since.
std::function<void()> CustomerScreen::givesBack(QString& field, const QString& of)
{
    return [this, &field, text = field, id = m_id, name = draftName(of)] {
        if (id != m_id)
            return m_till.remember(name, text); // it waits for her page to be opened again
        field = field.isEmpty() ? text : text + u'\n' + field;
        journal();
        Q_EMIT composerChanged();
        Q_EMIT noteDraftChanged();
    };
}

void CustomerScreen::restoreDrafts()
{
    const auto names = std::pair(draftName(u"activity"_s), draftName(u"note"_s));
    m_till.read(
        this,
        [names](TerminalStore& store) {
            return std::pair(store.memory(names.first).value_or(QString()),
                             store.memory(names.second).value_or(QString()));
        },
        [this, id = m_id](const std::pair<QString, QString>& drafts) {
            if (id != m_id)
                return;
            // Never over something typed since.
            if (m_composerText.isEmpty())
                m_composerText = drafts.first;
            if (m_noteDraft.isEmpty())
                m_noteDraft = drafts.second;
            Q_EMIT composerChanged();
            Q_EMIT noteDraftChanged();
        });
}

} // namespace carnet
