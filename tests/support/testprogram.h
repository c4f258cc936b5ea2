#pragma once

#include <QObject>

#include <memory>

namespace carnet::test {

//! Makes a test known to the program it is linked into; CARNET_TEST does it.
class RegisteredTest final
{
public:
    using Make = std::unique_ptr<QObject> (*)();

    //! \a file is the source of the test: `tst_card.cpp` is run as `tst_card`.
    RegisteredTest(const char* file, Make make);
};

} // namespace carnet::test

//! Registers a test class. Stands in the namespace that the file has to itself, because the files
//! of a folder are compiled together.
#define CARNET_TEST(Class)                                                                         \
    const carnet::test::RegisteredTest registeredTest(                                             \
        __FILE__, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
