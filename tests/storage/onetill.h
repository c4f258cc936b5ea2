#pragma once

#include "tests/storage/retail.h"

namespace carnet::test {

//! A retailer with one till that is in step and knows Ana.
struct OneTill {
    std::unique_ptr<Retail> retail;
    std::unique_ptr<TerminalStore> till;
    Customer ana;

    //! Everything anew, with nothing left of what was before.
    void start()
    {
        using namespace Qt::StringLiterals;
        till.reset();
        retail = std::make_unique<Retail>();
        ana = retail->customer(u"Ana"_s, {retail->customersA.id});
        retail->put({toRow(ana), toRow(retail->email(ana, u"ana@example.org"_s))});
        till = retail->till(1);
        synchronise();
    }
    void synchronise() const { Retail::synchronise(*till, *retail->hq, retail->tillA.id); }
    [[nodiscard]] Gesture byAda() const { return retail->by(retail->ada.id, retail->storeA.id); }
    [[nodiscard]] Outcome rename(const Customer& customer, const QString& name) const
    {
        using namespace Qt::StringLiterals;
        const auto row = must(till->find({EntityKind::Customer, customer.id.value}));
        const auto seen = must(fromRow<Customer>(*row));
        return must(till->apply({draft::patchCustomer(byAda(), seen, {{u"first_name"_s, name}})}));
    }
};

[[nodiscard]] inline QString firstName(const TerminalStore& till, const Customer& customer)
{
    using namespace Qt::StringLiterals;
    const auto row = must(till.find({EntityKind::Customer, customer.id.value}));
    return row ? row->fields.value(u"first_name"_s).toString() : u"(none)"_s;
}

} // namespace carnet::test
