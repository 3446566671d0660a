#include "CResources.h"

// One entry a lexicon file; a file is added in two places below, in the same order: first those
// that every text can need, then those of languages told by their Latin letters, then those of
// other scripts (see BuiltInLexicons.swift).

static const uint8_t lexicon_common[] = {
#embed "lexicons/common.lexicon"
};
static const uint8_t lexicon_en[] = {
#embed "lexicons/en.lexicon"
};
static const uint8_t lexicon_fr[] = {
#embed "lexicons/fr.lexicon"
};
static const uint8_t lexicon_es[] = {
#embed "lexicons/es.lexicon"
};
static const uint8_t lexicon_pt[] = {
#embed "lexicons/pt.lexicon"
};
static const uint8_t lexicon_it[] = {
#embed "lexicons/it.lexicon"
};
static const uint8_t lexicon_de[] = {
#embed "lexicons/de.lexicon"
};
static const uint8_t lexicon_nl[] = {
#embed "lexicons/nl.lexicon"
};
static const uint8_t lexicon_ca[] = {
#embed "lexicons/ca.lexicon"
};
static const uint8_t lexicon_id[] = {
#embed "lexicons/id.lexicon"
};
static const uint8_t lexicon_fi[] = {
#embed "lexicons/fi.lexicon"
};
static const uint8_t lexicon_pl[] = {
#embed "lexicons/pl.lexicon"
};
static const uint8_t lexicon_tr[] = {
#embed "lexicons/tr.lexicon"
};
static const uint8_t lexicon_sv[] = {
#embed "lexicons/sv.lexicon"
};
static const uint8_t lexicon_da[] = {
#embed "lexicons/da.lexicon"
};
static const uint8_t lexicon_nb[] = {
#embed "lexicons/nb.lexicon"
};
static const uint8_t lexicon_cs[] = {
#embed "lexicons/cs.lexicon"
};
static const uint8_t lexicon_sk[] = {
#embed "lexicons/sk.lexicon"
};
static const uint8_t lexicon_ro[] = {
#embed "lexicons/ro.lexicon"
};
static const uint8_t lexicon_hu[] = {
#embed "lexicons/hu.lexicon"
};
static const uint8_t lexicon_vi[] = {
#embed "lexicons/vi.lexicon"
};
static const uint8_t lexicon_et[] = {
#embed "lexicons/et.lexicon"
};
static const uint8_t lexicon_lt[] = {
#embed "lexicons/lt.lexicon"
};
static const uint8_t lexicon_hr[] = {
#embed "lexicons/hr.lexicon"
};
static const uint8_t lexicon_zh[] = {
#embed "lexicons/zh.lexicon"
};
static const uint8_t lexicon_ja[] = {
#embed "lexicons/ja.lexicon"
};
static const uint8_t lexicon_ko[] = {
#embed "lexicons/ko.lexicon"
};
static const uint8_t lexicon_ru[] = {
#embed "lexicons/ru.lexicon"
};
static const uint8_t lexicon_uk[] = {
#embed "lexicons/uk.lexicon"
};
static const uint8_t lexicon_be[] = {
#embed "lexicons/be.lexicon"
};
static const uint8_t lexicon_bg[] = {
#embed "lexicons/bg.lexicon"
};
static const uint8_t lexicon_ar[] = {
#embed "lexicons/ar.lexicon"
};
static const uint8_t lexicon_el[] = {
#embed "lexicons/el.lexicon"
};
static const uint8_t lexicon_fa[] = {
#embed "lexicons/fa.lexicon"
};
static const uint8_t lexicon_hi[] = {
#embed "lexicons/hi.lexicon"
};
static const uint8_t lexicon_he[] = {
#embed "lexicons/he.lexicon"
};

static const epistle_resource lexicons[] = {
    {"common", lexicon_common, sizeof lexicon_common},
    {"en", lexicon_en, sizeof lexicon_en},
    {"fr", lexicon_fr, sizeof lexicon_fr},
    {"es", lexicon_es, sizeof lexicon_es},
    {"pt", lexicon_pt, sizeof lexicon_pt},
    {"it", lexicon_it, sizeof lexicon_it},
    {"de", lexicon_de, sizeof lexicon_de},
    {"nl", lexicon_nl, sizeof lexicon_nl},
    {"ca", lexicon_ca, sizeof lexicon_ca},
    {"id", lexicon_id, sizeof lexicon_id},
    {"fi", lexicon_fi, sizeof lexicon_fi},
    {"pl", lexicon_pl, sizeof lexicon_pl},
    {"tr", lexicon_tr, sizeof lexicon_tr},
    {"sv", lexicon_sv, sizeof lexicon_sv},
    {"da", lexicon_da, sizeof lexicon_da},
    {"nb", lexicon_nb, sizeof lexicon_nb},
    {"cs", lexicon_cs, sizeof lexicon_cs},
    {"sk", lexicon_sk, sizeof lexicon_sk},
    {"ro", lexicon_ro, sizeof lexicon_ro},
    {"hu", lexicon_hu, sizeof lexicon_hu},
    {"vi", lexicon_vi, sizeof lexicon_vi},
    {"et", lexicon_et, sizeof lexicon_et},
    {"lt", lexicon_lt, sizeof lexicon_lt},
    {"hr", lexicon_hr, sizeof lexicon_hr},
    {"zh", lexicon_zh, sizeof lexicon_zh},
    {"ja", lexicon_ja, sizeof lexicon_ja},
    {"ko", lexicon_ko, sizeof lexicon_ko},
    {"ru", lexicon_ru, sizeof lexicon_ru},
    {"uk", lexicon_uk, sizeof lexicon_uk},
    {"be", lexicon_be, sizeof lexicon_be},
    {"bg", lexicon_bg, sizeof lexicon_bg},
    {"ar", lexicon_ar, sizeof lexicon_ar},
    {"el", lexicon_el, sizeof lexicon_el},
    {"fa", lexicon_fa, sizeof lexicon_fa},
    {"hi", lexicon_hi, sizeof lexicon_hi},
    {"he", lexicon_he, sizeof lexicon_he},
};
const epistle_resource *epistle_lexicon_table(void) { return lexicons; }
size_t epistle_lexicon_table_count(void) { return sizeof lexicons / sizeof lexicons[0]; }

static const uint8_t zone_model[] = {
#embed "models/zones.model"
};
epistle_resource epistle_zone_model(void) {
  return (epistle_resource){"zones.model", zone_model, sizeof zone_model};
}

static const uint8_t default_pipeline[] = {
#embed "../../pipeline.yaml"
};
epistle_resource epistle_default_pipeline(void) {
  return (epistle_resource){"pipeline.yaml", default_pipeline, sizeof default_pipeline};
}

static const uint8_t entities[] = {
#embed "tables/entities.txt"
};
epistle_resource epistle_entities(void) {
  return (epistle_resource){"entities.txt", entities, sizeof entities};
}

static const uint8_t kind_model[] = {
#embed "models/kinds.model"
};
epistle_resource epistle_kind_model(void) {
  return (epistle_resource){"kinds.model", kind_model, sizeof kind_model};
}

static const uint8_t schema_letter_schema_json[] = {
#embed "../../Schemas/letter.schema.json"
};
static const uint8_t schema_letter_rnc[] = {
#embed "../../Schemas/letter.rnc"
};
static const uint8_t schema_letter_rng[] = {
#embed "../../Schemas/letter.rng"
};
static const uint8_t schema_letter_tei_rnc[] = {
#embed "../../Schemas/letter-tei.rnc"
};
static const uint8_t schema_letter_tei_rng[] = {
#embed "../../Schemas/letter-tei.rng"
};
static const uint8_t schema_letter_cmif_rnc[] = {
#embed "../../Schemas/letter-cmif.rnc"
};
static const uint8_t schema_letter_cmif_rng[] = {
#embed "../../Schemas/letter-cmif.rng"
};

static const epistle_resource schemas[] = {
    {"letter.schema.json", schema_letter_schema_json, sizeof schema_letter_schema_json},
    {"letter.rnc", schema_letter_rnc, sizeof schema_letter_rnc},
    {"letter.rng", schema_letter_rng, sizeof schema_letter_rng},
    {"letter-tei.rnc", schema_letter_tei_rnc, sizeof schema_letter_tei_rnc},
    {"letter-tei.rng", schema_letter_tei_rng, sizeof schema_letter_tei_rng},
    {"letter-cmif.rnc", schema_letter_cmif_rnc, sizeof schema_letter_cmif_rnc},
    {"letter-cmif.rng", schema_letter_cmif_rng, sizeof schema_letter_cmif_rng},
};
const epistle_resource *epistle_schema_table(void) { return schemas; }
size_t epistle_schema_table_count(void) { return sizeof schemas / sizeof schemas[0]; }

static const uint8_t review_page[] = {
#embed "pages/review.html"
};
epistle_resource epistle_review_page(void) {
  return (epistle_resource){"review.html", review_page, sizeof review_page};
}

static const uint8_t review_style[] = {
#embed "pages/review.css"
};
epistle_resource epistle_review_style(void) {
  return (epistle_resource){"review.css", review_style, sizeof review_style};
}

static const uint8_t review_script[] = {
#embed "pages/review.js"
};
epistle_resource epistle_review_script(void) {
  return (epistle_resource){"review.js", review_script, sizeof review_script};
}
