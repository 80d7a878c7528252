/** A CPF or a mobile number (11), a CNPJ (14), whatever punctuation stands between the digits. */
const NUMBER = /(?<!\d)\(?\d(?:[().\-/\s]{0,2}\d){10}(?:(?:[().\-/\s]{0,2}\d){3})?(?!\d)/g;
/** A CNPJ with letters. */
const ALPHANUMERIC_CNPJ = /\b[A-Z\d]{2}\.?[A-Z\d]{3}\.?[A-Z\d]{3}\/?[A-Z\d]{4}-?\d{2}\b/g;
const EMAIL = /[^\s@<>()[\]"',;:]+@[^\s@<>()[\]"',;:]+/g;
const MASK = '•••';
/** What a registry said in its own words, without the documents, telephones and e-mail addresses that it may echo. */
export function maskWords(words) {
    return words.replace(EMAIL, MASK).replace(NUMBER, MASK).replace(ALPHANUMERIC_CNPJ, MASK);
}
//# sourceMappingURL=masked-words.js.map