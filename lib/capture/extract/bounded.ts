const boundary = String.raw`(?:(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]))`;

/** The same pattern with `\b` for letters of every script: JavaScript's own knows no `ß`, `å` or `ö`. */
export const bounded = (pattern: RegExp): RegExp =>
  new RegExp(pattern.source.replaceAll('\\b', boundary), pattern.flags);
