#pragma once

#include <QtGlobal>

namespace carnet {

//! While it lives, Ctrl+C asks politely; a second one ends the program as usual.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Q_DISABLE_COPY_MOVE(Interrupt)

    [[nodiscard]] static bool isRequested();
};

} // namespace carnet
