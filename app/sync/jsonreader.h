#pragma once

#include "models/domain/hlc.h"
#include "models/domain/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

#include <limits>

namespace carnet::sync {

//! Reads the members of one object that came from outside and remembers the first one that is
//! missing or wrong; after that everything reads as empty, so callers ask once, at the end.
class JsonReader final
{
public:
    static constexpr qint64 kMost = std::numeric_limits<qint64>::max();

    //! \a place names the object in error details, for instance `scopes[3]`.
    explicit JsonReader(QJsonObject object, QString place = {});

    [[nodiscard]] bool has(QLatin1StringView name) const;

    //! Integers are never negative on this wire.
    [[nodiscard]] qint64 integer(QLatin1StringView name, qint64 most = kMost);
    [[nodiscard]] qint64 integerOr(QLatin1StringView name, qint64 otherwise, qint64 most = kMost);
    [[nodiscard]] bool boolean(QLatin1StringView name); //!< absent is false
    [[nodiscard]] QString text(QLatin1StringView name, qsizetype longest);
    [[nodiscard]] QUuid uuid(QLatin1StringView name);
    [[nodiscard]] Hlc hlc(QLatin1StringView name);
    [[nodiscard]] QJsonObject object(QLatin1StringView name); //!< absent is empty
    //! One with more than \a most entries is wrong in a way of its own: saysTooMany().
    [[nodiscard]] QJsonArray array(QLatin1StringView name, qsizetype most);
    [[nodiscard]] QJsonArray arrayOrEmpty(QLatin1StringView name, qsizetype most);

    void fail(const QString& where);
    [[nodiscard]] bool isGood() const { return m_wrong.isEmpty(); }
    [[nodiscard]] Result<> end() const;
    [[nodiscard]] Error error() const;

private:
    QJsonObject m_object; // shares its data with the document
    QString m_place;
    QString m_wrong;
    bool m_hasTooMany = false; // that is what is wrong
};

//! Whether a reader has refused a message because a list in it is too long, so that its parts may
//! do.
[[nodiscard]] bool saysTooMany(const Error& error);

//! An integer of this wire: whole and from 0 to \a most.
[[nodiscard]] bool readInteger(const QJsonValue& json,
                               qint64& value,
                               qint64 most = JsonReader::kMost);
//! A UUID that is not null.
[[nodiscard]] bool readUuid(const QJsonValue& json, QUuid& value);

} // namespace carnet::sync
