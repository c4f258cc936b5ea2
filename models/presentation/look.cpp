#include "models/presentation/look.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace carnet {

QString Look::toString() const
{
    const QJsonObject look{
        {u"theme"_s, theme}, {u"reduced_motion"_s, reducedMotion}, {u"text_scale"_s, textScale}};
    return QString::fromUtf8(QJsonDocument(look).toJson(QJsonDocument::Compact));
}

std::optional<Look> Look::fromString(const QString& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const Look usual;
    const QJsonObject look = document.object();
    return Look{look[u"theme"].toString(usual.theme),
                look[u"reduced_motion"].toBool(usual.reducedMotion),
                look[u"text_scale"].toDouble(usual.textScale)};
}

} // namespace carnet
