#include "app/terminal/startfailure.h"

#include <QQuickStyle>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return StartFailure::tr("It is not set up yet. Headquarters enrols it; nothing was changed "
                                "here.");
    case ErrorCode::Newer:
        return StartFailure::tr("Its data was written by a newer version of Carnet and was left as "
                                "it is. Update Carnet on this till, then try again.");
    case ErrorCode::Busy:
        return StartFailure::tr("Carnet is open on it already. Close the other window, then try "
                                "again.");
    default:
        return StartFailure::tr("Its data could not be read or written. What was saved before is "
                                "safe. See that the disk is connected, writable and not full, then "
                                "try again.");
    }
}

} // namespace

StartFailure::StartFailure(const Error& error, QObject* parent)
    : QObject(parent)
{
    QQuickStyle::setStyle(u"Basic"_s);
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    m_engine.setInitialProperties(
        {{u"sentence"_s, sentence(error.code)}, {u"detail"_s, error.detail}});
    m_engine.load(QUrl(u"qrc:/qt/qml/Carnet/shell/StartFailure.qml"_s));
    if (const QQuickWindow* window = quickWindow())
        // The signal is QML's own, so there is no pointer to it.
        connect(window, SIGNAL(retried()), this, SIGNAL(retried()));
}

QQuickWindow* StartFailure::quickWindow() const
{
    const QList<QObject*> roots = m_engine.rootObjects();
    return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(roots.constFirst());
}

} // namespace carnet
