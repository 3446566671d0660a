#pragma once

#include <zlib.h>

// The initialisers are macros, which Swift does not see. 31: gzip alone; 47: gzip or zlib, told by
// the header; -15: bare deflate.
static inline int epistle_inflate_init(z_stream *stream, int window) {
  return inflateInit2(stream, window);
}

static inline int epistle_deflate_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}
