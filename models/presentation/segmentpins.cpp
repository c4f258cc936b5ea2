#include "models/presentation/segmentpins.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace carnet {

SegmentPins::SegmentPins(Till& till, QString name, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_name(std::move(name))
{
    connect(&till, &Till::associateChanged, this, &SegmentPins::read);
}

QString SegmentPins::memoryName() const
{
    return m_name + m_till.associate().id.toString();
}

void SegmentPins::read()
{
    m_chosen.clear();
    if (!m_till.isSignedIn())
        return;
    m_till.read(
        this,
        [name = memoryName()](TerminalStore& store) { return store.memory(name); },
        [this, name = memoryName()](const Result<QString>& remembered) {
            if (!remembered || name != memoryName())
                return;
            const QJsonObject pins = QJsonDocument::fromJson(remembered->toUtf8()).object();
            for (auto pin = pins.begin(); pin != pins.end(); ++pin)
                m_chosen.insert(SavedFilterId::fromString(pin.key()), pin->toBool());
            Q_EMIT changed();
        });
}

bool SegmentPins::isPinned(const SavedFilter& filter) const
{
    return filter.shared ? m_chosen.value(filter.id, filter.pinned) : filter.pinned;
}

void SegmentPins::set(const SavedFilterId& filter, bool pinned)
{
    m_chosen.insert(filter, pinned);
    keep();
}

void SegmentPins::drop(const SavedFilterId& filter)
{
    if (m_chosen.remove(filter))
        keep();
}

//! Filters that are gone are forgotten.
void SegmentPins::keep()
{
    QJsonObject pins;
    for (const SavedFilter& filter : m_till.reference().savedFilters) {
        if (const auto pin = m_chosen.constFind(filter.id); pin != m_chosen.cend())
            pins.insert(filter.id.toString(), *pin);
    }
    m_till.remember(memoryName(),
                    QString::fromUtf8(QJsonDocument(pins).toJson(QJsonDocument::Compact)));
    Q_EMIT changed();
}

} // namespace carnet
