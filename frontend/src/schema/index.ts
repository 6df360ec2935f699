export { isAllowedAddress, LONGEST_ADDRESS } from "./address";
export { isBlockId, newBlockId, type BlockId, type Chance } from "./blockId";
export { blockNumbers, type BlockNumbers } from "./numbers";
export { mainText, outlineOf, type Outline } from "./outline";
export { MOST_TEXT, type Tally } from "./readInline";
export { MOST_BLOCKS, readBlock, readText } from "./readText";
export { parseText } from "./parseText";
export { RefusedText, type RefusalCode } from "./refusedText";
export { schema } from "./schema";
