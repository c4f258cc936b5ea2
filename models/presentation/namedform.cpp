#include "models/presentation/namedform.h"

#include "models/domain/rowfields.h"
#include "models/presentation/setuplanguages.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kKey = u"key"_s;
const auto kName = u"name"_s;
const auto kTranslationsField = u"translations"_s;

} // namespace

NamedForm::NamedForm(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
{
}

QJsonValue NamedForm::field(const QString& name) const
{
    return valueOf(wanted(), name);
}

void NamedForm::takeChecked(const Row& row)
{
    if (carnet::describe(row.key.kind).canonical(row))
        take(row);
    edited();
}

void NamedForm::write(const QString& name, const QJsonValue& value)
{
    Row row = wanted();
    if (valueOf(row, name) == value)
        return;
    setValue(row, name, value);
    takeChecked(row);
}

QString NamedForm::name() const
{
    return field(kName).toString();
}

void NamedForm::setName(const QString& name)
{
    Row row = wanted();
    QString before = valueOf(row, kName).toString();
    if (name == before)
        return;
    QJsonObject translations = valueOf(row, kTranslationsField).toObject();
    renameEverywhere(before, translations, name);
    setValue(row, kName, name);
    setValue(row, kTranslationsField, translations);
    if (isNew() && carnet::describe(row.key.kind).field(kKey) != nullptr) {
        QStringList taken;
        for (const Row& other : till().reference().rowsOf(row.key.kind))
            taken.append(valueOf(other, kKey).toString());
        setValue(row, kKey, keyFor(name, taken));
    }
    takeChecked(row);
}

void NamedForm::translate(const QString& language, const QString& text)
{
    QJsonObject translations = field(kTranslationsField).toObject();
    if (translatedText(translations, language, translatedField()) == text)
        return;
    translateText(translations, language, translatedField(), text);
    write(kTranslationsField, translations);
}

QString NamedForm::translatedField() const
{
    return kName;
}

void NamedForm::showDraft()
{
    m_translations.setItems(
        TranslationItem::all(field(kTranslationsField).toObject(), translatedField()));
    Q_EMIT changed();
}

} // namespace carnet
