/** Generated from package.json by `npm run docs`. */
export const VERSION = '0.1.0';
