// Customers in several books on the wire.
#include "app/sync/jsonreader.h"
#include "app/sync/wire.h"

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

constexpr qsizetype kLongestSharedName = 2'000;
constexpr qsizetype kLongestNumber = 100;
constexpr qsizetype kLongestCurrency = 8;
constexpr int kMostSharedPlaces = 1'000;

QJsonObject placeToJson(const SharedPlace& place)
{
    const Membership& at = place.membership;
    return {{"id"_L1, at.id.toString()},
            {"ver"_L1, at.version},
            {"book"_L1, at.book.toString()},
            {"associate"_L1, place.owner.isNull() ? QString() : place.owner.toString()},
            {"added_at_ms"_L1, at.addedAtMs},
            {"added_by"_L1, at.addedBy.isNull() ? QString() : at.addedBy.toString()},
            {"last_contact_ms"_L1, place.lastContactMs},
            {"spend_minor"_L1, place.spendMinor}};
}

Result<SharedPlace> placeFromJson(const QJsonObject& json, const CustomerId& customer)
{
    JsonReader reader(json);
    SharedPlace place;
    place.membership.id = {reader.uuid("id"_L1)};
    place.membership.version = reader.integer("ver"_L1);
    place.membership.customer = customer;
    place.membership.book = {reader.uuid("book"_L1)};
    place.membership.addedAtMs = reader.integer("added_at_ms"_L1);
    place.membership.addedBy = AssociateId::fromString(reader.text("added_by"_L1, kLongestNumber));
    place.owner = AssociateId::fromString(reader.text("associate"_L1, kLongestNumber));
    place.lastContactMs = reader.integer("last_contact_ms"_L1);
    place.spendMinor = json.value("spend_minor"_L1).toInteger(); // what came back counts below 0
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return place;
}

Result<SharedCustomer> customerFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    SharedCustomer customer{{reader.uuid("id"_L1)},
                            reader.text("name"_L1, kLongestSharedName),
                            reader.text("number"_L1, kLongestNumber),
                            reader.text("currency"_L1, kLongestCurrency),
                            {}};
    const QJsonArray places = reader.array("places"_L1, kMostSharedPlaces);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    for (const QJsonValue item : places) {
        auto place = placeFromJson(item.toObject(), customer.id);
        if (!place)
            return tl::unexpected(place.error());
        customer.places.append(*std::move(place));
    }
    return customer;
}

} // namespace

QJsonObject toJson(const SharedRequest& request)
{
    return {{"associate"_L1, request.associate.toString()}};
}

Result<SharedRequest> sharedRequestFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    const SharedRequest request{{reader.uuid("associate"_L1)}};
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return request;
}

QJsonObject toJson(const SharedAnswer& answer)
{
    QJsonArray customers;
    for (const SharedCustomer& customer : answer.customers) {
        QJsonArray places;
        for (const SharedPlace& place : customer.places)
            places.append(placeToJson(place));
        customers.append(QJsonObject{{"id"_L1, customer.id.toString()},
                                     {"name"_L1, customer.name},
                                     {"number"_L1, customer.number},
                                     {"currency"_L1, customer.currency},
                                     {"places"_L1, places}});
    }
    return {{"total"_L1, answer.total}, {"customers"_L1, customers}};
}

Result<SharedAnswer> sharedAnswerFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    SharedAnswer answer{reader.integer("total"_L1), {}};
    const QJsonArray customers = reader.array("customers"_L1, kMostShared);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    for (const QJsonValue item : customers) {
        auto customer = customerFromJson(item.toObject());
        if (!customer)
            return tl::unexpected(customer.error());
        answer.customers.append(*std::move(customer));
    }
    return answer;
}

} // namespace carnet::sync
