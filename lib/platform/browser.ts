/** The one place that imports the polyfill: promises in every browser. Pages and the background only; content scripts use the native API. */
export { default as browser } from 'webextension-polyfill';
