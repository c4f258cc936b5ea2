#pragma once

#include "models/presentation/till.h"

namespace carnet {

//! Everybody this till knows, with every attribute there is: for previews of attributes that client
//! books do not show. It is read from the store when somebody needs it, a few hundred at a time,
//! and is as of then.
class WiderIndex final : public QObject
{
    Q_OBJECT

public:
    //! \a till outlives the index.
    explicit WiderIndex(Till& till, QObject* parent = nullptr);

    //! Null until everybody is read.
    [[nodiscard]] const search::BookIndexPointer& index() const { return m_index; }

    //! Reads, unless it has read or is at it.
    void need();
    //! Nobody needs it for now.
    void drop();

Q_SIGNALS:
    void ready();

private:
    struct Reading;

    void readOn(const std::shared_ptr<Reading>& reading);

    Till& m_till;
    std::shared_ptr<const ReferenceData> m_of; // whose attributes it has
    search::BookIndexPointer m_index;
    std::shared_ptr<Reading> m_reading; // used on the store's thread while it reads, nowhere else
};

} // namespace carnet
