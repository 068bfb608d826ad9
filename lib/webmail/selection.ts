import { cut } from '../base/text';

/** Characters of a selection that are taken at most. */
export const selectionLimit = 64_000;

/** The selected text when all of it lies inside one of the elements, else nothing. */
export function selectedWithin(document: Document, elements: readonly Element[]): string {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount !== 1) return '';
  const around = selection.getRangeAt(0).commonAncestorContainer;
  return elements.some((element) => element.contains(around)) ? cut(selection.toString(), selectionLimit) : '';
}
