// What is typed on the customer page and not saved yet; the page itself is in customerscreen.cpp.
#include "models/presentation/customerscreen.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

void CustomerScreen::setComposerType(const QString& typeId)
{
    if (m_composerType == typeId)
        return;
    composeAs(ActivityTypeId::fromString(typeId));
    Q_EMIT composerChanged();
}

void CustomerScreen::composeAs(const ActivityTypeId& type)
{
    m_composerType = type.isNull() ? QString() : type.toString();
    m_composerFields.ask(type);
    const ActivityType* const known =
        m_till.isLoaded() ? m_till.reference().activityType(type) : nullptr;
    if (known && known->usualMinutes > 0)
        m_composerMinutes = known->usualMinutes;
}

QVariantList CustomerScreen::composerLengths() const
{
    QList<int> minutes{30, 60, 90, 120};
    const auto type = ActivityTypeId::fromString(m_composerType);
    const ActivityType* const known =
        m_till.isLoaded() ? m_till.reference().activityType(type) : nullptr;
    if (known && known->usualMinutes > 0 && !minutes.contains(known->usualMinutes))
        minutes.append(known->usualMinutes);
    std::ranges::sort(minutes);
    QVariantList lengths;
    for (const int length : std::as_const(minutes))
        lengths.append(length);
    return lengths;
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
    const int bounded = std::clamp(minutes, kFewestMinutes, kMostMinutes);
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
    const bool isNew = m_correcting.isNull();
    m_till.remember(draftName(u"activity"_s), isNew ? m_composerText : m_stashedText);
    m_till.remember(draftName(u"fields"_s),
                    FieldEntries::written(isNew ? m_composerFields.drafts() : m_stashedFields));
    m_till.remember(draftName(u"heading"_s),
                    HeadingForm::written(isNew ? m_composerHeading.draft() : m_stashedHeading));
    m_till.remember(draftName(u"note"_s), m_noteDraft);
    m_till.remember(draftName(u"note_title"_s), m_noteForm.title());
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

//! The same of all that the composer holds.
std::function<void()> CustomerScreen::givesBackActivity()
{
    return [this,
            givesBackText = givesBack(m_composerText, u"activity"_s),
            fields = m_composerFields.drafts(),
            heading = m_composerHeading.draft(),
            id = m_id,
            nameOfFields = draftName(u"fields"_s),
            nameOfHeading = draftName(u"heading"_s)] {
        if (id == m_id) {
            m_composerFields.giveBack(fields);
            m_composerHeading.giveBack(heading);
            stopAskingNextStep(); // there is nothing to follow up
        } else {
            m_till.remember(nameOfFields, FieldEntries::written(fields));
            m_till.remember(nameOfHeading, HeadingForm::written(heading));
        }
        givesBackText();
    };
}

//! The same of a note and its title.
std::function<void()> CustomerScreen::givesBackNote()
{
    return [this,
            givesBackText = givesBack(m_noteDraft, u"note"_s),
            title = m_noteForm.title(),
            id = m_id,
            name = draftName(u"note_title"_s)] {
        if (id != m_id)
            m_till.remember(name, title);
        else if (m_noteForm.title().isEmpty())
            m_noteForm.setTitle(title);
        givesBackText();
    };
}

void CustomerScreen::restoreDrafts()
{
    const QStringList names{draftName(u"activity"_s),
                            draftName(u"note"_s),
                            draftName(u"fields"_s),
                            draftName(u"heading"_s),
                            draftName(u"note_title"_s)};
    m_till.read(
        this,
        [names](TerminalStore& store) {
            QStringList drafts;
            for (const QString& name : names)
                drafts.append(store.memory(name).value_or(QString()));
            return drafts;
        },
        [this, id = m_id](const QStringList& drafts) {
            if (id != m_id)
                return;
            // Never over something typed since.
            if (m_composerText.isEmpty())
                m_composerText = drafts.at(0);
            if (m_noteDraft.isEmpty())
                m_noteDraft = drafts.at(1);
            m_composerFields.giveBack(FieldEntries::read(drafts.at(2)));
            m_composerHeading.giveBack(HeadingForm::read(drafts.at(3)));
            if (m_noteForm.title().isEmpty())
                m_noteForm.setTitle(drafts.at(4));
            Q_EMIT composerChanged();
            Q_EMIT noteDraftChanged();
        });
}

} // namespace carnet
