#pragma once

#include "models/search/indexrow.h"

#include <QByteArray>

namespace carnet::search {

//! The texts of a row (names, account number, phones, e-mails, addresses) as one byte string.
[[nodiscard]] QByteArray encodedContact(const IndexRow& row);

//! Fills the texts of \a row from what encodedContact made.
void decodeContact(QByteArrayView bytes, IndexRow& row);

} // namespace carnet::search
