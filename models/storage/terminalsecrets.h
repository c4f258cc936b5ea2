#pragma once

#include "models/storage/headquarterscontext.h"

namespace carnet {

//! Which terminals are enrolled. Of a secret only its SHA-256 is kept, never the secret itself.
class TerminalSecrets final
{
public:
    explicit TerminalSecrets(const HeadquartersContext& context)
        : m_context(context)
    {
    }

    //! Instead of one that it had before, or that was revoked.
    [[nodiscard]] Result<> put(const RegisterId& terminal, const QByteArray& hash) const;
    //! Nobody is this terminal any more; false when nobody was.
    [[nodiscard]] Result<bool> revoke(const RegisterId& terminal) const;
    //! NotFound when the terminal is unknown or revoked.
    [[nodiscard]] Result<QByteArray> hashOf(const RegisterId& terminal) const;

private:
    const HeadquartersContext& m_context;
};

} // namespace carnet
