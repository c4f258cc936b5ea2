#pragma once

#include "models/presentation/fieldsetup.h"
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
    Q_PROPERTY(QString usualMinutes READ usualMinutes WRITE setUsualMinutes NOTIFY changed)
    Q_PROPERTY(bool onTimeline READ onTimeline WRITE setOnTimeline NOTIFY changed)
    Q_PROPERTY(carnet::FieldSetup* fields READ fields CONSTANT)

public:
    ActivityTypeForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    //! The drawings an activity can have.
    [[nodiscard]] static QStringList icons();
    [[nodiscard]] QString icon() const { return m_draft.icon; }
    void setIcon(const QString& icon);
    [[nodiscard]] bool hasDuration() const { return m_draft.hasDuration; }
    void setHasDuration(bool hasDuration);
    //! As it is typed; empty when there is no usual length.
    [[nodiscard]] QString usualMinutes() const { return m_usualMinutes; }
    void setUsualMinutes(const QString& minutes);
    [[nodiscard]] bool onTimeline() const { return m_draft.onTimeline; }
    void setOnTimeline(bool onTimeline);
    [[nodiscard]] FieldSetup* fields() { return &m_fields; }

    Q_INVOKABLE void begin(const QString& typeId);
    Q_INVOKABLE void beginNew();

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    void take(const Row& row) override;
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;

private:
    void start();

    std::optional<ActivityType> m_seen; // none of a new one
    ActivityType m_draft;
    QString m_usualMinutes;
    FieldSetup m_fields;
};

} // namespace carnet
