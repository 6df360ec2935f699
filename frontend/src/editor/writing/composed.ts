import { Plugin, PluginKey, type EditorState } from "prosemirror-state";

/** Marks a transaction that only asks for what was composed to be looked at. */
const key = new PluginKey<boolean>("composed");

/** Until the browser has brought the last of a composed word, in milliseconds. */
const PAUSE = 60;

/** Asks for what was composed to be looked at when it is whole; before that it must not be rewritten. */
export function composed(): Plugin<boolean> {
  return new Plugin<boolean>({
    key,
    state: {
      init: () => false,
      apply: (tr, raw) => !isLookAtComposed(tr) && (raw || tr.getMeta("composition") !== undefined),
    },
    props: {
      handleDOMEvents: {
        compositionend(view) {
          setTimeout(() => {
            if (!view.isDestroyed && !view.composing) view.dispatch(view.state.tr.setMeta(key, true));
          }, PAUSE);
        },
      },
    },
  });
}

/** Whether a transaction asks for what was composed to be looked at. */
export function isLookAtComposed(tr: { getMeta(of: PluginKey): unknown }): boolean {
  return tr.getMeta(key) === true;
}

/** Whether the text has composed words that nothing has looked at yet. */
export function isRaw(state: EditorState): boolean {
  return key.getState(state) ?? false;
}
