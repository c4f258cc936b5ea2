#include "models/domain/reworking.h"

#include "models/domain/rowfields.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

bool isNameOnly(const QStringList& fields)
{
    return std::ranges::all_of(fields, [](const QString& field) {
        return field == u"first_name"_s || field == u"last_name"_s;
    });
}

//! The page of a client has a form for it that takes all of it.
bool hasForm(const Operation& refused)
{
    const QStringList fields = refused.set.keys();
    switch (refused.type) {
    case OperationType::AddNote:
    case OperationType::AddContactPoint:
    case OperationType::PutReference:
    case OperationType::PutSavedFilter:
        return true;
    case OperationType::LogActivity:
        return refused.set.value(u"fulfils"_s).toString().isEmpty(); // a plan is ticked off again
    case OperationType::PatchNote:
        return fields == QStringList{u"text"_s};
    case OperationType::PatchContactPoint:
        return !fields.contains(u"consent"_s); // that is asked for, not typed
    case OperationType::PatchCustomer:
        return isNameOnly(fields) || (fields.size() == 1 && attributeKey(fields.constFirst()));
    default:
        return false;
    }
}

bool changes(const Operation& operation, const QString& field)
{
    return operation.set.contains(field)
        && operation.set.value(field) != operation.was.value(field);
}

bool sharesAChange(const Operation& refused, const Operation& done)
{
    const QStringList fields = refused.set.keys();
    return std::ranges::any_of(fields, [&](const QString& field) {
        return changes(refused, field) && changes(done, field);
    });
}

//! The same row changed in the same respect.
bool isChangedAnew(const Operation& refused, const Operation& done)
{
    return done.type == refused.type && done.key == refused.key && sharesAChange(refused, done);
}

//! What was refused is written anew, or corrects the same as it had wanted to.
bool isLoggedAnew(const Operation& refused, const Operation& done)
{
    const auto pointer = [](const Operation& operation, const QString& name) {
        return operation.set.value(name).toString();
    };
    const QString corrects = pointer(done, u"corrects"_s);
    return done.type == OperationType::LogActivity && pointer(done, u"fulfils"_s).isEmpty()
        && (corrects.isEmpty() || corrects == pointer(refused, u"corrects"_s));
}

bool isPutAnew(const Operation& refused, const Operation& done)
{
    if (!refused.was.isEmpty() || done.key == refused.key)
        return isChangedAnew(refused, done);
    // What is new gets another id, but a setting is known by its name.
    return done.type == refused.type && done.key.kind == refused.key.kind && done.was.isEmpty()
        && done.key.kind != EntityKind::Setting
        && done.set.value(u"view"_s).toObject().value(u"book"_s)
        == refused.set.value(u"view"_s).toObject().value(u"book"_s);
}

} // namespace

bool canBeReworked(const QList<Operation>& refused)
{
    if (refused.isEmpty())
        return false;
    const Operation& first = refused.constFirst();
    if (!first.undoes.isNull())
        return false;
    if (refused.size() == 1 && hasForm(first))
        return true;
    // With her contact points and her place in a book, which build on her.
    const auto isHers = [&first](const Operation& one) { return one.customer == first.customer; };
    return first.type == OperationType::CreateCustomer && std::ranges::all_of(refused, isHers);
}

bool isReworked(const Operation& refused, const Operation& done)
{
    using T = OperationType;
    if (done.actor != refused.actor)
        return false;
    if (refused.type == T::CreateCustomer)
        return done.type == T::CreateCustomer; // she gets another id
    if (done.customer != refused.customer)
        return false;
    switch (refused.type) {
    case T::AddNote:
    case T::PatchNote:
        return done.type == T::AddNote || isChangedAnew(refused, done);
    case T::LogActivity:
        return isLoggedAnew(refused, done);
    case T::AddContactPoint:
    case T::PatchContactPoint:
        return done.type == T::AddContactPoint || isChangedAnew(refused, done);
    case T::PatchCustomer:
        return isChangedAnew(refused, done);
    case T::PutReference:
    case T::PutSavedFilter:
        return isPutAnew(refused, done);
    default:
        return false;
    }
}

Row wantedStill(const Operation& refused, const std::optional<Row>& now)
{
    if (!now)
        return {refused.key, 0, refused.set};
    Row wanted = *now;
    QSet<QString> fields;
    for (const QString& field : refused.set.keys() + refused.was.keys())
        fields.insert(field);
    for (const QString& field : std::as_const(fields)) {
        const QJsonValue value = refused.set.value(field);
        if (value == refused.was.value(field))
            continue;
        if (value.isUndefined())
            wanted.fields.remove(field); // back to its default
        else
            wanted.fields.insert(field, value);
    }
    return wanted;
}

} // namespace carnet
