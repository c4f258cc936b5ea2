#pragma once

#include "models/presentation/customerscreen.h"
#include "tests/presentation/tillbench.h"

namespace carnet::test {

//! Anna's page, with Ada at the till.
struct CustomerPage {
    TillBench bench;
    UndoToast toast{bench.till()};
    CustomerScreen screen{bench.till(), toast};

    CustomerPage()
    {
        bench.signIn(bench.ada());
        open(bench.anna);
    }

    void open(const Customer& customer)
    {
        screen.open(customer.id);
        bench.settle();
    }
    [[nodiscard]] Customer anna() { return bench.stored<Customer>(bench.anna.id).value(); }
    [[nodiscard]] QVariant attribute(const QString& key, const char* role)
    {
        return cell(*screen.attributes(), rowWith(*screen.attributes(), "key", key), role);
    }
    //! Somebody else writes a value of Anna's that this till has not seen.
    void writeElsewhere(const QString& key, const QJsonValue& value)
    {
        const QJsonObject set{{QStringLiteral("attributes.") + key, value}};
        const Customer seen = bench.anna;
        bench.elsewhere({draft::patchCustomer(bench.by(bench.cleo), seen, set)});
    }
};

} // namespace carnet::test
