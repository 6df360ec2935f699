// The project's own schema of a text. `run` bundles it from frontend/src/schema, with its prosemirror-model left out, so that
// there is only one in this process.
export const { schema } = await import(new URL("../generated/schema.mjs", import.meta.url).href);
