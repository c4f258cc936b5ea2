#pragma once

#include "models/presentation/setupform.h"
#include "models/presentation/stepsetup.h"

#include <qqmlregistration.h>

namespace carnet {

//! A task list as somebody sets it up, and what speaks against it by the rules.
class TaskListForm final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QString description READ description WRITE setDescription NOTIFY changed)
    Q_PROPERTY(QStringList owners READ owners NOTIFY changed)
    Q_PROPERTY(int owner READ owner WRITE setOwner NOTIFY changed)
    Q_PROPERTY(carnet::StepSetup* steps READ steps CONSTANT)

public:
    TaskListForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QString name() const { return m_draft.name; }
    void setName(const QString& name);
    [[nodiscard]] QString description() const { return m_draft.description; }
    void setDescription(const QString& text);
    //! Nobody by name, then each associate.
    [[nodiscard]] QStringList owners() const;
    [[nodiscard]] int owner() const;
    void setOwner(int place);
    [[nodiscard]] StepSetup* steps() { return &m_steps; }

    Q_INVOKABLE void begin(const QString& listId);
    Q_INVOKABLE void beginNew();

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    void showDraft() override { Q_EMIT changed(); }
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;

private:
    void start();

    std::optional<TaskList> m_seen; // none of a new one
    TaskList m_draft;
    StepSetup m_steps;
};

} // namespace carnet
