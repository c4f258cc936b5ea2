#pragma once

#include "models/presentation/till.h"

#include <QTimer>
#include <qqmlregistration.h>

namespace carnet {

//! The bar that says what was done and offers to take it back. One at a time.
class UndoToast final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool isVisible READ isVisible NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)

public:
    explicit UndoToast(Till& till, QObject* parent = nullptr);

    [[nodiscard]] bool isVisible() const { return !m_text.isEmpty(); }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool canUndo() const { return !m_done.isEmpty(); }

    //! Shows \a text; \a done (in order) is what undo takes back.
    void offer(const QString& text, const QList<Operation>& done);
    void say(const QString& text) { offer(text, {}); }

    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismiss();
    //! While the pointer or the focus rests on it, it stays.
    Q_INVOKABLE void hold(bool held);

Q_SIGNALS:
    void changed();

private:
    Till& m_till;
    QTimer m_timer;
    QString m_text;
    QList<Operation> m_done;
};

} // namespace carnet
