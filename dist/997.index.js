export const id = 997;
export const ids = [997];
export const modules = {

  1997:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    compareTlsa: () => (  compareTlsa)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
function compareTlsa(records, chain) {
    const usable = records.filter(isUsable);
    const matches = usable.some((record) => (record.usage === DANE_EE ? chain.slice(0, 1) : chain).some((certificate) => isMatch(record, certificate)));
    return {
        records: records.map(({ usage, selector, matchingType, data }) => {
            const text = data.length > MAX_SHOWN_DIGITS ? `${data.slice(0, MAX_SHOWN_DIGITS)}…` : data;
            return `${usage} ${selector} ${matchingType} ${text}`;
        }),
        matches: usable.length === 0 ? null : matches,
    };
}
const DANE_TA = 2;
const DANE_EE = 3;
const MAX_SHOWN_DIGITS = 128;
function isUsable({ usage, selector, matchingType }) {
    return (usage === DANE_TA || usage === DANE_EE) && selector <= 1 && matchingType <= 2;
}
function isMatch({ selector, matchingType, data }, certificate) {
    const selected = selector === 0 ? certificate : publicKey(certificate);
    const hash = HASHES[matchingType];
    const digest = hash === undefined ? selected : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(hash).update(selected).digest();
    return digest.toString('hex') === data;
}
const HASHES = [undefined, 'sha256', 'sha512'];
function publicKey(certificate) {
    return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
}


  })

};
