#include "app/ctl/enrolment.h"

#include "models/storage/enrolments.h"
#include "models/storage/registerblock.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kSecretWords = 4; // 256 bits

QString makeSecret(Random& random)
{
    QByteArray bytes;
    for (int i = 0; i < kSecretWords; ++i) {
        const quint64 word = random.bits();
        bytes.append(reinterpret_cast<const char*>(&word), sizeof word);
    }
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<bool> isEnrolled(const HeadquartersStore& store, const RegisterId& till)
{
    const auto hash = store.terminalSecretHash(till);
    if (hash)
        return true;
    if (hash.error().code == ErrorCode::NotFound)
        return false;
    return tl::unexpected(hash.error());
}

bool isAskedFor(const QString& number, const QString& asked)
{
    return asked.isEmpty() || number == asked;
}

//! The register of \a place that is asked for, or its first without a till that nobody blocked, or
//! null.
Result<const Register*> findRegisterOf(const Store& place,
                                       const QList<Register>& registers,
                                       const HeadquartersStore& store,
                                       const QString& asked)
{
    for (const Register& till : registers) {
        if (till.store != place.id || !isAskedFor(till.number, asked))
            continue;
        const auto enrolled = isEnrolled(store, till.id);
        if (!enrolled)
            return tl::unexpected(enrolled.error());
        if (!asked.isEmpty() || (!*enrolled && !till.blocked))
            return &till;
    }
    return nullptr;
}

Result<Enrolment> findRegister(const HeadquartersStore& store, const EnrolmentRequest& request)
{
    const auto stores = store.all<Store>();
    if (!stores)
        return tl::unexpected(stores.error());
    auto registers = store.all<Register>();
    if (!registers)
        return tl::unexpected(registers.error());
    std::ranges::sort(*registers, {}, &Register::number);
    for (const Store& candidate : *stores) {
        if (!isAskedFor(candidate.number, request.store))
            continue;
        const auto till = findRegisterOf(candidate, *registers, store, request.registerNumber);
        if (!till)
            return tl::unexpected(till.error());
        if (*till != nullptr)
            return Enrolment{candidate, **till, {}};
    }
    return failure(ErrorCode::NotFound,
                   u"there is no such register, or none that has no till yet; `carnetctl status` "
                   u"counts stores and registers"_s);
}

} // namespace

Result<std::unique_ptr<HeadquartersStore>> openBeside(const QString& folder, const Console& console)
{
    return HeadquartersStore::open(folder, console.clock, console.random, false);
}

Result<GivenCode> giveOutCode(HeadquartersStore& store,
                              const EnrolmentRequest& request,
                              Random& random)
{
    const auto place = findRegister(store, request);
    if (!place)
        return tl::unexpected(place.error());
    const EnrolmentCode code = EnrolmentCode::make(random);
    if (const auto given = store.enrolments().giveOut(code, place->till.id); !given)
        return tl::unexpected(given.error());
    return GivenCode{place->store, place->till, code};
}

Result<Enrolment> findNamed(const HeadquartersStore& store, const EnrolmentRequest& request)
{
    if (request.store.isEmpty() || request.registerNumber.isEmpty())
        return failure(ErrorCode::Invalid, u"the till has to be named by --store and --register"_s);
    return findRegister(store, request);
}

Result<Enrolment> revokeTerminal(HeadquartersStore& store, const EnrolmentRequest& request)
{
    auto enrolment = findNamed(store, request);
    if (!enrolment)
        return enrolment;
    const auto revoked = store.revoke(enrolment->till.id);
    if (!revoked)
        return tl::unexpected(revoked.error());
    if (!*revoked)
        return failure(ErrorCode::NotFound, u"no till is enrolled for this register"_s);
    if (const auto done = setBlocked(store, enrolment->till.id, true); !done)
        return tl::unexpected(done.error());
    return enrolment;
}

Result<Enrolment> enrolTerminal(HeadquartersStore& store,
                                const EnrolmentRequest& request,
                                Random& random)
{
    auto enrolment = findRegister(store, request);
    if (!enrolment)
        return enrolment;
    enrolment->secret = makeSecret(random);
    const QByteArray hash =
        QCryptographicHash::hash(enrolment->secret.toLatin1(), QCryptographicHash::Sha256);
    if (const auto enrolled = store.enrol(enrolment->till.id, hash); !enrolled)
        return tl::unexpected(enrolled.error());
    if (const auto done = setBlocked(store, enrolment->till.id, false); !done)
        return tl::unexpected(done.error());
    return enrolment;
}

} // namespace carnet
