#pragma once

// Debian builds libxml2 with ICU, whose headers clash with Foundation's own copy.
// We touch no encoding handler, so the ICU part can stay out of sight.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>

// `xmlFree` is a mutable global function pointer, which Swift 6 refuses to read.
static inline void epistle_xml_free(void *pointer) { xmlFree(pointer); }
#include <libxml/parserInternals.h>
