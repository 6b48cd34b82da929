/** Generated from package.json by `npm run docs`. */
export const VERSION = '1.0.0';
