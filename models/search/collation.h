#pragma once

#include <QByteArray>
#include <QString>

#include <unicode/coll.h>

#include <memory>

namespace carnet::search {

//! The order of names and texts in a language. Safe to use from several threads.
class Collation final
{
public:
    //! \a locale is BCP 47; an unknown or empty one gives the root order.
    explicit Collation(const QString& locale);

    //! Bytes that compare as the texts do.
    [[nodiscard]] QByteArray keyOf(const QString& text) const;

private:
    std::unique_ptr<const icu::Collator> m_collator;
};

} // namespace carnet::search
