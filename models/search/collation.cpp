#include "models/search/collation.h"

namespace carnet::search {

namespace {

std::unique_ptr<const icu::Collator> collatorFor(const QString& locale)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale language = icu::Locale::getRoot();
    if (!locale.isEmpty()) {
        const icu::Locale named = icu::Locale::forLanguageTag(locale.toStdString(), status);
        if (U_SUCCESS(status))
            language = named;
    }
    status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(language, status));
    Q_ASSERT_X(collator != nullptr, "collatorFor", u_errorName(status));
    return collator;
}

} // namespace

Collation::Collation(const QString& locale)
    : m_collator(collatorFor(locale))
{
}

QByteArray Collation::keyOf(const QString& text) const
{
    const icu::UnicodeString source(
        false, reinterpret_cast<const char16_t*>(text.utf16()), static_cast<int32_t>(text.size()));
    QByteArray key(text.size() * 4 + 16, Qt::Uninitialized);
    const auto write = [&] {
        return m_collator->getSortKey(
            source, reinterpret_cast<uint8_t*>(key.data()), static_cast<int32_t>(key.size()));
    };
    const int32_t needed = write();
    if (needed > key.size()) {
        key.resize(needed);
        write();
    }
    key.resize(std::max(needed - 1, 0)); // without the closing zero
    return key;
}

} // namespace carnet::search
