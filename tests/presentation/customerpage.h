#pragma once

#include "models/presentation/customerscreen.h"
#include "tests/presentation/tillbench.h"

namespace carnet::test {

//! A till with the page of a client; nobody has signed in.
struct CustomerDesk {
    TillBench bench;
    UndoToast toast{bench.till()};
    CustomerScreen screen{bench.till(), toast};

    //! Somebody signs in and opens Anna's page.
    void enter(const Associate& associate)
    {
        bench.signIn(associate);
        open(bench.anna.id);
    }
    void open(const CustomerId& id)
    {
        screen.open(id);
        bench.settle();
    }
    void open(const Customer& customer) { open(customer.id); }
    //! Of her details.
    [[nodiscard]] QString save(const QString& key, const QString& text)
    {
        QString words = screen.details()->save(key, text);
        bench.settle();
        return words;
    }
    [[nodiscard]] QVariant detail(const QString& key, const char* role)
    {
        const auto& rows = *screen.details()->rows();
        return cell(rows, rowWith(rows, "key", key), role);
    }
    [[nodiscard]] QVariantList timeline(const char* role)
    {
        return column(*screen.timeline(), role);
    }
    [[nodiscard]] QString firstEntry() { return timeline("activityId").value(0).toString(); }
    [[nodiscard]] QString pointWith(const QString& value)
    {
        const auto& points = *screen.contactPoints();
        return cell(points, rowWith(points, "value", value), "pointId").toString();
    }
};

//! Anna's page, with Ada at the till.
struct CustomerPage : CustomerDesk {
    CustomerPage() { enter(bench.ada()); }

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
