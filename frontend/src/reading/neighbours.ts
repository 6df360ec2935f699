import type { Remark } from "./remark";

/** A text beside which something is said: one that is read or one that is written. */
export interface TextBeside {
  /** Brings a paragraph into sight and goes there. */
  show(block: string): void;
  /** Brings it into sight and stays where one is. */
  showWithoutFocus(block: string): void;
  /** Marks where something was said. */
  mark(remarks: Remark[]): void;
}

interface Hung {
  id: string;
  block: string;
  from: number;
  to: number;
}

interface Writing extends Element {
  focusBlock(block: string): boolean;
  showBlock(block: string): boolean;
  showSaid(hung: Hung[]): void;
}

/** What stands around a text and what was said about it. */
export function deskOf(element: Element): Element | null {
  return element.closest(".three-columns, .approval");
}

/** The text on the same desk; null while there is none. */
export function beside(element: Element): TextBeside | null {
  const desk = deskOf(element);
  const read = desk?.querySelector<Element & TextBeside>("communique-reading:defined");
  if (read) return read;
  const written = desk?.querySelector<Writing>("communique-editor:defined");
  if (!written) return null;
  return {
    show: (block) => void written.focusBlock(block),
    showWithoutFocus: (block) => void written.showBlock(block),
    mark: (remarks) => written.showSaid(remarks.flatMap(hung)),
  };
}

function hung({ id, block, passage, orphaned }: Remark): Hung[] {
  return block === null || passage === null || orphaned ? [] : [{ id, block, ...passage }];
}
