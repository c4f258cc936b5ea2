#pragma once

#include "models/presentation/shell.h"

namespace carnet {

//! Signs an associate in as soon as the till knows her, as if she chose her name and typed her PIN:
//! for scripts and measurements. A wrong PIN counts like any other.
class Attendant final : public QObject
{
    Q_OBJECT

public:
    //! Both outlive the attendant.
    Attendant(Till& till, SignInScreen& signIn, QString staffId, QString pin);

private:
    void tryNow();

    Till& m_till;
    SignInScreen& m_signIn;
    QString m_staffId;
    QString m_pin;
};

} // namespace carnet
