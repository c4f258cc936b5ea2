#pragma once

#include "app/ctl/demohouse.h"

namespace carnet {

//! What a text can speak about.
struct DemoTopic {
    QString product;
    QString colour;
    QString category;
    QString partner;
};

//! Sentences as associates write them.
class DemoTexts
{
public:
    DemoTexts();

    //! \a kind: an activity type's key, `notes` or `follow_ups`.
    [[nodiscard]] QString write(const QString& kind, const DemoTopic& topic, DemoDice& dice) const;
    [[nodiscard]] const QStringList& contactTimes() const { return m_contactTimes; }

private:
    QHash<QString, QStringList> m_sentences;
    QStringList m_events;
    QStringList m_weekdays;
    QStringList m_contactTimes;
};

} // namespace carnet
