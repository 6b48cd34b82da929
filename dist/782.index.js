export const id = 782;
export const ids = [782];
export const modules = {

/***/ 8782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ruleAddress)
/* harmony export */ });
/** The address of a rule's section in the page that explains the rules. */
function ruleAddress(rulesPage, rule) {
    return `${rulesPage}#${rule}`;
}


/***/ })

};
