#pragma once

#include "models/domain/attributetype.h"
#include "models/domain/attributevalue.h"
#include "models/domain/customertemplate.h"
#include "models/domain/staff.h"

#include <QDate>
#include <QLocale>
#include <QTimeZone>

namespace carnet {

//! Texts for people, made in one place, by the till's locale and the store's time zone. The only
//! place that turns instants into days and times of day, so that no two screens disagree.
class Format final
{
public:
    explicit Format(const QLocale& locale = {}, const QTimeZone& zone = QTimeZone::systemTimeZone())
        : m_locale(locale)
        , m_zone(zone)
    {
    }

    [[nodiscard]] const QLocale& locale() const { return m_locale; }
    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }

    //! On which weeks begin where the store is, by the country of its time zone, else as the
    //! till's language has it.
    [[nodiscard]] Qt::DayOfWeek firstDayOfWeek() const;
    //! The store's day and time of day at an instant.
    [[nodiscard]] QDate dayOf(qint64 atMs) const;
    [[nodiscard]] QTime timeOf(qint64 atMs) const;
    //! The instant a day begins, which is not midnight everywhere.
    [[nodiscard]] qint64 startOf(QDate day) const;
    //! `2026-03-21T14:00` in the store; a time that clocks leave out in spring is the hour after
    //! it.
    [[nodiscard]] std::optional<qint64> instantOf(const QString& localTime) const;
    [[nodiscard]] QString localTimeOf(qint64 atMs) const; //!< in the same form

    //! `€13,060`: whole units when \a round, else with the currency's digits.
    [[nodiscard]] QString money(const Money& amount, bool round = false) const;
    [[nodiscard]] QString number(const Decimal& number) const;
    [[nodiscard]] QString count(qint64 number) const;
    //! `+18%`, with a real minus sign.
    [[nodiscard]] QString change(double share) const;

    [[nodiscard]] QString date(QDate date) const; //!< 21 March 2015
    [[nodiscard]] QString dayAndMonth(QDate date) const; //!< 21 March
    [[nodiscard]] QString shortDay(QDate date, QDate today) const; //!< 9 Feb, or 9 Feb 2024
    [[nodiscard]] QString monthAndYear(QDate date) const; //!< March 2026
    [[nodiscard]] QString time(qint64 atMs) const; //!< 09:41
    //! Today, Tomorrow, In 3 days, Yesterday, 3 days ago; beyond a fortnight the short day.
    [[nodiscard]] QString nearDay(QDate date, QDate today) const;
    //! Today, 09:41 / 2 March, 20:04 / 2 March 2024, 20:04 in the store's zone.
    [[nodiscard]] QString moment(qint64 atMs, QDate today) const;
    [[nodiscard]] QString weekdayAndMoment(qint64 atMs) const;
    //! A day people celebrate: `21 March 2015`, `2 October`.
    [[nodiscard]] QString calendarDate(const CalendarDate& date) const;
    //! `21 March, in 9 days`: the next celebration when it is near, else the date.
    [[nodiscard]] QString occasion(const CalendarDate& date,
                                   QDate today,
                                   LeapDayPolicy policy) const;

    //! An attribute's value for a card or a panel; empty when there is none.
    [[nodiscard]] QString attribute(const AttributeDefinition& definition,
                                    const AttributeValue& value) const;
    //! The definition's name (or an option's text) in the till's language.
    [[nodiscard]] QString name(const AttributeDefinition& definition) const;
    [[nodiscard]] QString option(const AttributeDefinition& definition, const QString& value) const;
    //! What the filter rail calls it (AT-5): the attribute's name, unless it has one of its own.
    [[nodiscard]] QString filterName(const AttributeDefinition& definition) const;
    //! What it is about, for those who set up, and what helps to type a value (AT-9).
    [[nodiscard]] QString description(const AttributeDefinition& definition) const;
    [[nodiscard]] QString help(const AttributeDefinition& definition) const;
    [[nodiscard]] QString name(const AttributeType& type) const;
    [[nodiscard]] QString name(const ActivityType& type) const;
    //! What is noted in the fields of an activity: `Tried on: Shoes, silk · Companion: Her sister`.
    [[nodiscard]] QString fieldValues(const ActivityType& type, const QJsonObject& values) const;
    [[nodiscard]] QString name(const PermissionGroup& group) const;
    [[nodiscard]] QString name(const Affiliation& affiliation) const;

    //! `5 seconds ago`, `2 min ago`, `yesterday`.
    [[nodiscard]] static QString ago(qint64 thenMs, qint64 nowMs);

private:
    [[nodiscard]] QString translated(const QJsonObject& translations,
                                     const QString& field,
                                     const QString& fallback) const;

    QLocale m_locale;
    QTimeZone m_zone;
};

//! Days before an occasion from which on it is shown as near.
inline constexpr int kNearDays = 14;

//! Letters of a monogram: of the first and the last name; of names in ideographs or Hangul the
//! first character of the family name.
[[nodiscard]] QString initialsOf(const QString& firstName, const QString& lastName);
//! The same of a name in one piece, as associates have.
[[nodiscard]] QString initialsOf(const QString& name);
//! One of eight tints, the same for the same client on every till.
[[nodiscard]] int tintOf(const QUuid& id);

} // namespace carnet
