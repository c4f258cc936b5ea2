#pragma once

#include "models/presentation/preferences.h"
#include "models/presentation/till.h"

namespace carnet {

//! Remembers on this till how the screens look to each associate, and the theme of the sign-in
//! itself, which holds for whoever has chosen nothing.
class LookMemory final : public QObject
{
    Q_OBJECT

public:
    //! Both must outlive it.
    LookMemory(Till& till, Preferences& preferences, QObject* parent = nullptr);

private:
    void readTheme();
    //! Somebody signed in or left.
    void follow();
    void show(const Look& look);
    void keep();

    Till& m_till;
    Preferences& m_preferences;
    AssociateId m_of; // null = nobody is signed in
    QString m_themeOfTill;
    bool m_isShowing = false; // what changes meanwhile nobody has chosen
};

} // namespace carnet
