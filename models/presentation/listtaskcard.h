#pragma once

#include "models/domain/listwork.h"
#include "models/presentation/till.h"

#include <qqmlregistration.h>

namespace carnet {

//! What a task of a started list says to those who do it: instructions, whom to ask, and where it
//! leads.
class ListTaskCard final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString listName READ listName NOTIFY changed)
    Q_PROPERTY(QString dueText READ dueText NOTIFY changed)
    Q_PROPERTY(QString instructions READ instructions NOTIFY changed)
    Q_PROPERTY(QString contact READ contact NOTIFY changed)
    Q_PROPERTY(int operation READ operation NOTIFY changed)
    Q_PROPERTY(QString operationText READ operationText NOTIFY changed)
    Q_PROPERTY(QString url READ url NOTIFY changed)

public:
    //! \a till outlives it.
    explicit ListTaskCard(const Till& till, QObject* parent = nullptr);

    [[nodiscard]] QString name() const { return m_work.step.name; }
    [[nodiscard]] QString listName() const { return m_work.listName; }
    [[nodiscard]] QString dueText() const { return m_dueText; }
    [[nodiscard]] QString instructions() const { return m_work.step.instructions; }
    [[nodiscard]] QString contact() const { return m_work.step.contact; }
    //! 0 where it leads to none, or to one that this till does not know or the associate may not
    //! start.
    [[nodiscard]] int operation() const { return m_operation; }
    [[nodiscard]] QString operationText() const;
    [[nodiscard]] QString url() const { return m_work.step.url; }

    void show(const ListWork& work);

Q_SIGNALS:
    void changed();
    //! It is to be seen.
    void begun();

private:
    const Till& m_till;
    ListWork m_work;
    QString m_dueText;
    int m_operation = 0;
};

} // namespace carnet
