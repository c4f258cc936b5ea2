#pragma once

#include "app/identity/certificate.h"
#include "app/identity/orderkey.h"
#include "app/identity/privatekey.h"
#include "models/domain/id.h"

#include <QStringList>

#include <optional>

namespace carnet::identity {

//! Whom a terminal's certificate is about.
struct TerminalName {
    RegisterId terminal;
    StoreId store;
    qint64 legalEntity = 0; //!< its number

    //! For instance `carnet://1/<store>/<terminal>`.
    [[nodiscard]] QString uri() const;
};

//! Headquarters' own authority, which signs who its terminals are and who it is itself. Its key is
//! in `identity/authority.key` in headquarters' folder, and in the backups that are to hold it.
class DeviceAuthority final
{
public:
    static constexpr qint64 kDayMs = 86'400'000;
    static constexpr qint64 kTerminalDays = 30;
    static constexpr qint64 kServerDays = 5LL * 365; //!< made anew at a start when a third is left
    static constexpr qint64 kOwnDays = 20LL * 365;

    //! Makes a new one in \a folder. Conflict when there is one already: all terminals trust it.
    [[nodiscard]] static Result<DeviceAuthority> make(const QString& folder, qint64 nowMs);
    //! Puts the files of the one in \a folder away, if there is one, under names that end in
    //! `.old`.
    [[nodiscard]] static Result<> setAside(const QString& folder);
    //! Removes the files of one in \a folder that nobody trusts yet.
    [[nodiscard]] static Result<> remove(const QString& folder);
    //! NotFound when there is none; Invalid when its files are damaged or belong to two.
    [[nodiscard]] static Result<DeviceAuthority> read(const QString& folder);
    //! What toPem() wrote; Invalid when it is damaged or of two.
    [[nodiscard]] static Result<DeviceAuthority> fromPem(const QByteArray& pem);

    //! Key and certificate: for a place as safe as the folder.
    [[nodiscard]] QByteArray toPem() const;
    //! Puts its files into \a folder. Fine when they are there, Conflict when those of another are.
    [[nodiscard]] Result<> putInto(const QString& folder) const;

    [[nodiscard]] const Certificate& certificate() const { return m_certificate; }

    //! For whoever holds the key \a publicPart.
    [[nodiscard]] Result<Certificate> signTerminal(const QByteArray& publicPart,
                                                   const TerminalName& name,
                                                   qint64 nowMs) const;
    //! For headquarters under \a names: host names and IP addresses. Invalid when there is none or
    //! one is neither.
    [[nodiscard]] Result<Certificate> signServer(const QByteArray& publicPart,
                                                 const QStringList& names,
                                                 qint64 nowMs) const;

    //! With which it signs what is no certificate.
    [[nodiscard]] Result<OrderKey> orderKey() const { return OrderKey::of(m_key); }

private:
    DeviceAuthority(PrivateKey key, Certificate certificate);
    //! None when they do not belong together.
    [[nodiscard]] static std::optional<DeviceAuthority> ofPair(const QByteArray& keyPem,
                                                               const QByteArray& certificatePem);
    [[nodiscard]] Result<> write(const QString& folder) const;

    PrivateKey m_key;
    Certificate m_certificate;
};

} // namespace carnet::identity
