#pragma once

#include "app/ctl/demopeople.h"
#include "app/ctl/demotexts.h"
#include "models/domain/task.h"

namespace carnet {

//! A customer of the demo with everything that hangs on it.
struct DemoClient {
    Customer customer;
    QList<ContactPoint> contacts;
    std::optional<Membership> membership;
    QList<Purchase> purchases; //!< oldest first
    QList<Activity> activities;
    QList<Note> notes;
    QList<Task> tasks;
};

//! A believable retailer, the same for the same options on every machine.
class DemoRetailer
{
public:
    explicit DemoRetailer(const DemoOptions& options);

    [[nodiscard]] const DemoHouse& house() const { return m_house; }
    [[nodiscard]] int customers() const { return m_options.customers; }
    //! The books that hold at least one customer, without their numbers.
    [[nodiscard]] QList<ClientBook> books() const;
    [[nodiscard]] DemoClient client(int index) const;

private:
    void assignBooks();

    DemoOptions m_options;
    DemoHouse m_house;
    DemoPeople m_people;
    DemoTexts m_texts;
    QList<int> m_owners; // associate by customer, -1 = in no book
};

} // namespace carnet
