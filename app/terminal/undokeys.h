#pragma once

#include <QObject>

namespace carnet {

//! Lets the keys of undo through where the field with the focus has nothing to take back, so that
//! they mean the last act as they do everywhere else. Fields of Qt 6.4 keep them in any case.
class UndoKeys final : public QObject
{
    Q_OBJECT

public:
    //! From now on, in every window of \a app.
    explicit UndoKeys(QObject& app, QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace carnet
