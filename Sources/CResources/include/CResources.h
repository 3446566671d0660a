#pragma once
#include <stddef.h>
#include <stdint.h>

/// A file compiled into the binary.
typedef struct {
  const char *name;
  const uint8_t *bytes;
  size_t count;
} epistle_resource;

/// All lexicons, `common` first, then the languages by their code.
extern const epistle_resource epistle_lexicons[];
extern const size_t epistle_lexicon_count;

/// The weights of the zone decoder.
extern const epistle_resource epistle_zone_model;

/// The default `pipeline.yaml`.
extern const epistle_resource epistle_default_pipeline;

/// The named character references of HTML, one a line: name, tab, code points in hexadecimal.
extern const epistle_resource epistle_entities;
