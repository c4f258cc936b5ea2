#include "models/presentation/preferences.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qreal kSmallestText = 1.0;
constexpr qreal kLargestText = 2.0;

} // namespace

void Preferences::show(const Look& look)
{
    setTheme(look.theme);
    setReducedMotion(look.reducedMotion);
    setTextScale(look.textScale);
}

void Preferences::setTheme(const QString& theme)
{
    const QString known = theme == u"dark"_s ? theme : u"light"_s;
    if (m_look.theme == known)
        return;
    m_look.theme = known;
    Q_EMIT themeChanged();
}

void Preferences::setReducedMotion(bool reduced)
{
    if (m_look.reducedMotion == reduced)
        return;
    m_look.reducedMotion = reduced;
    Q_EMIT reducedMotionChanged();
}

void Preferences::setTextScale(qreal scale)
{
    const qreal bounded = qBound(kSmallestText, scale, kLargestText);
    if (qFuzzyCompare(m_look.textScale, bounded))
        return;
    m_look.textScale = bounded;
    Q_EMIT textScaleChanged();
}

} // namespace carnet
