#include "models/presentation/headingform.h"

#include "models/domain/webaddress.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr QChar kBetween = u'\n'; // neither of the two has lines

} // namespace

void HeadingForm::write(QString& field, const QString& text)
{
    if (field == text)
        return;
    field = text;
    m_isShown = true; // it stays in sight when the last letter is taken out again
    Q_EMIT changed();
    Q_EMIT edited();
}

void HeadingForm::setTitle(const QString& title)
{
    write(m_draft.title, title);
}

void HeadingForm::setWebAddress(const QString& address)
{
    write(m_draft.webAddress, address);
}

void HeadingForm::setShown(bool shown)
{
    if (m_isShown == shown)
        return;
    m_isShown = shown;
    Q_EMIT changed();
}

void HeadingForm::setDraft(const Draft& draft)
{
    m_draft = draft;
    m_isShown = false;
    Q_EMIT changed();
}

QString HeadingForm::written(const Draft& draft)
{
    return draft.isEmpty() ? QString() : draft.title + kBetween + draft.webAddress;
}

HeadingForm::Draft HeadingForm::read(const QString& text)
{
    return {text.section(kBetween, 0, 0), text.section(kBetween, 1, 1)};
}

void HeadingForm::giveBack(const Draft& draft)
{
    if (m_draft.title.isEmpty())
        m_draft.title = draft.title;
    if (m_draft.webAddress.isEmpty())
        m_draft.webAddress = draft.webAddress;
    Q_EMIT changed();
}

void HeadingForm::fill(Activity& activity) const
{
    activity.title = m_draft.title.simplified();
    activity.webAddress = webAddressFromTyped(m_draft.webAddress);
}

} // namespace carnet
