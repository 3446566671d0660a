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
const epistle_resource *epistle_lexicon_table(void);
size_t epistle_lexicon_table_count(void);

/// The weights of the zone decoder.
epistle_resource epistle_zone_model(void);

/// The weights by which kinds of documents are told apart.
epistle_resource epistle_kind_model(void);

/// The default `pipeline.yaml`.
epistle_resource epistle_default_pipeline(void);

/// The named character references of HTML, one a line: name, tab, code points in hexadecimal.
epistle_resource epistle_entities(void);

/// The schemas of `Schemas/`, by their file names.
const epistle_resource *epistle_schema_table(void);
size_t epistle_schema_table_count(void);

/// The page of a review: its HTML with `{{…}}` to fill in, its style, its script.
epistle_resource epistle_review_page(void);
epistle_resource epistle_review_style(void);
epistle_resource epistle_review_script(void);
