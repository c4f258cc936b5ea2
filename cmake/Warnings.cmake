# Linked PRIVATE by every target with hand-written C++. QML-only targets leave it out: the C++ that
# qmlcachegen writes does not survive -Wshadow.
add_library(carnet_warnings INTERFACE)
target_compile_options(carnet_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wold-style-cast
    # At -O3 GCC 12 sees null pointers inside Qt's own inline functions.
    $<$<NOT:$<CONFIG:Release>>:-Wnull-dereference>
    -Wimplicit-fallthrough
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wsuggest-override>
    $<$<BOOL:${CARNET_WERROR}>:-Werror>)
target_compile_definitions(carnet_warnings INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(carnet_warnings INTERFACE ${CMAKE_SOURCE_DIR})
