// What headquarters refused comes back to where it was typed, so that it can be put right.
#include "models/presentation/customerscreen.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! \a text before what was typed since, once.
QString before(const QString& text, const QString& typed)
{
    if (typed.contains(text))
        return typed;
    return typed.isEmpty() ? text : text + u'\n' + typed;
}

bool isDraft(OperationType type)
{
    return type == OperationType::AddNote || type == OperationType::PatchNote
        || type == OperationType::LogActivity;
}

} // namespace

void CustomerScreen::takeUp(const Operation& refused)
{
    if (!isDraft(refused.type))
        return m_takenUp.begin(refused);
    m_takenUp.beginDraft(refused);
    // After the drafts that are being restored.
    m_till.read(
        this,
        [](TerminalStore& /*store*/) { return true; },
        [this, refused](bool /*isRestored*/) {
            if (refused.customer != m_id)
                return;
            if (refused.type == OperationType::LogActivity)
                takeUpActivity(refused);
            else
                takeUpNote(refused.set);
            journal();
        });
}

void CustomerScreen::takeUpNote(const QJsonObject& wanted)
{
    m_noteDraft = before(wanted.value(u"text"_s).toString(), m_noteDraft);
    if (m_noteForm.title().isEmpty())
        m_noteForm.setTitle(wanted.value(u"title"_s).toString());
    m_noteForm.setVisibility(wanted.value(u"visibility"_s).toString());
    m_noteForm.setSensitive(wanted.value(u"sensitive"_s).toBool());
    m_noteForm.setExternal(wanted.value(u"external"_s).toBool());
    Q_EMIT noteDraftChanged();
    Q_EMIT m_takenUp.noteBegun();
}

void CustomerScreen::takeUpActivity(const Operation& refused)
{
    const auto wanted = fromRow<Activity>({refused.key, 0, refused.set});
    if (!wanted)
        return;
    if (activity(wanted->corrects.toString())) {
        stashComposer();
        m_composerText.clear();
        m_composerFields.clear();
        m_composerHeading.clear();
        m_correcting = wanted->corrects;
    }
    m_composerText = before(wanted->text, m_composerText);
    takeIntoComposer(*wanted);
    Q_EMIT composerChanged();
    Q_EMIT m_takenUp.activityBegun();
}

void CustomerScreen::showEditable()
{
    QList<AttributeItem> attributes = attributeItems(view());
    QList<ContactPointItem> points = contactPointItems(view());
    m_takenUp.fill(view(), attributes, points);
    m_contactPoints.setItems(points);
    m_attributes.setItems(attributes);
}

} // namespace carnet
