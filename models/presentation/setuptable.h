#pragma once

#include "models/presentation/undotoast.h"

#include <qqmlregistration.h>

namespace carnet {

//! A table of what headquarters has set up. It follows what changes there, but only while somebody
//! looks at it.
class SetupTable : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)

public:
    [[nodiscard]] virtual int count() const = 0;
    //! Empty where the number says nothing.
    [[nodiscard]] virtual QString countText() const { return {}; }

    void setShown(bool shown);

Q_SIGNALS:
    void changed();

protected:
    //! Both outlive the table.
    SetupTable(Till& till, UndoToast& toast, QObject* parent);

    [[nodiscard]] Till& till() const { return m_till; }
    [[nodiscard]] bool isShown() const { return m_isShown; }

    //! Fills the rows anew, if somebody looks.
    void show();
    //! The rows become what is set up now.
    virtual void fill() = 0;
    //! Does what a press on a row asks for, and offers to take it back; a switch that was pressed
    //! in vain goes back.
    void perform(Till::Find drafts, const QString& said);
    void perform(const QList<Operation>& drafts, const QString& said);
    //! Brings one of \a all, as they are set up, to another place in their order.
    template<Entity E>
    void moveAmong(const QList<E>& all, int from, int to)
    {
        if (from < 0 || from >= all.size() || to < 0 || to >= all.size() || from == to)
            return;
        QList<Row> rows;
        for (const E& each : all)
            rows.append(toRow(each));
        moveRow(rows, m_till.format().name(all.at(from)), from, to);
    }

private:
    void moveRow(const QList<Row>& rows, const QString& name, int from, int to);

    Till& m_till;
    UndoToast& m_toast;
    bool m_isShown = false;
};

} // namespace carnet
