#pragma once

#include <QVariantMap>

namespace carnet {

//! What somebody typed into a field of a form, without blanks around it.
[[nodiscard]] inline QString typedText(const QVariantMap& form, const QString& field)
{
    return form.value(field).toString().trimmed();
}

} // namespace carnet
