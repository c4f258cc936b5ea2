#include "app/identity/signing.h"

#include "app/identity/openssl.h"

#include <QHostAddress>

#include <openssl/bn.h>
#include <openssl/x509v3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::identity {

namespace {

constexpr qint64 kSecondMs = 1000;
constexpr int kSerialBits = 127; // positive, and nobody guesses the next one
constexpr qsizetype kLongestHostName = 253;

using NumberPtr = std::unique_ptr<BIGNUM, FreedBy<BN_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, FreedBy<X509_EXTENSION_free>>;

bool setSerial(X509* certificate)
{
    const NumberPtr number(BN_new());
    return number && BN_rand(number.get(), kSerialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1
        && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setName(X509_NAME* name, const QString& commonName)
{
    const QByteArray utf8 = commonName.toUtf8();
    return X509_NAME_add_entry_by_NID(name,
                                      NID_commonName,
                                      MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(utf8.constData()),
                                      static_cast<int>(utf8.size()),
                                      -1,
                                      0)
        == 1;
}

bool setTimes(X509* certificate, const Signing::Subject& subject)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), subject.fromMs / kSecondMs) != nullptr
        && ASN1_TIME_set(X509_getm_notAfter(certificate), subject.untilMs / kSecondMs) != nullptr;
}

//! Only such names go into OpenSSL's little language of extensions.
bool isHostName(const QString& text)
{
    return !text.isEmpty() && text.size() <= kLongestHostName
        && std::ranges::all_of(text, [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
                   || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' || c == u'.';
           });
}

Result<QByteArray> alternativeNames(const Signing::Subject& subject)
{
    QStringList names;
    if (!subject.uri.isEmpty())
        names.append(u"URI:"_s + subject.uri);
    for (const QString& name : subject.names) {
        QHostAddress address(name);
        address.setScopeId({});
        if (!address.isNull())
            names.append(u"IP:"_s + address.toString());
        else if (isHostName(name))
            names.append(u"DNS:"_s + name);
        else
            return failure(ErrorCode::Invalid,
                           u"\"%1\" is neither a host name nor an IP address"_s.arg(name));
    }
    return names.join(u',').toLatin1();
}

struct Extension {
    int nid = 0;
    QByteArray value;
};

QList<Extension> extensionsFor(Signing::Use use)
{
    QList<Extension> extensions{{NID_subject_key_identifier, "hash"}};
    switch (use) {
    case Signing::Use::Authority:
        extensions += {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                       {NID_key_usage, "critical,keyCertSign,cRLSign"}};
        return extensions;
    case Signing::Use::Server:
        extensions += {{NID_ext_key_usage, "serverAuth"}};
        break;
    case Signing::Use::Terminal:
        extensions += {{NID_ext_key_usage, "clientAuth"}};
        break;
    }
    extensions += {{NID_authority_key_identifier, "keyid:always"},
                   {NID_basic_constraints, "critical,CA:FALSE"},
                   {NID_key_usage, "critical,digitalSignature"}};
    return extensions;
}

bool addExtensions(X509* certificate, X509* issuer, const QList<Extension>& extensions)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    return std::ranges::all_of(extensions, [&](const Extension& wanted) {
        const ExtensionPtr made(
            X509V3_EXT_conf_nid(nullptr, &context, wanted.nid, wanted.value.constData()));
        return made && X509_add_ext(certificate, made.get(), -1) == 1;
    });
}

X509Ptr issuerFrom(const Certificate* by)
{
    if (by == nullptr)
        return nullptr;
    const auto* at = reinterpret_cast<const unsigned char*>(by->der.constData());
    return X509Ptr(d2i_X509(nullptr, &at, static_cast<long>(by->der.size())));
}

} // namespace

Result<Certificate> Signing::sign(const Subject& subject,
                                  const PrivateKey& key,
                                  const Certificate* by)
{
    const auto names = alternativeNames(subject);
    if (!names)
        return tl::unexpected(names.error());
    QList<Extension> extensions = extensionsFor(subject.use);
    if (!names->isEmpty())
        extensions.append({NID_subject_alt_name, *names});
    const X509Ptr made(X509_new());
    const X509Ptr other = issuerFrom(by);
    X509* const issuer = other ? other.get() : made.get();
    const KeyPtr publicKey = publicKeyFrom(subject.publicPart);
    const bool isSigned = made && publicKey && X509_set_version(made.get(), X509_VERSION_3) == 1
        && setSerial(made.get()) && setName(X509_get_subject_name(made.get()), subject.name)
        && X509_set_issuer_name(made.get(), X509_get_subject_name(issuer)) == 1
        && setTimes(made.get(), subject) && X509_set_pubkey(made.get(), publicKey.get()) == 1
        && addExtensions(made.get(), issuer, extensions)
        && X509_sign(made.get(), key.native(), EVP_sha256()) > 0;
    if (!isSigned)
        return failure(ErrorCode::Busy, u"no certificate could be signed: "_s + latestReason());
    return Certificate::fromDer(derOf<X509>(made.get(), &i2d_X509));
}

} // namespace carnet::identity
