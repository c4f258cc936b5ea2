#pragma once

#include "app/headquarters/directoryanswer.h"
#include "app/headquarters/handoveranswer.h"
#include "app/headquarters/route.h"
#include "app/headquarters/signin.h"

#include <QObject>

#include <memory>

namespace carnet {

//! The calls about customers whom the caller's terminal does not hold: `customers` finds and counts
//! them over all stores, `customer` shows one, `known` gives all that is known of one, `shared`
//! names those in several books, `handover` those of a book with what goes along, `perform` changes
//! them. Handlers arrive on worker threads; everything else happens on this object's thread, and
//! answers are made on worker threads again.
class DirectoryApi final : public QObject
{
    Q_OBJECT

public:
    //! \a directory belongs to the desk's thread.
    DirectoryApi(HeadquartersThread& desk,
                 HeadquartersThread& writer,
                 CustomerDirectory& directory,
                 QObject* parent = nullptr);

    [[nodiscard]] QList<http::Route> routes();

private:
    //! Answers what stands in the body with what \a answerTo makes of it and of the directory, on
    //! the desk's thread.
    template<typename Asked, typename AnswerTo>
    void reply(const http::Request& request,
               const http::Responder& respond,
               Result<Asked> (*fromJson)(const QJsonObject&),
               AnswerTo answerTo);
    void find(const http::Request& request, const http::Responder& respond);
    void findWithDetails(const DirectoryQuestion& question, const http::Responder& respond);
    void customer(const http::Request& request, const http::Responder& respond);
    void known(const http::Request& request, const http::Responder& respond);
    void perform(const http::Request& request, const http::Responder& respond);
    void shared(const http::Request& request, const http::Responder& respond);
    void handover(const http::Request& request, const http::Responder& respond);
    void readOn(const std::shared_ptr<HandoverReading>& reading, const http::Responder& respond);
    void keepFilling();

    HeadquartersThread& m_desk;
    HeadquartersThread& m_writer;
    CustomerDirectory& m_directory;
    bool m_isFilling = false;
};

} // namespace carnet
