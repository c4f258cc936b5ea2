#pragma once

#include <QJsonObject>
#include <QString>

namespace carnet {

//! A PIN as somebody types it for another person: twice, because nobody sees it.
struct PinEntry {
    QString pin;
    QString again;

    [[nodiscard]] bool isEmpty() const { return pin.isEmpty() && again.isEmpty(); }
    //! What speaks against it, as the facts of a refusal; nothing where it can be set.
    [[nodiscard]] QJsonObject doubts() const;

    friend bool operator==(const PinEntry&, const PinEntry&) = default;
};

} // namespace carnet
