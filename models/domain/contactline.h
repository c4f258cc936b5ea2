#pragma once

#include "models/domain/customer.h"

namespace carnet {

//! A way to reach a customer in one line; of an address: street, code and city, country.
[[nodiscard]] QString contactLine(const ContactPoint& point);

} // namespace carnet
