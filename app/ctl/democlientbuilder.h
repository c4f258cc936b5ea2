#pragma once

#include "app/ctl/demoretailer.h"

namespace carnet {

//! Gives a person a life with the house: what is known, bought, done and noted over two years.
class DemoClientBuilder
{
public:
    DemoClientBuilder(const DemoHouse& house, const DemoTexts& texts, QDate today, DemoDice& dice);

    //! \a owner is the associate whose book the customer is in, or -1.
    [[nodiscard]] DemoClient build(const DemoPerson& person, int index, int owner);

private:
    void chooseHome(const DemoPerson& person, int owner);
    void addContacts(const DemoPerson& person);
    void addAttributes(const DemoPerson& person, int index);
    void addDates(int index);
    void addColours();
    void addSizes(const DemoPerson& person);
    void addPurchases();
    void addActivities();
    void addActivity(const QString& type, qint64 atMs);
    [[nodiscard]] static QJsonObject noted(const QString& type,
                                           const QString& text,
                                           const DemoTopic& about);
    void addAppointment();
    void addNotes();
    void addFollowUp();

    void know(const QString& key, const AttributeValue& value);
    [[nodiscard]] const Product& chooseProduct();
    [[nodiscard]] QDate dayInThePast(int mostDays);
    [[nodiscard]] qint64 openingHours(QDate day);
    [[nodiscard]] AssociateId author();
    [[nodiscard]] DemoTopic topic();

    const DemoHouse& m_house;
    const DemoTexts& m_texts;
    QDate m_today;
    DemoDice& m_dice;
    DemoClient m_client;
    qsizetype m_store = 0;
    QList<int> m_staff;
    int m_owner = -1;
    int m_favourite = 0; // index of a category
    QString m_partner;
};

} // namespace carnet
