#include "app/identity/certificate.h"

#include "app/identity/openssl.h"
#include "app/identity/privatekey.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <ctime>

using namespace Qt::StringLiterals;

namespace carnet::identity {

namespace {

constexpr qint64 kSecond = 1000;

using NamesPtr = std::unique_ptr<GENERAL_NAMES, FreedBy<GENERAL_NAMES_free>>;

QString textOf(const ASN1_STRING* string)
{
    unsigned char* utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, string);
    if (size < 0)
        return {};
    QString text = QString::fromUtf8(reinterpret_cast<const char*>(utf8), size);
    OPENSSL_free(utf8);
    return text;
}

QString commonNameOf(const X509* certificate)
{
    const X509_NAME* const subject = X509_get_subject_name(certificate);
    const int at = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    if (at < 0)
        return {};
    return textOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
}

QString uriOf(const X509* certificate)
{
    const NamesPtr names(static_cast<GENERAL_NAMES*>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const GENERAL_NAME* const name = sk_GENERAL_NAME_value(names.get(), i);
        if (name->type == GEN_URI)
            return textOf(name->d.uniformResourceIdentifier);
    }
    return {};
}

//! 0 for a time that is none, which is before every other.
qint64 msOf(const ASN1_TIME* time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return 0;
    return static_cast<qint64>(timegm(&parts)) * kSecond;
}

X509Ptr nativeOf(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    X509Ptr certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    const bool isWhole = at == reinterpret_cast<const unsigned char*>(der.constData()) + der.size();
    return isWhole ? std::move(certificate) : nullptr;
}

} // namespace

Result<Certificate> Certificate::fromDer(const QByteArray& der)
{
    if (der.size() > kMostPemBytes)
        return failure(ErrorCode::Invalid, u"this is too long to be a certificate"_s);
    const X509Ptr read = nativeOf(der);
    if (!read)
        return failure(ErrorCode::Invalid, u"this is not a certificate: "_s + latestReason());
    const EVP_PKEY* const key = X509_get0_pubkey(read.get());
    if (key == nullptr)
        return failure(ErrorCode::Invalid,
                       u"this certificate has no key that is understood: "_s + latestReason());
    Certificate certificate;
    certificate.der = der;
    certificate.name = commonNameOf(read.get());
    certificate.uri = uriOf(read.get());
    certificate.publicPart = publicPartOf(key);
    certificate.validFromMs = msOf(X509_get0_notBefore(read.get()));
    certificate.validUntilMs = msOf(X509_get0_notAfter(read.get()));
    ERR_clear_error();
    return certificate;
}

Result<Certificate> Certificate::fromPem(const QByteArray& pem)
{
    if (pem.size() > kMostPemBytes)
        return failure(ErrorCode::Invalid, u"this is too long to be a certificate"_s);
    const BioPtr bio = readingFrom(pem);
    const X509Ptr first(PEM_read_bio_X509(bio.get(), nullptr, &noPassphrase, nullptr));
    if (!first)
        return failure(ErrorCode::Invalid, u"this is not a certificate: "_s + latestReason());
    const X509Ptr second(PEM_read_bio_X509(bio.get(), nullptr, &noPassphrase, nullptr));
    ERR_clear_error();
    if (second)
        return failure(ErrorCode::Invalid, u"this is more than one certificate"_s);
    return fromDer(derOf<X509>(first.get(), &i2d_X509));
}

QByteArray Certificate::toPem() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    const X509Ptr native = nativeOf(der);
    if (native)
        PEM_write_bio_X509(bio.get(), native.get());
    return contentOf(bio.get());
}

QByteArray Certificate::fingerprint() const
{
    return sha256(der);
}

QByteArray Certificate::keyHash() const
{
    return keyHashOf(publicPart);
}

QByteArray keyHashOf(const QByteArray& publicPart)
{
    return sha256(publicPart);
}

bool Certificate::isSignedBy(const Certificate& authority) const
{
    const X509Ptr own = nativeOf(der);
    const KeyPtr key = publicKeyFrom(authority.publicPart);
    const bool isSigned = own && key && X509_verify(own.get(), key.get()) == 1;
    ERR_clear_error();
    return isSigned;
}

Result<QByteArray> CertificateRequest::make(const PrivateKey& key)
{
    const X509RequestPtr request(X509_REQ_new());
    const BioPtr bio(BIO_new(BIO_s_mem()));
    // Who it is for, headquarters knows from the code; the request only proves the key.
    const bool isMade = request && X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) == 1
        && X509_REQ_set_pubkey(request.get(), key.native()) == 1
        && X509_REQ_sign(request.get(), key.native(), EVP_sha256()) > 0
        && PEM_write_bio_X509_REQ(bio.get(), request.get()) == 1;
    if (!isMade)
        return failure(ErrorCode::Busy, u"no request could be made: "_s + latestReason());
    return contentOf(bio.get());
}

Result<CertificateRequest> CertificateRequest::fromPem(const QByteArray& pem)
{
    if (pem.size() > kMostPemBytes)
        return failure(ErrorCode::Invalid, u"this is too long to be a certificate request"_s);
    const BioPtr bio = readingFrom(pem);
    const X509RequestPtr request(PEM_read_bio_X509_REQ(bio.get(), nullptr, &noPassphrase, nullptr));
    if (!request)
        return failure(ErrorCode::Invalid,
                       u"this is not a certificate request: "_s + latestReason());
    EVP_PKEY* const key = X509_REQ_get0_pubkey(request.get());
    if (key == nullptr || !isP256(key)) {
        ERR_clear_error();
        return failure(ErrorCode::Invalid,
                       u"this request is about a key that is not on the curve P-256"_s);
    }
    if (X509_REQ_verify(request.get(), key) != 1)
        return failure(ErrorCode::Invalid,
                       u"this request was not made by who holds its key: "_s + latestReason());
    return CertificateRequest{publicPartOf(key)};
}

} // namespace carnet::identity
