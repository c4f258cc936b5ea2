#pragma once

#include "models/presentation/shell.h"

#include <QSocketNotifier>

namespace carnet {

//! Signs an associate in, as if she chose her name, which is done as soon as the till knows her,
//! and typed her PIN, which is the first line of standard input whenever it comes: for scripts and
//! measurements. A wrong PIN counts like any other.
class Attendant final : public QObject
{
    Q_OBJECT

public:
    //! Both outlive the attendant.
    Attendant(Till& till, SignInScreen& signIn, QString staffId);

private:
    void choose();
    void read();
    void typePin();

    Till& m_till;
    SignInScreen& m_signIn;
    QString m_staffId;
    bool m_isChosen = false;
    QSocketNotifier m_input;
    QByteArray m_read;
    QString m_pin;
};

} // namespace carnet
