#pragma once

#include "models/presentation/namedform.h"

namespace carnet {

//! A kind of activity as somebody sets it up, and what speaks against it by the rules.
class ActivityTypeForm final : public carnet::NamedForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QStringList icons READ icons CONSTANT)
    Q_PROPERTY(QString icon READ icon WRITE setIcon NOTIFY changed)
    Q_PROPERTY(bool hasDuration READ hasDuration WRITE setHasDuration NOTIFY changed)

public:
    ActivityTypeForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    //! The drawings an activity can have.
    [[nodiscard]] static QStringList icons();
    [[nodiscard]] QString icon() const { return m_draft.icon; }
    void setIcon(const QString& icon);
    [[nodiscard]] bool hasDuration() const { return m_draft.hasDuration; }
    void setHasDuration(bool hasDuration);

    Q_INVOKABLE void begin(const QString& typeId);
    Q_INVOKABLE void beginNew();

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    void take(const Row& row) override;

private:
    std::optional<ActivityType> m_seen; // none of a new one
    ActivityType m_draft;
};

} // namespace carnet
