import type { Rule } from './files.ts';

/** What a rule says about planted files, given as texts by path. */
export const about = (rule: Rule, files: Readonly<Record<string, string>>): readonly string[] =>
  rule(new Map(Object.entries(files)));
