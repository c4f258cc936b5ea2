#include "app/terminal/outofservice.h"

#include <QQuickStyle>

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString sentence(OrderKind kind, bool isClean)
{
    if (!isClean)
        return OutOfService::tr("Headquarters has taken it out of service. Its key is to be "
                                "deleted with its data, but the disk does not let go of all of it. "
                                "Start Carnet again; if that does not help, ask headquarters.");
    return kind == OrderKind::Stolen
        ? OutOfService::tr("It was reported stolen. Carnet has deleted everything that was on it. "
                           "If you have found it, hand it to headquarters.")
        : OutOfService::tr("Headquarters has everything that was done here, and Carnet has deleted "
                           "it from this till. To use it again, have headquarters enrol it anew.");
}

} // namespace

OutOfService::OutOfService(TillWipe wipe, const QString& trouble, QObject* parent)
    : QObject(parent)
    , m_wipe(std::move(wipe))
    , m_report(m_wipe.intent())
{
    QQuickStyle::setStyle(u"Basic"_s);
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    m_engine.setInitialProperties(
        {{u"sentence"_s, sentence(m_wipe.intent().order.kind, trouble.isEmpty())},
         {u"detail"_s, trouble}});
    m_engine.load(QUrl(u"qrc:/qt/qml/Carnet/shell/OutOfService.qml"_s));
    connect(&m_report, &sync::WipeReport::heard, this, [this] {
        if (const auto noted = m_wipe.noteReported(); !noted)
            qWarning("%s", qPrintable(noted.error().detail)); // told again at the next start
    });
    if (trouble.isEmpty() && !m_wipe.isReported())
        m_report.start();
}

QQuickWindow* OutOfService::quickWindow() const
{
    const QList<QObject*> roots = m_engine.rootObjects();
    return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(roots.constFirst());
}

} // namespace carnet
