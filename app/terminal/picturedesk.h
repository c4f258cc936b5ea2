#pragma once

#include "app/terminal/systemdialogs.h"
#include "models/presentation/customerphoto.h"

namespace carnet {

//! Lets the person choose a picture file in the system's dialog.
class PictureDesk final : public QObject
{
    Q_OBJECT

public:
    //! Both outlive the desk.
    PictureDesk(SystemDialogs& dialogs, CustomerPhoto& photo);

private:
    void choose();

    SystemDialogs& m_dialogs;
    CustomerPhoto& m_photo;
};

} // namespace carnet
