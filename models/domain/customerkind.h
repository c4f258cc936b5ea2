#pragma once

#include "models/domain/customer.h"

namespace carnet {

//! The fields that make a person an organisation or the other way round. An organisation has one
//! name and no title, so a person's name becomes its name as it is read; nothing changes where she
//! is of that type already.
[[nodiscard]] QJsonObject fieldsToBecome(CustomerType type, const Customer& customer);

} // namespace carnet
