#pragma once

#include "models/presentation/activitytypeform.h"
#include "models/presentation/setuptable.h"

namespace carnet {

//! A kind of activity in the table of headquarters.
struct ActivityTypeEntry {
    QString typeId;
    QString number; //!< its place in the order
    QString name;
    QString iconName;
    QString lengthText; //!< whether a length is asked for
    QString fieldsText; //!< what else is asked for, and whether the timeline shows it
    QString translations; //!< the names in the other languages

    [[nodiscard]] const QString& key() const { return typeId; }
    [[nodiscard]] static const std::array<ItemRole<ActivityTypeEntry>, 7>& roles();
    friend bool operator==(const ActivityTypeEntry&, const ActivityTypeEntry&) = default;
};

//! What associates can log, in the order in which the composer offers it.
class ActivityTypesScreen final : public carnet::SetupTable
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* types READ types CONSTANT)
    Q_PROPERTY(carnet::ActivityTypeForm* form READ form CONSTANT)

public:
    ActivityTypesScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* types() { return &m_types; }
    [[nodiscard]] int count() const override { return m_types.rowCount(); }
    [[nodiscard]] QString countText() const override
    {
        return tr("%Ln activity types", nullptr, count());
    }
    [[nodiscard]] ActivityTypeForm* form() { return &m_form; }

    Q_INVOKABLE void edit(int row);
    Q_INVOKABLE void move(int from, int to);

private:
    void fill() override;
    [[nodiscard]] QString lengthText(const ActivityType& type) const;
    [[nodiscard]] static QString fieldsText(const ActivityType& type);

    ActivityTypeForm m_form;
    ValueListModel<ActivityTypeEntry> m_types;
};

} // namespace carnet
