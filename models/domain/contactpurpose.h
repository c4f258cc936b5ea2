#pragma once

#include "models/domain/customer.h"

namespace carnet {

//! What a way to reach a customer may be for, the usual ones first (CU-5). The words are on the
//! wire; what older data says in other words is kept and shown as it is.
[[nodiscard]] QStringList purposesOf(ContactKind kind);

//! What a new one is for unless somebody says otherwise (CU-3).
[[nodiscard]] QString defaultPurpose(CustomerType type, ContactKind kind);

} // namespace carnet
