#pragma once

#include "models/storage/headquarterscontext.h"

namespace carnet {

//! How terminals prove who they are. Of a secret only its SHA-256 is kept, never the secret itself.
class TerminalSecrets final
{
public:
    explicit TerminalSecrets(const HeadquartersContext& context)
        : m_context(context)
    {
    }

    //! Instead of one that it had before, or that was revoked.
    [[nodiscard]] Result<> put(const RegisterId& terminal, const QByteArray& hash) const;
    //! The same of the key of a certificate; \a hash is its SHA-256.
    [[nodiscard]] Result<> putKey(const RegisterId& terminal, const QByteArray& hash) const;
    //! Nobody is this terminal any more, and no code makes anybody it; false when nobody was.
    [[nodiscard]] Result<bool> revoke(const RegisterId& terminal) const;
    //! NotFound when the terminal is unknown or revoked; empty when it has a certificate.
    [[nodiscard]] Result<QByteArray> hashOf(const RegisterId& terminal) const;

private:
    [[nodiscard]] Result<> dropKey(const RegisterId& terminal) const;

    const HeadquartersContext& m_context;
};

} // namespace carnet
