#include "app/terminal/firstrunwindow.h"

#include <QQuickStyle>

using namespace Qt::StringLiterals;

namespace carnet {

FirstRunWindow::FirstRunWindow(const QString& folder, SampleHouse& sample, QObject* parent)
    : QObject(parent)
    , m_firstRun(folder, sample.isThere())
{
    connect(&m_firstRun, &FirstRun::sampleWanted, &sample, &SampleHouse::open);
    connect(&m_firstRun, &FirstRun::sampleUnwanted, &sample, &SampleHouse::cancel);
    connect(&m_firstRun, &FirstRun::enrolled, this, [this, folder] { Q_EMIT ready(folder); });
    connect(&sample, &SampleHouse::failed, &m_firstRun, &FirstRun::sampleFailed);
    connect(&sample, &SampleHouse::opened, this, [this, &sample] { Q_EMIT ready(sample.till()); });
    QQuickStyle::setStyle(u"Basic"_s);
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    m_engine.setInitialProperties({{u"firstRun"_s, QVariant::fromValue(&m_firstRun)}});
    m_engine.load(QUrl(u"qrc:/qt/qml/Carnet/shell/FirstRunWindow.qml"_s));
}

QQuickWindow* FirstRunWindow::quickWindow() const
{
    const QList<QObject*> roots = m_engine.rootObjects();
    return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(roots.constFirst());
}

} // namespace carnet
