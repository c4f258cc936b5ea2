#include "models/domain/rowfields.h"
#include "models/domain/rules.h"

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

constexpr qsizetype kLongestImage = 60'000; // base64 of 45 KB: far more than 256 pixels need

QString imageField()
{
    return u"image"_s;
}

std::optional<Flaw> flawOfImage(const QString& image)
{
    if (image.isEmpty())
        return Flaw{imageField(), u"required"_s, {}};
    if (image.size() > kLongestImage)
        return Flaw{imageField(), u"too_long"_s, u"at most %1 bytes"_s.arg(kLongestImage)};
    const auto decoded =
        QByteArray::fromBase64Encoding(image.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || !decoded.decoded.startsWith(QByteArrayView("\xff\xd8\xff", 3)))
        return Flaw{imageField(), u"value"_s, u"a JPEG picture"_s};
    return std::nullopt;
}

tl::expected<Row, Flaw> wholePhoto(const Operation& operation)
{
    const auto row = checkRow(operation.key, operation.set);
    if (!row)
        return tl::unexpected(row.error());
    auto photo = fromRow<Photo>(*row);
    if (!photo || photo->customer != operation.customer
        || photo->id != Photo::idFor(operation.customer))
        return tl::unexpected(Flaw{u"customer"_s, u"wrong_customer"_s, {}});
    if (const auto flaw = flawOfImage(photo->image))
        return tl::unexpected(*flaw);
    if (photo->takenBy.isNull())
        photo->takenBy = operation.actor;
    if (photo->takenAtMs == 0)
        photo->takenAtMs = operation.atMs;
    return toRow(*photo);
}

Judgement replaced(const Operation& operation, const Facts& facts, const Row& wanted)
{
    if (wanted.fields == facts.row->fields)
        return noop();
    const bool isSeen =
        sawCurrent(operation, *facts.row) || isAsSeen(*facts.row, operation.was, {imageField()});
    Judgement judgement;
    if (!isSeen)
        judgement.verdict = Verdict::Merged;
    // Of two pictures taken at once the later stays; a picture is taken again, not chosen.
    const bool isLater = facts.marks.value(imageField()).hlc < operation.hlc;
    if (isSeen || (isLater && operation.undoes.isNull())) {
        judgement.changes.append(update(*facts.row, wanted));
        judgement.marks = marksOf(operation, wanted);
    }
    return judgement;
}

} // namespace

Judgement putPhoto(const Operation& operation, const Facts& facts)
{
    if (!facts.customer)
        return refuse(Refusal::Gone);
    const auto wanted = wholePhoto(operation);
    if (!wanted)
        return invalid(wanted.error());
    if (facts.row)
        return replaced(operation, facts, *wanted);
    Judgement judgement = created(operation, *wanted);
    if (!operation.was.isEmpty())
        judgement.verdict = Verdict::Merged; // somebody took the old one away
    return judgement;
}

Judgement removePhoto(const Operation& operation, const Facts& facts)
{
    if (!facts.row)
        return noop();
    if (!changedUnseen(operation, *facts.row))
        return applied({removal(*facts.row)});
    Judgement judgement;
    judgement.verdict = Verdict::Merged; // the newer picture stays
    return judgement;
}

} // namespace carnet::rules
