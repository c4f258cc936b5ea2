#include "models/presentation/format.h"

#include "models/domain/fielddefinition.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kTints = 8;
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;

struct FormatWords {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

QString symbolOf(const QString& currency)
{
    static const QHash<QString, QString> symbols{
        {u"EUR"_s, u"€"_s}, {u"USD"_s, u"$"_s}, {u"GBP"_s, u"£"_s}, {u"JPY"_s, u"¥"_s}};
    return symbols.value(currency, currency + u' ');
}

//! The month name alone would be nominative in some languages; a pattern keeps word order local.
QString dayMonthPattern(const QLocale& locale)
{
    return locale.language() == QLocale::English ? u"d MMMM"_s : u"d. MMMM"_s;
}

bool isIdeographic(QStringView text)
{
    if (text.isEmpty())
        return false;
    const auto script = text.front().script();
    static constexpr std::array kScripts{
        QChar::Script_Han, QChar::Script_Hangul, QChar::Script_Hiragana, QChar::Script_Katakana};
    return std::ranges::find(kScripts, script) != kScripts.end();
}

} // namespace

QString Format::money(const Money& amount, bool round) const
{
    const int digits = minorDigits(amount.currency);
    const Decimal value{amount.minor, digits};
    const Decimal shown = round ? value.rescaled(0) : value;
    const Decimal magnitude{std::abs(shown.unscaled), shown.scale};
    const QString text = symbolOf(amount.currency) + number(magnitude);
    return shown.unscaled < 0 ? QChar(0x2212) + text : text;
}

QString Format::number(const Decimal& number) const
{
    const Decimal whole = Decimal{std::abs(number.unscaled), number.scale};
    const QString canonical = whole.toString();
    const qsizetype point = canonical.indexOf(u'.');
    QString text =
        m_locale.toString(canonical.left(point < 0 ? canonical.size() : point).toLongLong());
    if (point >= 0)
        text += m_locale.decimalPoint() + canonical.mid(point + 1);
    return number.unscaled < 0 ? QChar(0x2212) + text : text;
}

QString Format::count(qint64 number) const
{
    return m_locale.toString(number);
}

QString Format::change(double share) const
{
    const auto percent = qRound(share * 100);
    QString text = m_locale.toString(std::abs(percent)) + u'%';
    if (percent == 0)
        return text;
    return (percent < 0 ? QChar(0x2212) : QChar(u'+')) + text;
}

QDate Format::dayOf(qint64 atMs) const
{
    return QDateTime::fromMSecsSinceEpoch(atMs, m_zone).date();
}

QTime Format::timeOf(qint64 atMs) const
{
    return QDateTime::fromMSecsSinceEpoch(atMs, m_zone).time();
}

qint64 Format::startOf(QDate day) const
{
    return day.startOfDay(m_zone).toMSecsSinceEpoch();
}

std::optional<qint64> Format::instantOf(const QString& localTime) const
{
    const QDateTime wall = QDateTime::fromString(localTime, Qt::ISODate);
    if (!wall.isValid())
        return std::nullopt;
    return QDateTime(wall.date(), wall.time(), m_zone).toMSecsSinceEpoch();
}

QString Format::localTimeOf(qint64 atMs) const
{
    return QDateTime::fromMSecsSinceEpoch(atMs, m_zone).toString(u"yyyy-MM-ddTHH:mm"_s);
}

Qt::DayOfWeek Format::firstDayOfWeek() const
{
    const QLocale::Territory country = m_zone.territory();
    return country == QLocale::AnyTerritory
        ? m_locale.firstDayOfWeek()
        : QLocale(QLocale::AnyLanguage, QLocale::AnyScript, country).firstDayOfWeek();
}

QString Format::time(qint64 atMs) const
{
    return m_locale.toString(timeOf(atMs), u"HH:mm"_s);
}

QString Format::nearDay(QDate date, QDate today) const
{
    const auto days = static_cast<int>(today.daysTo(date));
    switch (days) {
    case -1:
        return FormatWords::tr("Yesterday");
    case 0:
        return FormatWords::tr("Today");
    case 1:
        return FormatWords::tr("Tomorrow");
    default:
        break;
    }
    if (std::abs(days) > kNearDays)
        return shortDay(date, today);
    return days > 0 ? FormatWords::tr("In %Ln days", nullptr, days)
                    : FormatWords::tr("%Ln days ago", nullptr, -days);
}

QString Format::date(QDate date) const
{
    return m_locale.toString(date, dayMonthPattern(m_locale) + u" yyyy"_s);
}

QString Format::dayAndMonth(QDate date) const
{
    return m_locale.toString(date, dayMonthPattern(m_locale));
}

QString Format::shortDay(QDate date, QDate today) const
{
    const QString pattern = m_locale.language() == QLocale::English ? u"d MMM"_s : u"d. MMM"_s;
    return m_locale.toString(date, date.year() == today.year() ? pattern : pattern + u" yyyy"_s);
}

QString Format::monthAndYear(QDate date) const
{
    return m_locale.toString(date, u"MMMM yyyy"_s);
}

QString Format::moment(qint64 atMs, QDate today) const
{
    const QDate on = dayOf(atMs);
    if (on == today)
        return FormatWords::tr("Today, %1").arg(time(atMs));
    const QString day = on.year() == today.year() ? dayAndMonth(on) : date(on);
    return FormatWords::tr("%1, %2").arg(day, time(atMs));
}

QString Format::weekdayAndMoment(qint64 atMs) const
{
    const QDate day = dayOf(atMs);
    //: A weekday, a day and month, a time: Thursday, 12 March, 08:52
    return FormatWords::tr("%1, %2, %3")
        .arg(m_locale.dayName(day.dayOfWeek()), dayAndMonth(day), time(atMs));
}

QString Format::calendarDate(const CalendarDate& date) const
{
    // 2000 stands in for an unknown year: it is a leap year, so 29 February can be written.
    const QDate shown(date.year.value_or(2000), date.month, date.day);
    return date.year ? this->date(shown) : dayAndMonth(shown);
}

QString Format::occasion(const CalendarDate& date, QDate today, LeapDayPolicy policy) const
{
    const qint64 days = today.daysTo(date.nextOnOrAfter(today, policy));
    if (days > kNearDays)
        return calendarDate(date);
    const QDate shown(2000, date.month, date.day);
    if (days == 0)
        return FormatWords::tr("%1, today").arg(dayAndMonth(shown));
    if (days == 1)
        return FormatWords::tr("%1, tomorrow").arg(dayAndMonth(shown));
    return FormatWords::tr("%1, in %Ln days", nullptr, static_cast<int>(days))
        .arg(dayAndMonth(shown));
}

QString Format::attribute(const AttributeDefinition& definition, const AttributeValue& value) const
{
    const auto withUnit = [&definition](const QString& text) {
        return definition.unit.isEmpty() ? text : text + QChar(QChar::Nbsp) + definition.unit;
    };
    if (const auto* text = std::get_if<QString>(&value))
        return *text;
    if (const auto* integer = std::get_if<qint64>(&value))
        return withUnit(count(*integer));
    if (const auto* decimal = std::get_if<Decimal>(&value))
        return withUnit(number(*decimal));
    if (const auto* amount = std::get_if<Money>(&value))
        return money(*amount, amount->minor % 100 == 0);
    if (const auto* truth = std::get_if<bool>(&value))
        return *truth ? FormatWords::tr("Yes") : FormatWords::tr("No");
    if (const auto* date = std::get_if<CalendarDate>(&value))
        return calendarDate(*date);
    if (const auto* options = std::get_if<QStringList>(&value)) {
        QStringList texts;
        for (const QString& one : *options)
            texts.append(option(definition, one));
        return texts.join(u", "_s);
    }
    return {};
}

QString Format::translated(const QJsonObject& translations,
                           const QString& field,
                           const QString& fallback) const
{
    const QString language = m_locale.name().section(u'_', 0, 0);
    const QJsonValue entry = translations.value(language);
    const QString text =
        entry.isString() ? entry.toString() : entry.toObject().value(field).toString();
    return text.isEmpty() ? fallback : text;
}

QString Format::name(const AttributeDefinition& definition) const
{
    return translated(definition.translations, u"name"_s, definition.name);
}

QString Format::option(const AttributeDefinition& definition, const QString& value) const
{
    for (const QJsonValue entry : definition.options) {
        const QJsonObject option = entry.toObject();
        if (option.value("value"_L1).toString() == value)
            return translated(option.value("translations"_L1).toObject(), u"text"_s, value);
    }
    return value;
}

QString Format::filterName(const AttributeDefinition& definition) const
{
    const QString own = definition.filterName.isEmpty() ? name(definition) : definition.filterName;
    return translated(definition.translations, u"filter_name"_s, own);
}

QString Format::description(const AttributeDefinition& definition) const
{
    return translated(definition.translations, u"description"_s, definition.description);
}

QString Format::help(const AttributeDefinition& definition) const
{
    return translated(definition.translations, u"help"_s, definition.help);
}

QString Format::name(const AttributeType& type) const
{
    return translated(type.translations, u"name"_s, type.name);
}

QString Format::name(const ActivityType& type) const
{
    return translated(type.translations, u"name"_s, type.name);
}

QString Format::fieldValues(const ActivityType& type, const QJsonObject& values) const
{
    QStringList texts;
    for (const FieldDefinition& field : fieldsOf(type)) {
        const AttributeDefinition definition = field.asAttribute();
        const auto value = attributeValue(definition, values.value(field.key));
        const QString text = value ? attribute(definition, *value) : QString();
        if (!text.isEmpty())
            texts.append(FormatWords::tr("%1: %2").arg(name(definition), text));
    }
    return texts.join(u" · "_s);
}

QString Format::name(const PermissionGroup& group) const
{
    return translated(group.translations, u"name"_s, group.name);
}

QString Format::name(const Affiliation& affiliation) const
{
    return translated(affiliation.translations, u"name"_s, affiliation.name);
}

QString Format::ago(qint64 thenMs, qint64 nowMs)
{
    const qint64 passed = std::max<qint64>(nowMs - thenMs, 0);
    if (passed < kMinuteMs)
        return FormatWords::tr("just now");
    if (passed < kHourMs)
        return FormatWords::tr("%Ln min ago", nullptr, static_cast<int>(passed / kMinuteMs));
    if (passed < kDayMs)
        return FormatWords::tr("%Ln h ago", nullptr, static_cast<int>(passed / kHourMs));
    return FormatWords::tr("%Ln days ago", nullptr, static_cast<int>(passed / kDayMs));
}

QString initialsOf(const QString& firstName, const QString& lastName)
{
    if (isIdeographic(lastName))
        return lastName.left(1);
    if (isIdeographic(firstName))
        return firstName.left(1);
    const auto letter = [](const QString& name) {
        // A letter outside the basic plane is two code units; half of one must never be shown.
        const bool isPair = name.size() > 1 && name.front().isHighSurrogate();
        return name.left(isPair ? 2 : 1).toUpper();
    };
    return letter(firstName) + letter(lastName);
}

QString initialsOf(const QString& name)
{
    const qsizetype blank = name.lastIndexOf(u' ');
    return initialsOf(blank < 0 ? QString() : name.left(blank), name.mid(blank + 1));
}

int tintOf(const QUuid& id)
{
    // The last byte is random in every version of UUID that is used here.
    return id.data4[7] % kTints;
}

} // namespace carnet
