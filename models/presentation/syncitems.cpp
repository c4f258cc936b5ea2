#include "models/presentation/syncitems.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct SyncItemWords {
    Q_DECLARE_TR_FUNCTIONS(carnet::SyncCentre)
};

} // namespace

const std::array<ItemRole<ChangeItem>, 9>& ChangeItem::roles()
{
    using I = ChangeItem;
    static const std::array<ItemRole<I>, 9> all{
        {{"gestureId", [](const I& i) -> QVariant { return i.gestureId; }},
         {"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"iconName", [](const I& i) -> QVariant { return i.iconName; }},
         {"what", [](const I& i) -> QVariant { return i.what; }},
         {"detail", [](const I& i) -> QVariant { return i.detail; }},
         {"whenText", [](const I& i) -> QVariant { return i.whenText; }},
         {"stateText", [](const I& i) -> QVariant { return i.stateText; }},
         {"stateKind", [](const I& i) -> QVariant { return i.stateKind; }},
         {"canUndo", [](const I& i) -> QVariant { return i.canUndo; }}}};
    return all;
}

const std::array<ItemRole<RefusedItem>, 13>& RefusedItem::roles()
{
    using I = RefusedItem;
    static const std::array<ItemRole<I>, 13> all{
        {{"gestureId", [](const I& i) -> QVariant { return i.gestureId; }},
         {"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"title", [](const I& i) -> QVariant { return i.title; }},
         {"reason", [](const I& i) -> QVariant { return i.reason; }},
         {"whenText", [](const I& i) -> QVariant { return i.whenText; }},
         {"mine", [](const I& i) -> QVariant { return i.mine; }},
         {"theirs", [](const I& i) -> QVariant { return i.theirs; }},
         {"technical", [](const I& i) -> QVariant { return i.technical; }},
         {"rows", [](const I& i) -> QVariant { return i.rows; }},
         {"moreText", [](const I& i) -> QVariant { return i.moreText; }},
         {"canRetry", [](const I& i) -> QVariant { return i.canRetry; }},
         {"canEdit", [](const I& i) -> QVariant { return i.canEdit; }},
         {"canHand", [](const I& i) -> QVariant { return i.canHand; }}}};
    return all;
}

QString stateKind(const PastGesture& gesture)
{
    if (gesture.pending > 0)
        return u"waiting"_s;
    if (gesture.held > 0)
        return u"held"_s;
    if (gesture.isTakenBack)
        return u"back"_s;
    return gesture.dropped == gesture.operations ? u"dropped"_s : u"sent"_s;
}

QString stateText(const QString& kind)
{
    if (kind == u"waiting"_s)
        return SyncItemWords::tr("Waiting to sync");
    if (kind == u"held"_s)
        return SyncItemWords::tr("Headquarters is looking at it");
    if (kind == u"back"_s)
        return SyncItemWords::tr("Taken back");
    return kind == u"dropped"_s ? SyncItemWords::tr("Given up") : SyncItemWords::tr("Sent");
}

QString technicalOf(const PastGesture& gesture)
{
    return u"%1 %2 %3 %4"_s.arg(
        gesture.refused.toString(),
        FieldCodec<OperationType>::write(gesture.first.type).toString(),
        FieldCodec<Refusal>::write(gesture.refusal).toString(),
        QString::fromUtf8(QJsonDocument(gesture.facts).toJson(QJsonDocument::Compact)));
}

} // namespace carnet
