#include "app/terminal/undokeys.h"

#include <QKeyEvent>
#include <QVariant>

namespace carnet {

UndoKeys::UndoKeys(QObject& app, QObject* parent)
    : QObject(parent)
{
    app.installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    auto* const key = static_cast<QKeyEvent*>(event);
    if (!key->matches(QKeySequence::Undo))
        return false;
    // A property of both kinds of fields, TextInput and TextEdit.
    const QVariant canUndo = watched->property("canUndo");
    if (!canUndo.isValid() || canUndo.toBool())
        return false;
    event->ignore();
    return true;
}

} // namespace carnet
