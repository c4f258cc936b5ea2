#pragma once

#include <QTest>

#include <rapidcheck.h>

//! Runs a RapidCheck property as one step of a Qt test; the counter-example is printed.
#define VERIFY_HOLDS(...) QVERIFY(rc::check(__VA_ARGS__))
