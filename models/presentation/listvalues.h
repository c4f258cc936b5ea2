#pragma once

#include "models/presentation/attributeitems.h"

namespace carnet {

// The values of a list while somebody sets it up: {value, translations: {language: text}}, as
// attributes and fields of activities have them. Rows that are not there change nothing.

//! In one language; a value that was never written in it says what it is.
[[nodiscard]] QList<ListValueItem> listValueItems(const QJsonArray& options,
                                                  const QString& language);

void addListValue(QJsonArray& options);
//! False where there is nothing to do.
bool removeListValue(QJsonArray& options, int row);
bool moveListValue(QJsonArray& options, int row, int by);
//! Values that are among \a saved stay what they are, because somebody may have them; only their
//! text changes.
bool setListValue(QJsonArray& options,
                  int row,
                  const QString& language,
                  const QString& text,
                  const QJsonArray& saved);

} // namespace carnet
