#pragma once

// What Asio 1.74 needs before its first header, so that both GCC and clang-tidy see coroutines.
// Clang 14 knows those of C++20 without saying so; libstdc++ and Asio ask for the words.
#ifdef __clang__
// NOLINTNEXTLINE(bugprone-reserved-identifier)
#define __cpp_impl_coroutine 201902L
#define BOOST_ASIO_HAS_CO_AWAIT 1
#define BOOST_ASIO_HAS_STD_COROUTINE 1
#endif

#include <utility> // IWYU pragma: keep, Asio uses std::exchange without it
