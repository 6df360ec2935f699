export { newName } from "./backOff";
export type { Cursor } from "./cursors";
export { isKept, type Kept } from "./kept";
export { LiveLink } from "./link";
export type { Ending, Person } from "./messages";
export type { LinkHost, LinkStatus, LostWords, Pipe, PipeEvents } from "./surroundings";
