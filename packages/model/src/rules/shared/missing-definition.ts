/** What the rules about the glossary say alike. */

/** Why a glossary defines boxes and objects. */
export const WHY_DEFINE =
  'A reader who does not know a word looks it up in the glossary. FIPS 183 asks for the key words of a model, ISO/IEC/IEEE 31320-1 for every label and for the name of every box that is not decomposed.';
