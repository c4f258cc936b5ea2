#pragma once

#include "models/presentation/addclientscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"

namespace carnet::test {

//! Ada adds a client.
struct AddClientSheet {
    TillBench bench;
    UndoToast toast{bench.till()};
    AddClientScreen screen{bench.till(), toast};

    AddClientSheet() { bench.signIn(bench.ada()); }

    [[nodiscard]] QVariant candidate(const QString& name, const char* role)
    {
        return cell(*screen.candidates(), rowWith(*screen.candidates(), "name", name), role);
    }
    //! Every new client needs a style and a birthday; without another word she is a VIP, too.
    void needMore()
    {
        AttributeDefinition style = definition(QStringLiteral("style"));
        AttributeDefinition birthday = definition(QStringLiteral("birthday"));
        AttributeDefinition vip = definition(QStringLiteral("vip"));
        vip.defaultValue = QStringLiteral("true");
        for (AttributeDefinition* one : {&style, &birthday, &vip})
            one->mandatory = true;
        bench.headquartersPuts({toRow(style), toRow(birthday), toRow(vip)});
    }
    [[nodiscard]] AttributeDefinition definition(const QString& key)
    {
        return *bench.till().reference().anyAttribute(key);
    }
    void signInWithout(Right right)
    {
        const Associate limited = bench.takeAway(right, bench.cleo);
        bench.signIn(limited);
    }
};

} // namespace carnet::test
