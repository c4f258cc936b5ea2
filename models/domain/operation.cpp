#include "models/domain/operation.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr QLatin1StringView kSequence("n");

//! Reads the fields of an operation one by one; the first missing or wrong one is remembered.
class OperationReader
{
public:
    explicit OperationReader(const QJsonObject& json)
        : m_json(json)
    {
    }

    template<typename T>
    void required(QLatin1StringView name, T& value)
    {
        if (!FieldCodec<T>::read(m_json.value(name), value))
            wrong(name);
    }

    template<typename T>
    void optional(QLatin1StringView name, T& value)
    {
        if (m_json.contains(name))
            required(name, value);
    }

    void identity(QLatin1StringView name, QUuid& value)
    {
        required(name, value);
        if (value.isNull())
            wrong(name);
    }

    [[nodiscard]] QJsonValue value(QLatin1StringView name) const { return m_json.value(name); }
    void wrong(QLatin1StringView name)
    {
        if (m_wrong.isEmpty())
            m_wrong = name;
    }
    [[nodiscard]] QLatin1StringView firstWrong() const { return m_wrong; }

private:
    const QJsonObject& m_json;
    QLatin1StringView m_wrong;
};

void readKey(OperationReader& reader, Operation& operation)
{
    constexpr QLatin1StringView kName("key");
    const QJsonArray key = reader.value(kName).toArray();
    const auto kind = entityKindFromName(key.at(0).toString());
    operation.key.id = QUuid::fromString(key.at(1).toString());
    if (key.size() != 2 || !kind || operation.key.id.isNull())
        return reader.wrong(kName);
    operation.key.kind = *kind;
}

//! It names a kind of rows, but none that this program knows.
bool isAboutALaterKind(const QJsonObject& json)
{
    const QString kind = json.value(u"key"_s)[0].toString();
    return !kind.isEmpty() && !entityKindFromName(kind);
}

void readBase(OperationReader& reader, Operation& operation)
{
    constexpr QLatin1StringView kName("base");
    if (reader.value(kName).isUndefined())
        return;
    const QJsonArray base = reader.value(kName).toArray();
    if (base.size() != 2 || !FieldCodec<qint64>::read(base.at(0), operation.baseEpoch)
        || !FieldCodec<qint64>::read(base.at(1), operation.baseVersion))
        reader.wrong(kName);
}

void readHlc(OperationReader& reader, Operation& operation)
{
    constexpr QLatin1StringView kName("hlc");
    operation.hlc = Hlc::fromString(reader.value(kName).toString());
    if (operation.hlc == Hlc{})
        reader.wrong(kName);
}

} // namespace

bool staysApart(const Operation& operation)
{
    switch (operation.type) {
    case OperationType::PatchCustomer: // a card may have been given to somebody else
        return !operation.customer.isNull() && !operation.set.contains("loyalty_card"_L1);
    case OperationType::AddContactPoint:
    case OperationType::PatchContactPoint:
    case OperationType::RemoveContactPoint:
    case OperationType::AddNote:
    case OperationType::PatchNote:
    case OperationType::RemoveNote:
        return !operation.customer.isNull();
    default: // books, tasks and lists are about several
        return false;
    }
}

Right rightFor(OperationType type)
{
    switch (type) {
    case OperationType::CreateCustomer:
    case OperationType::RemoveCustomer:
        return Right::CreateCustomer;
    case OperationType::PatchCustomer:
    case OperationType::AddContactPoint:
    case OperationType::PatchContactPoint:
    case OperationType::RemoveContactPoint:
    case OperationType::ResolveConflict:
    case OperationType::PutPhoto:
    case OperationType::RemovePhoto:
        return Right::EditCustomer;
    case OperationType::AddToBook:
        return Right::AddToBook;
    case OperationType::RemoveFromBook:
        return Right::RemoveFromBook;
    case OperationType::ReassignBook:
        return Right::ReassignBook;
    case OperationType::LogActivity:
    case OperationType::VoidActivity:
    case OperationType::AddTask:
    case OperationType::PatchTask:
    case OperationType::RemoveTask:
    case OperationType::PutListTask:
    case OperationType::RemoveListTask:
        return Right::LogActivity;
    case OperationType::AddNote:
    case OperationType::PatchNote:
    case OperationType::RemoveNote:
        return Right::WriteNote;
    case OperationType::PutSavedFilter:
    case OperationType::RemoveSavedFilter:
    // Whoever may change something at all: what was refused may have lacked any other right.
    case OperationType::AddHandedChange:
    case OperationType::PatchHandedChange:
    case OperationType::RemoveHandedChange:
        return Right::ViewOwnBook;
    case OperationType::PutReference:
    case OperationType::RemoveReference:
        break;
    }
    return Right::Administer;
}

QJsonObject toJson(const Operation& operation)
{
    QJsonObject json{
        {u"id"_s, operation.id.toString()},
        {kSequence, operation.n},
        {u"type"_s, FieldCodec<OperationType>::write(operation.type)},
        {u"v"_s, operation.typeVersion},
        {u"actor"_s, operation.actor.toString()},
        {u"hlc"_s, operation.hlc.toString()},
        {u"at_ms"_s, operation.atMs},
        {u"key"_s,
         QJsonArray{describe(operation.key.kind).name,
                    operation.key.id.toString(QUuid::WithoutBraces)}},
        {u"base"_s, QJsonArray{operation.baseEpoch, operation.baseVersion}},
    };
    const auto insertId = [&json](const QString& name, const QUuid& id) {
        if (!id.isNull())
            json.insert(name, id.toString(QUuid::WithoutBraces));
    };
    insertId(u"store"_s, operation.store.value);
    insertId(u"customer"_s, operation.customer.value);
    insertId(u"group"_s, operation.group);
    insertId(u"undoes"_s, operation.undoes.value);
    if (!operation.after.isEmpty())
        json.insert(u"after"_s, FieldCodec<QList<OperationId>>::write(operation.after));
    if (!operation.set.isEmpty())
        json.insert(u"set"_s, operation.set);
    if (!operation.was.isEmpty())
        json.insert(u"was"_s, operation.was);
    return json;
}

Result<Operation> operationFromJson(const QJsonObject& json)
{
    Operation operation;
    const QJsonValue type = json.value(u"type"_s);
    if (!type.isString())
        return failure(ErrorCode::Invalid, u"missing or wrong: type"_s);
    if (!FieldCodec<OperationType>::read(type, operation.type)
        || json.value(u"v"_s).toInt() > kNewestTypeVersion || isAboutALaterKind(json))
        return failure(ErrorCode::Newer, u"an operation of a type or kind not known here"_s);
    OperationReader reader(json);
    reader.identity("id"_L1, operation.id.value);
    reader.required(kSequence, operation.n);
    reader.optional("v"_L1, operation.typeVersion);
    reader.identity("actor"_L1, operation.actor.value);
    reader.optional("store"_L1, operation.store);
    readHlc(reader, operation);
    reader.required("at_ms"_L1, operation.atMs);
    readKey(reader, operation);
    reader.optional("customer"_L1, operation.customer);
    readBase(reader, operation);
    reader.optional("after"_L1, operation.after);
    reader.optional("group"_L1, operation.group);
    reader.optional("undoes"_L1, operation.undoes);
    reader.optional("set"_L1, operation.set);
    reader.optional("was"_L1, operation.was);
    if (!reader.firstWrong().isEmpty())
        return failure(ErrorCode::Invalid, u"missing or wrong: "_s + reader.firstWrong());
    return operation;
}

QByteArray bodyHash(const Operation& operation)
{
    return bodyHash(toJson(operation));
}

QByteArray bodyHash(QJsonObject json)
{
    // QJsonObject keeps its names sorted, so equal operations give equal bytes everywhere.
    json.remove(kSequence);
    return QCryptographicHash::hash(QJsonDocument(json).toJson(QJsonDocument::Compact),
                                    QCryptographicHash::Sha256);
}

} // namespace carnet
