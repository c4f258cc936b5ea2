#pragma once

#include "models/presentation/attributeitems.h"
#include "models/presentation/setupform.h"

#include <qqmlregistration.h>

namespace carnet {

//! A kind of activity as somebody sets it up, and what speaks against it by the rules.
class ActivityTypeForm final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QStringList icons READ icons CONSTANT)
    Q_PROPERTY(QString icon READ icon WRITE setIcon NOTIFY changed)
    Q_PROPERTY(bool hasDuration READ hasDuration WRITE setHasDuration NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* translations READ translations CONSTANT)

public:
    ActivityTypeForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QString name() const { return m_draft.name; }
    void setName(const QString& name);
    //! The drawings an activity can have.
    [[nodiscard]] static QStringList icons();
    [[nodiscard]] QString icon() const { return m_draft.icon; }
    void setIcon(const QString& icon);
    [[nodiscard]] bool hasDuration() const { return m_draft.hasDuration; }
    void setHasDuration(bool hasDuration);
    [[nodiscard]] QAbstractListModel* translations() { return &m_translations; }

    Q_INVOKABLE void begin(const QString& typeId);
    Q_INVOKABLE void beginNew();
    Q_INVOKABLE void translate(const QString& language, const QString& name);

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    void showDraft() override;
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;

private:
    std::optional<ActivityType> m_seen; // none of a new one
    ActivityType m_draft;
    ValueListModel<TranslationItem> m_translations;
};

} // namespace carnet
