#include "app/ctl/demotexts.h"

using namespace Qt::StringLiterals;

namespace carnet {

DemoTexts::DemoTexts()
{
    const QJsonObject source = demoResource(u"texts"_s);
    for (const QString& kind :
         {u"visit"_s, u"email"_s, u"phone"_s, u"appointment"_s, u"notes"_s, u"follow_ups"_s})
        m_sentences.insert(kind, textsIn(source.value(kind)));
    m_events = textsIn(source.value(u"events"_s));
    m_weekdays = textsIn(source.value(u"weekdays"_s));
    m_contactTimes = textsIn(source.value(u"contactTimes"_s));
}

QString DemoTexts::write(const QString& kind, const DemoTopic& topic, DemoDice& dice) const
{
    const auto sentences = m_sentences.constFind(kind);
    Q_ASSERT(sentences != m_sentences.constEnd());
    QString text = dice.pick(*sentences);
    text.replace(u"{product}"_s, u"the "_s + topic.product);
    text.replace(u"{colour}"_s, topic.colour);
    text.replace(u"{category}"_s, topic.category);
    text.replace(u"{partner}"_s, topic.partner);
    text.replace(u"{event}"_s, dice.pick(m_events));
    text.replace(u"{weekday}"_s, dice.pick(m_weekdays));
    text[0] = text.at(0).toUpper();
    return text;
}

} // namespace carnet
