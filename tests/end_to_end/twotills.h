#pragma once

#include "app/terminal/window.h"
#include "app/terminal/workplace.h"
#include "tests/support/retailer.h"
#include "tests/support/windowdriver.h"

#include <QTest>

#include <functional>

namespace carnet::test {

constexpr int kPatienceMs = 60'000;

//! A till with its window before whoever tests, and another till that hears of it through a
//! headquarters of their own.
struct TwoTills {
    void start();
    [[nodiscard]] WindowDriver driver() const { return WindowDriver(*window->quickWindow()); }

    [[nodiscard]] bool signIn(const QString& name) const;
    //! Of the first who has this role.
    [[nodiscard]] QString nameOf(const QString& role) const;
    //! Over what stands there.
    [[nodiscard]] bool fill(const QString& field, const QString& text) const;
    //! Presses, and waits until the form that opened is on the screen.
    [[nodiscard]] bool edit(const QString& section, const QString& row) const;

    [[nodiscard]] bool elsewhere(const std::function<bool(const ReferenceData&)>& isTrue) const
    {
        return QTest::qWaitFor([&] { return isTrue(there->till().reference()); }, kPatienceMs);
    }
    [[nodiscard]] bool otherHas(const RowKey& key) const;
    //! How many clients the other till has.
    [[nodiscard]] int held() const { return there->till().snapshot().index->size(); }
    //! How many have the client, as the other till knows it.
    [[nodiscard]] std::size_t ownersElsewhere(const CustomerId& id) const;
    //! Whether the other till lets her in with  pin.
    [[nodiscard]] bool letsIn(const AssociateId& who, const QString& pin) const;
    //! Somebody at the other till adds a client of a colleague to the own book.
    [[nodiscard]] CustomerId shareAtTheOtherTill() const;

    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<Retailer> retailer;
    std::unique_ptr<Workplace> there;
    std::unique_ptr<Workplace> here;
    std::unique_ptr<Window> window;

private:
    [[nodiscard]] std::unique_ptr<Workplace> open(int number);
};

} // namespace carnet::test
