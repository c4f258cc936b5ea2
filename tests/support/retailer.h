#pragma once

#include "models/domain/result.h"

#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace carnet::test {

//! A demo retailer in a temporary folder: a real carnet-hq and the folders of its tills.
class Retailer final
{
public:
    //! Runs carnetctl to make headquarters with \a customers and two tills of its first store.
    [[nodiscard]] static Result<std::unique_ptr<Retailer>> make(const QString& programs,
                                                                int customers);
    //! Runs the carnetctl \a commands for the folder of headquarters, then enrols \a tills.
    [[nodiscard]] static Result<std::unique_ptr<Retailer>> prepare(
        const QString& programs,
        const std::function<QList<QStringList>(const QString&)>& commands,
        int tills);
    ~Retailer();
    Q_DISABLE_COPY_MOVE(Retailer)

    //! Starts carnet-hq and waits until it listens; always on the same port once it had one.
    [[nodiscard]] Result<> startHeadquarters();
    void stopHeadquarters();
    //! Without a chance to clean up.
    void killHeadquarters();
    [[nodiscard]] QString url() const;
    [[nodiscard]] quint16 port() const { return m_port.toUShort(); }
    [[nodiscard]] QString headquarters() const { return m_folder.filePath(QStringLiteral("hq")); }
    [[nodiscard]] QString till(int number) const;
    //! Of every demo associate.
    [[nodiscard]] static QString pin() { return QStringLiteral("123456"); }
    //! A carnetctl command; its output is the error's detail when it fails.
    [[nodiscard]] Result<> run(const QStringList& arguments) const;

private:
    explicit Retailer(QString programs)
        : m_programs(std::move(programs))
    {
    }

    QString m_programs;
    QTemporaryDir m_folder;
    QProcess m_headquarters;
    QString m_port = QStringLiteral("0");
};

} // namespace carnet::test
