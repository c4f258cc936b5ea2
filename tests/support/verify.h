#pragma once

#include <QTest>

//! Fails with the error's own words; evaluates its argument once.
#define VERIFY_OK(...)                                                                             \
    do {                                                                                           \
        const auto& verified = (__VA_ARGS__);                                                      \
        QVERIFY2(verified.has_value(),                                                             \
                 verified.has_value() ? "" : qPrintable(verified.error().detail));                 \
    } while (false)
