// The browser comes with the lockfile (src/print/browser.ts): Puppeteer must not download one of its own.
module.exports = { skipDownload: true };
