#include "models/presentation/followupform.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kUsualDay = u"today"_s;

} // namespace

FollowUpForm::FollowUpForm(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_list(till, toast)
    , m_owner(till)
    , m_finding(till, toast)
    , m_when(kUsualDay)
{
    connect(&m_finding, &FindClientScreen::opened, this, &FollowUpForm::choose);
    connect(&till, &Till::associateChanged, this, &FollowUpForm::forget);
}

//! The next person at the till does not see what the one before was writing.
void FollowUpForm::forget()
{
    if (m_writer == m_till.associate().id)
        return;
    m_seen.reset();
    start({}, {}, kUsualDay);
}

void FollowUpForm::start(const CustomerId& customer, const QString& text, const QString& when)
{
    m_writer = m_till.associate().id;
    m_customer = customer;
    m_text = text;
    m_when = when;
    Q_EMIT changed();
}

QString FollowUpForm::clientName() const
{
    if (!m_till.isLoaded() || m_customer.isNull())
        return {};
    const auto& index = *m_till.snapshot().index;
    const auto at = index.find(m_customer);
    return at ? index.rowAt(*at).displayName : QString();
}

QString FollowUpForm::dayText() const
{
    const QDate day = dayFor(m_when, m_till.today());
    return day.isValid() ? m_till.format().nearDay(day, m_till.today()) : QString();
}

void FollowUpForm::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    Q_EMIT changed();
}

void FollowUpForm::setWhen(const QString& when)
{
    if (m_when == when)
        return;
    m_when = when;
    Q_EMIT changed();
}

void FollowUpForm::begin(const QString& customerId)
{
    const auto customer = CustomerId::fromString(customerId);
    m_seen.reset();
    m_finding.setSearchText({});
    m_owner.begin(customer);
    start(customer, {}, kUsualDay);
    Q_EMIT begun();
}

void FollowUpForm::edit(const Task& seen)
{
    m_seen = seen;
    start(seen.customer, seen.text, seen.dueOn.toString(Qt::ISODate));
    Q_EMIT begun();
}

void FollowUpForm::choose(const QString& customerId)
{
    m_customer = CustomerId::fromString(customerId);
    m_owner.setCustomer(m_customer);
    Q_EMIT changed();
}

void FollowUpForm::chooseAgain()
{
    choose({});
}

QString FollowUpForm::save()
{
    if (m_customer.isNull())
        return tr("Choose the client first.");
    if (m_seen)
        return m_list.change(*m_seen, m_text, m_when);
    return m_list.add(m_customer, m_text, m_when, m_owner.chosen());
}

} // namespace carnet
