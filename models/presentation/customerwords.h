#pragma once

#include "models/domain/customer.h"
#include "models/domain/referencedata.h"

namespace carnet {

//! A purpose in words; what is none of the known ones stays as it is.
[[nodiscard]] QString purposeText(const QString& purpose);
[[nodiscard]] QString receiptText(ReceiptOption option);
//! "Only you read this", "Colleagues of Rome read this", "Every colleague reads this".
[[nodiscard]] QString readersText(NoteVisibility visibility, const QString& storeName);
//! What is wrong with a field, as a sentence, from the facts of a refusal.
[[nodiscard]] QString flawText(const QJsonObject& facts);
//! \a name is the one of a mandatory attribute without a value.
[[nodiscard]] QString missingText(const QString& name);

} // namespace carnet
