#include "models/presentation/bookplace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

// Who selects more works on them at once; megabytes are not written down for each click.
constexpr qsizetype kMostSelected = 5'000;

} // namespace

QString BookPlace::toString() const
{
    QJsonArray ids;
    if (selected.size() <= kMostSelected) {
        for (const CustomerId& id : selected)
            ids.append(id.toString());
    }
    const QJsonObject json{{u"top"_s, top.toString()},
                           {u"row"_s, row},
                           {u"selecting"_s, isSelecting},
                           {u"selected"_s, ids}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

BookPlace BookPlace::fromString(const QString& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    BookPlace place;
    place.top = CustomerId::fromString(json.value("top"_L1).toString());
    place.row = std::max(0, json.value("row"_L1).toInt());
    place.isSelecting = json.value("selecting"_L1).toBool();
    for (const QJsonValue id : json.value("selected"_L1).toArray())
        place.selected.insert(CustomerId::fromString(id.toString()));
    return place;
}

} // namespace carnet
