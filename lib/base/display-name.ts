import { oneLine } from './text';

type Named = { readonly name: string; readonly emails: readonly { readonly address: string }[] };

/**
 * What a contact is called where one line must do: the name, else the first address; empty when there is neither. Clean also
 * where an import brought letters that turn or hide text.
 */
export const displayName = ({ name, emails }: Named): string => oneLine(name || (emails[0]?.address ?? ''));
