/**
 * Prefixes of ocids in the register of Open Contracting as it stood in 2019
 * (https://standard.open-contracting.org/latest/en/guidance/build/#choosing-an-ocid), and younger ones met in published
 * data. A prefix that is not here may be registered all the same.
 */
export const knownPrefixes: ReadonlySet<string> = new Set(
  `03ad3f 07smqs 0c46vo 0ud2q6 12btn8 1nsder 23g63a 2l1h1m 2q8bt1 34a6hz 3n5h6d 3z43pn 43qwtd 4f64a2 4jg6r3 4qypb3
  591adf 6as3t2 6t3nl6 70d2nz 78apv2 79k0tf 7bcrc6 7hge34 7wj9x5 87sd3t 8mw9gh a12345 a2ef3d a2wq5y a3gfe4 afalqw
  afzrfb aiis30 azam7x b17p2m b3wdp1 b5fd17 be6bcu bt0hng bulbcf cpshml cucrsw d2phr6 ep75k8 fnha3a g4facg ga10ve
  gwgkvd gyl66f h7i0z4 hdexwj i8xayf joysz9 jpcd7i k4r8nn k50g02 k94lzj lcuori mfx54g miumsd mnnhvj ngfbwp px0z7d
  pyfy63 pyiee7 q7gbyr r6ebe6 rdvc92 rw2stw rxqvff rydwyw sgrrpz uhveoc v9mmex vkyq8g xqjsxa xs1qbl yfs5dr yiy6kk
  yyi9yb`.split(/\s+/),
)

/** The prefix of examples, which nobody publishes under. */
export const examplePrefix = '213czf'

/** Codes of languages, ISO 639-1. */
export const languageCodes: ReadonlySet<string> = new Set(
  `aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo
  es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg
  ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn
  no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta
  te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`.split(/\s+/),
)
