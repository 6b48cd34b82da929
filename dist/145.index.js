export const id = 145;
export const ids = [145];
export const modules = {

/***/ 4145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ listInWords)
/* harmony export */ });
/** `a`, `a and b`, `a, b and c`; after the first few, how many more there are. */
function listInWords(items, most) {
    const more = items.length - most;
    const shown = more > 0 ? [...items.slice(0, most), `${more} more`] : items;
    const [last = '', ...rest] = shown.toReversed();
    return rest.length === 0 ? last : `${rest.toReversed().join(', ')} and ${last}`;
}


/***/ })

};
