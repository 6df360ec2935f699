import { OpenText, type Batch, type StoredStep } from "./openText";

/**
 * The engine of the text authority: many open texts, strings in and strings out, so that it can run in any
 * JavaScript without a browser around it.
 */
const texts = new Map<string, OpenText>();

/** Opens a text, or opens it anew: its JSON, its version, and who last changed each block. */
export function open(id: string, doc: string, version: number, authors: string): void {
  texts.set(id, new OpenText(doc, version, authors));
}

/** Applies batches in order; a refused one leaves the text as it was before it. */
export function apply(id: string, batches: string): string {
  const text = opened(id);
  return JSON.stringify((JSON.parse(batches) as Batch[]).map((batch) => text.apply(batch)));
}

/** Follows steps that are committed already; throws when one does not apply. */
export function catchUp(id: string, steps: string): void {
  opened(id).catchUp(JSON.parse(steps) as StoredStep[]);
}

/** The text as JSON: version, doc, authors. */
export function snapshot(id: string): string {
  return opened(id).snapshot();
}

/** The steps that would turn the open text into another; the open one stays as it is. */
export function replace(id: string, doc: string): string {
  return JSON.stringify(opened(id).turnInto(doc));
}

/** Closes a text. */
export function close(id: string): void {
  texts.delete(id);
}

function opened(id: string): OpenText {
  const text = texts.get(id);
  if (!text) throw new Error(`The text ${id} is not open`);
  return text;
}
