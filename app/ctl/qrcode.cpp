#include "app/ctl/qrcode.h"

#include <qrencode.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kQuietZone = 4; // modules, ISO/IEC 18004
constexpr int kAnyVersion = 0;

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

//! Around the code everything is light.
bool isDark(const QRcode& code, int x, int y)
{
    const bool isInside = x >= 0 && y >= 0 && x < code.width && y < code.width;
    return isInside && (code.data[y * code.width + x] & 1) != 0;
}

QChar charFor(bool isUpperDark, bool isLowerDark)
{
    if (isUpperDark)
        return isLowerDark ? u' ' : u'▄';
    return isLowerDark ? u'▀' : u'█';
}

} // namespace

QStringList qrCode(const QByteArray& text)
{
    const std::unique_ptr<QRcode, FreeCode> code(
        QRcode_encodeString8bit(text.constData(), kAnyVersion, QR_ECLEVEL_L));
    if (!code)
        return {};
    QStringList lines;
    for (int y = -kQuietZone; y < code->width + kQuietZone; y += 2) {
        QString line;
        for (int x = -kQuietZone; x < code->width + kQuietZone; ++x)
            line += charFor(isDark(*code, x, y), isDark(*code, x, y + 1));
        lines.append(line);
    }
    return lines;
}

} // namespace carnet
