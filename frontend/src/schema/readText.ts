import type { Node } from "prosemirror-model";
import { isBlockId } from "./blockId";
import { fields, list, quoted, refuseDepth } from "./json";
import { readInline, type Tally } from "./readInline";
import { RefusedText } from "./refusedText";
import { schema } from "./schema";

/** The most blocks that a text may have. */
export const MOST_BLOCKS = 3000;

const ATTRIBUTES: Record<string, string[]> = {
  paragraph: ["id"],
  bulletItem: ["id"],
  heading: ["id", "level"],
  numberedItem: ["id", "restart"],
};

/** Reads a text from its JSON form, or throws {@link RefusedText}: nothing is repaired, nothing is passed over. */
export function readText(json: unknown): Node {
  refuseDepth(json);
  const doc = fields(json, "The text", ["type"], ["content"]);
  if (doc.type !== "doc") throw new RefusedText("unknown-node", `A text is a doc, not ${quoted(doc.type)}`);
  const blocks = doc.content;
  if (blocks === undefined) throw new RefusedText("no-blocks", "The text has no blocks");
  if (!Array.isArray(blocks)) throw new RefusedText("wrong-type", "The content of the text is not a list");
  if (blocks.length === 0) throw new RefusedText("no-blocks", "The text has no blocks");
  if (blocks.length > MOST_BLOCKS)
    throw new RefusedText("too-many-blocks", "The text has more than 3,000 blocks");
  const ids = new Set<string>();
  const tally: Tally = { units: 0 };
  blocks.forEach((block, index) => readBlock(block, `Block ${index + 1}`, ids, tally));
  return schema.nodeFromJSON(json);
}

/** Checks one block of a text; its id must not be among those given, and joins them. */
export function readBlock(value: unknown, where: string, ids: Set<string>, tally: Tally): void {
  const { type } = fields(value, where, ["type"], ["attrs", "content", "text", "marks"]);
  const names = typeof type === "string" && Object.hasOwn(ATTRIBUTES, type) ? ATTRIBUTES[type] : null;
  if (!names) throw new RefusedText("unknown-node", `${where} is of an unknown kind: ${quoted(type)}`);
  const block = fields(value, where, ["type"], ["attrs", "content"]);
  const attrs = fields(block.attrs ?? {}, `The attributes of ${where}`, [], names, "unknown-attribute");
  readId(attrs.id, where, ids);
  if (type === "heading" && ![1, 2, 3].includes(attrs.level as number)) {
    throw new RefusedText("bad-level", `${where} is a heading whose level is not 1, 2 or 3`);
  }
  if (type === "numberedItem" && typeof attrs.restart !== "boolean") {
    throw new RefusedText("bad-restart", `${where} is a numbered item that does not say whether it restarts`);
  }
  readInline(list(block, "content", where), where, false, tally);
}

function readId(id: unknown, where: string, ids: Set<string>): void {
  if (!isBlockId(id))
    throw new RefusedText("bad-block-id", `${where} has no block id, or one of the wrong form`);
  if (ids.has(id)) throw new RefusedText("duplicate-block-id", `${where} has the id of another block`);
  ids.add(id);
}
