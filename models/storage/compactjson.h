#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace carnet {

//! An array or object as QJsonDocument writes it in its compact form, in half the time: every row
//! that is stored has such a column.
[[nodiscard]] QByteArray compactJson(const QJsonValue& json);
//! Appends \a utf8 as a JSON text, with quotation marks.
void appendJsonText(QByteArray& out, QByteArrayView utf8);

} // namespace carnet
