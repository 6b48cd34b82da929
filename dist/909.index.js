export const id = 909;
export const ids = [909];
export const modules = {

/***/ 6909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ waiverInForce)
/* harmony export */ });
/**
 * The waiver that is in force for a finding; undefined where there is none. A waiver holds through its last day.
 *
 * @param today `YYYY-MM-DD` in UTC
 */
function waiverInForce({ rule, declared }, today) {
    return declared.waivers.find((waiver) => waiver.rule === rule && today <= waiver.until);
}


/***/ })

};
