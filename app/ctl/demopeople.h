#pragma once

#include "app/ctl/demohouse.h"
#include "models/domain/attributevalue.h"
#include "models/domain/customer.h"

namespace carnet {

//! Somebody invented: who, from where, how to be reached.
struct DemoPerson {
    QString country; //!< ISO 3166
    QString language; //!< BCP 47
    bool isFemale = true;
    QString firstName;
    QString lastName;
    QString partner; //!< forename
    QString email;
    QString phone;
    QString street;
    QString postalCode;
    QString city;
};

//! Invents people of many countries; the first ones are always the same.
class DemoPeople
{
public:
    DemoPeople();

    [[nodiscard]] DemoPerson person(int index, DemoDice& dice) const;

private:
    struct Name {
        QString native;
        QString latin; //!< as in an e-mail address
    };
    struct Culture {
        QString country;
        QString language;
        QString address;
        QStringList phones;
        QList<std::pair<QString, QString>> cities; //!< postal code, name
        QStringList streets;
        QList<Name> female;
        QList<Name> male;
        QList<Name> family;
        QList<Name> familyFemale;
    };
    struct CastMember {
        qsizetype culture = 0;
        bool isFemale = true;
        Name first;
        Name last;
    };

    [[nodiscard]] static Name nameFrom(const QString& text);
    [[nodiscard]] static QList<Name> namesFrom(const QJsonValue& array);
    [[nodiscard]] static Culture cultureFrom(const QJsonObject& source);
    static void reach(DemoPerson& person,
                      const Culture& culture,
                      const CastMember& who,
                      DemoDice& dice);

    QList<Culture> m_cultures;
    QList<int> m_weights;
    QList<CastMember> m_cast;
};

} // namespace carnet
