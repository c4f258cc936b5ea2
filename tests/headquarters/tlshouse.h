#pragma once

#include "tests/headquarters/rawclient.h"
#include "tests/headquarters/testservice.h"
#include "tests/headquarters/tlscast.h"

namespace carnet::test {

inline const RegisterId kTill =
    RegisterId::fromString(QStringLiteral("01929d1c-0000-7000-8000-000000000001"));

//! A headquarters over TLS that knows one terminal.
struct TlsHouse {
    TlsCast cast;
    Person till = cast.terminal(kTill);
    TestService service;

    explicit TlsHouse(const http::Limits& limits = {})
        : service(limits, cast.place())
    {
        know(till);
    }

    void know(const Person& person)
    {
        service.tills().know(kTill.toString(), person.certificate.keyHash());
    }
    [[nodiscard]] RawAnswer asked(const QSslConfiguration& as, const QByteArray& request) const
    {
        RawClient client(service.tlsPort(), as);
        return client.ask(request);
    }
};

} // namespace carnet::test
