#include "models/presentation/csvline.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QByteArray cell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.at(0)))
        text.prepend(u'\'');
    text.replace(u'"', u"\"\""_s);
    return '"' + text.toUtf8() + '"';
}

} // namespace

QByteArray csvLine(const QStringList& cells)
{
    QByteArray line;
    for (const QString& text : cells)
        line += (line.isEmpty() ? QByteArray() : QByteArray(",")) + cell(text);
    return line + "\r\n";
}

QString csvInstant(qint64 atMs)
{
    return atMs > 0 ? QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC).toString(Qt::ISODateWithMs)
                    : QString();
}

} // namespace carnet
